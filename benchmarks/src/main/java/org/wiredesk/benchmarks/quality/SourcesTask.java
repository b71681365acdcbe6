package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.enrich.source.SourceEnricher;

/**
 * Agencies and cited sources against labelled passages: micro precision, recall and F1 per language. Nobody publishes
 * such a set, so the passages are our own. The {@code heldout-} files were written before anything was tuned to them;
 * each says what was measured at first sight, and that its errors have been looked at since.
 *
 * <p>A file {@code sources/<set>-<language>.txt} has a passage a line: {@code text => name; name}, or {@code -} for
 * none. A source is right if its name is the label's, case aside; for a name that one side writes longer ("Leipzig
 * police", "police") the shorter must be part of the longer and have at least four letters.
 */
public final class SourcesTask implements QualityTask {

    private final SourceEnricher enricher = SourceEnricher.shipped();

    private record Passage(String text, List<String> labels) {}

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path folder = data.resolve("sources");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                scores.add(measureFile(file, errors));
            }
        }
        return scores;
    }

    private Score measureFile(Path file, int errors) throws IOException {
        String set = file.getFileName().toString().replace(".txt", "");
        String language = set.substring(set.lastIndexOf('-') + 1);
        List<Passage> passages = read(file);
        int right = 0;
        int found = 0;
        int expected = 0;
        List<String> worst = new ArrayList<>();
        long start = System.nanoTime();
        for (Passage passage : passages) {
            List<String> names = names(language, passage.text());
            int hits = hits(passage.labels(), names);
            right += hits;
            found += names.size();
            expected += passage.labels().size();
            boolean wrong = hits < names.size() || hits < passage.labels().size();
            if (wrong && worst.size() < errors) {
                worst.add(passage.text() + "\n  found " + names + ", expected " + passage.labels());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double precision = found == 0 ? 0 : right / (double) found;
        double recall = expected == 0 ? 0 : right / (double) expected;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Score(
                name(), set, passages.size(), "micro F1", precision, recall, f1, "", passages.size() / seconds, worst);
    }

    private List<String> names(String language, String text) {
        return enricher.enrich(PlainDocuments.of(language, text)).infoSources().stream()
                .map(InfoSource::name)
                .toList();
    }

    private static int hits(List<String> labels, List<String> names) {
        return (int) labels.stream()
                .filter(label -> names.stream().anyMatch(name -> same(label, name)))
                .count();
    }

    private static boolean same(String label, String name) {
        String a = label.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return a.equals(b) || b.length() > 3 && a.contains(b) || a.length() > 3 && b.contains(a);
    }

    private static List<Passage> read(Path file) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.startsWith("#") ? new String[0] : line.split(" => ");
            if (parts.length == 2) {
                List<String> labels = parts[1].equals("-")
                        ? List.of()
                        : Arrays.stream(parts[1].split(";")).map(String::strip).toList();
                passages.add(new Passage(parts[0], labels));
            }
        }
        return passages;
    }
}
