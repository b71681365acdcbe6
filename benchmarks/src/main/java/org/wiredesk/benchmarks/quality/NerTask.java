package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.benchmarks.quality.ColumnFile.Doc;
import org.wiredesk.benchmarks.quality.ColumnFile.Gold;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.entity.EntityEnricher;

/**
 * Named entities: exact span and type, micro F1 over people, organisations and places. MISC is left out of gold.
 *
 * <p>Each document is rebuilt from its tokens as running text; a mention counts when both ends and the kind are equal.
 * Our mentions without a name ("the chancellor") are left out, since the sets mark names.
 */
final class NerTask implements QualityTask {

    /** Processor time, so that the speed means the same on a busy machine. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** By set, as others published them; on test parts of the same sets where the development part was not given. */
    private static final Map<String, String> PEERS = Map.of(
            "conll/en", "flair .931, spaCy .916, Stanford CRF .869 (test part)",
            "conll/es", "OpenNLP .786 (test part)",
            "conll/nl", "OpenNLP .739 (test part)");

    private final EntityEnricher enricher = EntityEnricher.shipped();

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path root = data.resolve("ner");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>();
        Map<String, Calibration> sure = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".conllu"))
                    .sorted()
                    .toList()) {
                String set = root.relativize(file.getParent()).toString();
                Calibration family = sure.computeIfAbsent(set.replaceAll("/.*", ""), key -> new Calibration());
                scores.addAll(measureFile(file, set, errors, family));
            }
        }
        sure.forEach((family, calibration) -> scores.addAll(calibration.scores(name(), family + ", ")));
        return scores;
    }

    private List<Score> measureFile(Path file, String set, int errors, Calibration sure) throws IOException {
        String language = file.getParent().getFileName().toString();
        List<Doc> docs = ColumnFile.read(file, !set.contains("wikineural"));
        Map<String, Count> counts = new TreeMap<>();
        List<String> worst = new ArrayList<>();
        long nanos = 0;
        for (Doc doc : docs) {
            Document document = PlainDocuments.of(language, doc.text());
            long start = CPU.getCurrentThreadCpuTime();
            List<Mention> mentions = enricher.enrich(document).mentions().stream()
                    .filter(mention -> !"description".equals(mention.rule()) && !mention.isPronoun())
                    .toList();
            nanos += CPU.getCurrentThreadCpuTime() - start;
            compare(doc, mentions, counts, worst, sure);
        }
        Count all = new Count();
        counts.values().forEach(all::add);
        double documentsPerSecond = docs.size() / (nanos / 1e9);
        List<Score> scores = new ArrayList<>();
        scores.add(score(set, docs.size(), all, documentsPerSecond, everyNth(worst, errors)));
        counts.forEach((type, count) ->
                scores.add(score(set + " " + type, docs.size(), count, documentsPerSecond, List.of())));
        return scores;
    }

    private Score score(String set, int documents, Count count, double perSecond, List<String> worst) {
        return new Score(
                name(),
                set,
                documents,
                "micro F1",
                count.precision(),
                count.recall(),
                count.f1(),
                PEERS.getOrDefault(set, ""),
                perSecond,
                worst);
    }

    /** Errors from all over the set, because those of one document resemble each other. */
    private static List<String> everyNth(List<String> errors, int wanted) {
        int step = Math.max(1, errors.size() / Math.max(1, wanted));
        return Stream.iterate(0, i -> i < errors.size(), i -> i + step)
                .limit(wanted)
                .map(errors::get)
                .toList();
    }

    private void compare(
            Doc doc, List<Mention> mentions, Map<String, Count> scores, List<String> worst, Calibration sure) {
        Set<Gold> gold = new HashSet<>(doc.names());
        Set<Gold> found = new HashSet<>();
        String text = doc.text();
        for (Mention mention : mentions) {
            Gold name = new Gold(
                    text.offsetByCodePoints(0, mention.begin()),
                    text.offsetByCodePoints(0, mention.end()),
                    type(mention));
            found.add(name);
            sure.add(mention.confidence(), gold.contains(name));
        }
        gold.forEach(name -> {
            Count score = scores.computeIfAbsent(name.type(), key -> new Count());
            score.gold++;
            score.right += found.contains(name) ? 1 : 0;
            if (!found.contains(name)) {
                worst.add("missed " + shown(text, name, found));
            }
        });
        found.forEach(name -> {
            scores.computeIfAbsent(name.type(), key -> new Count()).found++;
            if (!gold.contains(name) && gold.stream().noneMatch(other -> overlap(other, name))) {
                worst.add("wrong  " + shown(text, name, Set.of()));
            }
        });
    }

    private static boolean overlap(Gold a, Gold b) {
        return a.begin() < b.end() && b.begin() < a.end();
    }

    private static String shown(String text, Gold name, Set<Gold> found) {
        String instead = found.stream()
                .filter(other -> overlap(other, name))
                .map(other -> " <- " + other.type() + " [" + text.substring(other.begin(), other.end()) + "]")
                .reduce("", String::concat);
        String context = text.substring(Math.max(0, name.begin() - 50), name.begin())
                + "["
                + text.substring(name.begin(), name.end())
                + "]"
                + text.substring(name.end(), Math.min(text.length(), name.end() + 40));
        return name.type() + " " + context.replace('\n', '|') + instead;
    }

    private static String type(Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            default -> "LOC";
        };
    }

    private static final class Count {
        int gold;
        int found;
        int right;

        void add(Count other) {
            gold += other.gold;
            found += other.found;
            right += other.right;
        }

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }
}
