package org.wiredesk.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the whole path and its baselines, and prints one table. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Takes generated articles through ingest, enrich and sink, beside baselines in the same run.")
public final class LoadCommand implements Callable<Integer> {

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Articles to take through (default ${DEFAULT-VALUE}).")
    private int articles = 10_000;

    @Option(names = "--words", paramLabel = "N", description = "Words an article (default ${DEFAULT-VALUE}).")
    private int words = 600;

    @Option(
            names = "--paced",
            paramLabel = "N",
            description = "Articles a second in the run that measures latency (default ${DEFAULT-VALUE}).")
    private int paced = 100;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("wiredesk-load");
        try {
            List<Measured> rows = new ArrayList<>();
            say("generating " + articles + " articles of " + words + " words");
            Path file = Workload.write(folder.resolve("articles.jsonl"), articles, words);
            long bytes = Files.size(file);
            try (Pipeline pipeline = Pipeline.start(folder.resolve("warm"))) {
                say("warming up");
                pipeline.through(
                        Workload.write(folder.resolve("warm.jsonl"), Math.min(articles, 3_000), words), "warm");
                say("the whole path, as fast as it goes");
                rows.add(pipeline.through(file, "ingest, enrich, store in SQLite")
                        .ofBytes(bytes));
                say("the whole path, " + paced + " articles a second");
                rows.add(pipeline.paced(Math.min(articles, paced * 20), paced, words));
                say("baseline: Kafka Streams pass-through");
                rows.add(pipeline.passThrough().ofBytes(bytes));
            }
            say("baselines: COPY, parsing");
            rows.addAll(Baselines.measure(file, articles));
            print(rows);
            return 0;
        } finally {
            delete(folder);
        }
    }

    private static void print(List<Measured> rows) {
        System.out.println("| what | articles | articles/s | MB/s | CPU ms an article | latency p50 / p95 / p99 ms |");
        System.out.println("|---|--:|--:|--:|--:|---|");
        for (Measured row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %s | %.2f | %s |%n",
                    row.what(),
                    row.articles(),
                    row.articles() / row.seconds(),
                    row.bytes() == 0 ? "" : String.format(Locale.ROOT, "%.1f", row.bytes() / 1e6 / row.seconds()),
                    row.cpuSeconds() * 1000 / row.articles(),
                    row.latency());
        }
    }

    private static void say(String what) {
        System.err.println(what + " ...");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
