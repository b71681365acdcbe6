package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.language.LanguageDetector;

/**
 * The language of short samples: accuracy over the languages that both we and Apache Tika know. A file
 * {@code langid/<set>/<BCP 47>.txt} has a sample a line. No language is declared.
 */
final class LanguageTask implements QualityTask {

    /** What Tika's detector knows, as BCP 47 without regions. */
    private static final Set<String> TIKA = Set.of(
            ("af an ar ast be bg bn br ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr ht hu id is it ja km kn ko"
                            + " lt lv mk ml mr ms mt ne nl no oc pa pl pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi wa"
                            + " yi zh")
                    .split(" "));

    /** Norwegian has two written forms; samples and detectors are not always clear about which. */
    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "fil", "tl", "iw", "he");

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path folder = data.resolve("langid");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>();
        try (Stream<Path> sets = Files.list(folder)) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                scores.add(measureSet(set, errors));
            }
        }
        return scores;
    }

    private Score measureSet(Path set, int errors) throws IOException {
        int items = 0;
        int right = 0;
        long nanos = 0;
        Map<String, Integer> confused = new TreeMap<>();
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.sorted().toList()) {
                String language = canonical(file.getFileName().toString().replace(".txt", ""));
                if (!TIKA.contains(language) || !LanguageDetector.languages().contains(language)) {
                    continue;
                }
                for (String line : Files.readAllLines(file)) {
                    Page page = PlainDocuments.of("und", line).page();
                    long start = System.nanoTime();
                    String detected = canonical(detector.detect(page).language());
                    nanos += System.nanoTime() - start;
                    items++;
                    if (detected.equals(language)) {
                        right++;
                    } else {
                        confused.merge(language + " taken for " + detected, 1, Integer::sum);
                    }
                }
            }
        }
        List<String> worst = confused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(errors)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .toList();
        String peers = set.endsWith("sentences") ? "Tika .961, lingua .959, OpenNLP .949" : "";
        return new Score(
                name(),
                set.getFileName().toString(),
                items,
                "accuracy",
                null,
                null,
                right / (double) Math.max(1, items),
                peers,
                items / (nanos / 1e9),
                worst);
    }

    private static String canonical(String tag) {
        String language = tag.split("[-_]")[0];
        return SAME.getOrDefault(language, language);
    }
}
