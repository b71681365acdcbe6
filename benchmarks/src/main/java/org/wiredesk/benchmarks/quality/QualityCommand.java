package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every quality task on a folder of data and prints one table. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description =
                "How good the tags are, on data in the layout that docs/quality.md describes. Parts that are missing are left out.")
public final class QualityCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of data sets.")
    private Path data = Path.of(".");

    @Option(names = "--task", paramLabel = "NAME", description = "Only this task; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--errors", paramLabel = "N", description = "Show the N worst cases of each set.")
    private int errors;

    @Option(
            names = "--without",
            paramLabel = "PART",
            description = "Measure extraction again without this part of the page reader: json-ld, meta, headings,"
                    + " article-body, labels, pruning or edges; 'each' for one after the other.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a line instead of the table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            System.err.println(
                    "no folder " + data + "; --data takes the folder that holds ner/, topics/, extraction/ and so on");
            return 2;
        }
        List<Score> scores = new ArrayList<>();
        for (QualityTask task : QualityTasks.all(without)) {
            if (only.isEmpty() || only.contains(task.name())) {
                System.err.println("measuring " + task.name() + " ...");
                scores.addAll(task.measure(data, errors));
            }
        }
        if (scores.isEmpty()) {
            System.err.println("nothing to measure in " + data);
            return 1;
        }
        print(scores, System.out);
        return 0;
    }

    private void print(List<Score> scores, PrintStream out) {
        if (json) {
            scores.forEach(score -> out.println(Json.mapper().writeValueAsString(score)));
            return;
        }
        out.println("| task | set | items | measure | precision | recall | score | items/s | published by others |");
        out.println("|---|---|--:|---|--:|--:|--:|--:|---|");
        for (Score s : scores) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %s | %s | **%.3f** | %.0f | %s |%n",
                    s.task(),
                    s.set(),
                    s.items(),
                    s.measure(),
                    share(s.precision()),
                    share(s.recall()),
                    s.value(),
                    s.itemsPerSecond(),
                    s.peers());
        }
        for (Score s : scores) {
            if (!s.worst().isEmpty()) {
                out.printf("%n## %s, %s: the worst%n%n", s.task(), s.set());
                s.worst().forEach(out::println);
            }
        }
    }

    private static String share(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
