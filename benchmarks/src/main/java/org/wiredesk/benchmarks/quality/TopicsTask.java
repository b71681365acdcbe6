package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Json;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.topic.TopicEnricher;
import tools.jackson.databind.JsonNode;

/**
 * Topics against labelled news: BBC (5 classes) and MasakhaNEWS (7 classes), by accuracy. A class is the sum of the
 * relevance of the topics that {@link #MAP} maps to it; the article's class is the heaviest. An article without topics
 * counts as wrong.
 *
 * <p>{@link #MAP} was written down before anything was measured and depends on the set of classes only: a topic's nearest
 * mapped ancestor decides. IPTC files computing under economy and social media under media; both branches are
 * technology here.
 */
public final class TopicsTask implements QualityTask {

    /**
     * IPTC code to the classes that stand for it, the first that a set has. Order matters for nothing else.
     */
    static final Map<String, List<String>> MAP = Map.ofEntries(
            Map.entry("01000000", List.of("entertainment")),
            Map.entry("02000000", List.of("politics")),
            Map.entry("03000000", List.of("politics")),
            Map.entry("04000000", List.of("business")),
            Map.entry("05000000", List.of("politics")),
            Map.entry("06000000", List.of("politics")),
            Map.entry("07000000", List.of("health", "politics")),
            Map.entry("08000000", List.of("entertainment")),
            Map.entry("09000000", List.of("business")),
            Map.entry("10000000", List.of("entertainment")),
            Map.entry("11000000", List.of("politics")),
            Map.entry("12000000", List.of("religion", "politics")),
            Map.entry("13000000", List.of("technology", "tech")),
            Map.entry("14000000", List.of("politics")),
            Map.entry("15000000", List.of("sports", "sport")),
            Map.entry("16000000", List.of("politics")),
            Map.entry("17000000", List.of("politics")),
            // Computing and information technology; social media.
            Map.entry("20000225", List.of("technology", "tech")),
            Map.entry("20001182", List.of("technology", "tech")));

    /**
     * Reuters-21578 category to the IPTC codes that stand for it, for the eight of the ten largest categories that have
     * one (wheat and corn are not told apart from grain).
     */
    static final Map<String, List<String>> REUTERS = new TreeMap<>(Map.of(
            "acq", List.of("20000204"),
            "crude", List.of("20000387", "20001243"),
            "earn", List.of("20000178", "20000177"),
            "grain", List.of("20000210"),
            "interest", List.of("20000371"),
            "money-fx", List.of("20000391"),
            "ship", List.of("20000343"),
            "trade", List.of("20000373")));

    private static final Map<String, String> LANGUAGES = Map.of("eng", "en", "fra", "fr", "swa", "sw");

    private final TopicEnricher enricher = TopicEnricher.shipped();

    /** One labelled article. */
    private record Item(String id, String language, String label, String title, String text) {}

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path topics = data.resolve("topics");
        if (!Files.isDirectory(topics)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>();
        Calibration calibration = new Calibration();
        for (Path file : files(topics)) {
            scores.add(accuracy(topics.relativize(file).toString(), read(file), calibration, errors));
        }
        scores.addAll(calibration.scores(name()));
        try (Stream<Path> files = Files.walk(topics.resolve("reuters21578"), 1)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                scores.add(reuters(topics.relativize(file).toString(), file));
            }
        } catch (NoSuchFileException none) {
            return scores;
        }
        return scores;
    }

    /** Macro F1 over {@link #REUTERS}: an article may have several categories, or none. */
    private Score reuters(String set, Path file) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        REUTERS.keySet().forEach(category -> counts.put(category, new int[3]));
        int items = 0;
        long start = System.nanoTime();
        for (JsonNode node : lines(file)) {
            List<String> gold =
                    node.path("topics").valueStream().map(JsonNode::asString).toList();
            List<String> codes = enricher.enrich(document(item(node))).subjects().stream()
                    .map(TopicsTask::code)
                    .toList();
            counts.forEach((category, count) -> {
                boolean wanted = gold.contains(category);
                boolean given = REUTERS.get(category).stream().anyMatch(codes::contains);
                count[0] += wanted && given ? 1 : 0;
                count[1] += given ? 1 : 0;
                count[2] += wanted ? 1 : 0;
            });
            items++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double f1 = counts.values().stream()
                .mapToDouble(count -> 2.0 * count[0] / Math.max(1, count[1] + count[2]))
                .average()
                .orElse(0);
        return new Score(
                name(), set, items, "macro F1 of 8 categories", null, null, f1, "", items / seconds, List.of());
    }

    private static List<Path> files(Path topics) throws IOException {
        try (Stream<Path> walk = Files.walk(topics, 2)) {
            return walk.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file -> !file.toString().contains("reuters"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Item> read(Path file) throws IOException {
        return lines(file).stream().map(TopicsTask::item).toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> Json.mapper().readTree(line)).toList();
        }
    }

    private static Item item(JsonNode node) {
        String declared = node.path("lang").asString("eng");
        return new Item(
                node.path("id").asString(),
                LANGUAGES.getOrDefault(declared, declared),
                node.path("label").asString(""),
                node.path("title").asString(""),
                node.path("text").asString(""));
    }

    private Score accuracy(String set, List<Item> items, Calibration calibration, int errors) {
        List<String> labels =
                items.stream().map(Item::label).distinct().sorted().toList();
        List<Document> documents = items.stream().map(TopicsTask::document).toList();
        long start = System.nanoTime();
        List<List<Subject>> tagged = documents.stream()
                .map(document -> enricher.enrich(document).subjects())
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        int right = 0;
        List<String> worst = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String answer = answer(tagged.get(i), labels).orElse("none");
            first(tagged.get(i), labels)
                    .ifPresent(subject -> calibration.add(
                            subject.confidence(),
                            item.label().equals(label(code(subject), labels).orElseThrow())));
            if (answer.equals(item.label())) {
                right++;
            } else if (worst.size() < errors) {
                List<String> subjects = tagged.get(i).stream()
                        .map(subject -> subject.name() + " " + subject.relevance())
                        .toList();
                worst.add(
                        item.id() + ": " + answer + ", not " + item.label() + ": " + item.title() + "\n  " + subjects);
            }
        }
        String peers = set.contains("bbc")
                ? "TF-IDF and SVM, trained on the set, about .97; the vocabulary's own names as queries .70"
                : set.contains("eng") ? "the vocabulary's own names as queries .62" : "";
        double share = right / (double) Math.max(1, items.size());
        return new Score(
                name(), set, items.size(), "accuracy", null, null, share, peers, items.size() / seconds, worst);
    }

    private static Document document(Item item) {
        return PlainDocuments.of(item.language(), item.title(), item.text());
    }

    /** The class with the most relevance. A mapped topic below another one is taken out of that one's relevance. */
    private static Optional<String> answer(List<Subject> subjects, List<String> labels) {
        Map<String, Integer> weights = new TreeMap<>();
        for (Subject subject : subjects) {
            String code = code(subject);
            if (!MAP.containsKey(code)) {
                continue;
            }
            label(code, labels).ifPresent(label -> weights.merge(label, subject.relevance(), Integer::sum));
            above(code)
                    .flatMap(top -> label(top, labels))
                    .ifPresent(label -> weights.merge(label, -subject.relevance(), Integer::sum));
        }
        return weights.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /** The most relevant subject that stands for a class of the set. */
    private static Optional<Subject> first(List<Subject> subjects, List<String> labels) {
        return subjects.stream()
                .filter(subject -> MAP.containsKey(code(subject)))
                .filter(subject -> label(code(subject), labels).isPresent())
                .max(Comparator.comparingInt(Subject::relevance));
    }

    private static Optional<String> label(String code, List<String> labels) {
        return MAP.get(code).stream().filter(labels::contains).findFirst();
    }

    /** The top subject above the mapped topics that are none. */
    private static Optional<String> above(String code) {
        return switch (code) {
            case "20000225" -> Optional.of("04000000");
            case "20001182" -> Optional.of("01000000");
            default -> Optional.empty();
        };
    }

    private static String code(Subject subject) {
        return subject.uri().substring(subject.uri().lastIndexOf('/') + 1);
    }
}
