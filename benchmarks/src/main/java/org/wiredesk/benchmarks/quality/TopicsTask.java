package org.wiredesk.benchmarks.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Json;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
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
public final class TopicsTask {

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

    private TopicsTask() {}

    /** One labelled article. */
    private record Item(String id, String language, String label, String title, String text) {}

    /** How a set came out. */
    private record Result(
            int items, int right, int untagged, Map<String, Map<String, Integer>> confusion, double seconds) {}

    /**
     * Prints a line and a confusion table for each set found.
     *
     * @param args the data folder, and optionally {@code --errors N} to show that many wrong articles of each set
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        int errors = args.length > 2 && args[1].equals("--errors") ? Integer.parseInt(args[2]) : 0;
        TopicEnricher enricher = TopicEnricher.shipped();
        for (Path file : files(data.resolve("topics"))) {
            List<Item> items = read(file);
            run(enricher, items, 0, System.out);
            Result result = run(enricher, items, errors, System.out);
            print(file.getFileName().toString(), result, System.out);
        }
        Path reuters = data.resolve("topics/reuters21578/modapte-train.jsonl");
        if (Files.exists(reuters)) {
            reuters(enricher, reuters, System.out);
        }
    }

    /** Macro F1 over {@link #REUTERS}: an article may have several categories, or none. */
    private static void reuters(TopicEnricher enricher, Path file, PrintStream out) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        REUTERS.keySet().forEach(category -> counts.put(category, new int[3]));
        int items = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = Json.mapper().readTree(line);
                Item item = new Item(
                        node.path("id").asString(),
                        "en",
                        "",
                        node.path("title").asString(""),
                        node.path("text").asString(""));
                List<String> gold = node.path("topics")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                List<String> codes = enricher.enrich(document(item)).subjects().stream()
                        .map(subject -> subject.uri().substring(subject.uri().lastIndexOf('/') + 1))
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
        }
        double sum = 0;
        for (int[] count : counts.values()) {
            sum += 2.0 * count[0] / Math.max(1, count[1] + count[2]);
        }
        out.printf(Locale.ROOT, "%-20s %5d items  macro F1 %.4f%n", file.getFileName(), items, sum / counts.size());
        counts.forEach((category, count) -> out.printf(
                Locale.ROOT,
                "    %-14s precision %.3f  recall %.3f%n",
                category,
                count[0] / (double) Math.max(1, count[1]),
                count[0] / (double) Math.max(1, count[2])));
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
        List<Item> items = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = Json.mapper().readTree(line);
                String declared = node.path("lang").asString("eng");
                items.add(new Item(
                        node.path("id").asString(),
                        LANGUAGES.getOrDefault(declared, declared),
                        node.path("label").asString(),
                        node.path("title").asString(""),
                        node.path("text").asString("")));
            }
        }
        return items;
    }

    private static Result run(TopicEnricher enricher, List<Item> items, int errors, PrintStream out) {
        List<String> labels =
                items.stream().map(Item::label).distinct().sorted().toList();
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        int right = 0;
        int untagged = 0;
        int shown = 0;
        List<Document> documents = items.stream().map(TopicsTask::document).toList();
        long start = System.nanoTime();
        List<List<Subject>> tagged = documents.stream()
                .map(document -> enricher.enrich(document).subjects())
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String answer = answer(tagged.get(i), labels).orElse("none");
            confusion.computeIfAbsent(item.label(), key -> new TreeMap<>()).merge(answer, 1, Integer::sum);
            right += answer.equals(item.label()) ? 1 : 0;
            untagged += tagged.get(i).isEmpty() ? 1 : 0;
            if (!answer.equals(item.label()) && shown < errors) {
                shown++;
                out.printf(
                        "  %s: %s, not %s: %s%n      %s%n",
                        item.id(),
                        answer,
                        item.label(),
                        item.title(),
                        tagged.get(i).stream()
                                .map(subject -> subject.name() + " " + subject.relevance())
                                .toList());
            }
        }
        return new Result(items.size(), right, untagged, confusion, seconds);
    }

    private static Document document(Item item) {
        Acquisition acquisition =
                new Acquisition("file", null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, "sha256:0");
        Article article = new Article(
                "urn:item:" + item.id(),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Content.ofText(Content.PLAIN_TEXT, item.text()),
                Declared.NOTHING,
                acquisition);
        Page page = new Page(
                new Text(Section.HEADLINE, item.title()),
                new Text(Section.BODY, item.text()),
                null,
                null,
                null,
                null,
                item.language(),
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, item.language());
    }

    /** The class with the most relevance. A mapped topic below another one is taken out of that one's relevance. */
    private static Optional<String> answer(List<Subject> subjects, List<String> labels) {
        Map<String, Integer> weights = new TreeMap<>();
        for (Subject subject : subjects) {
            String code = subject.uri().substring(subject.uri().lastIndexOf('/') + 1);
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

    private static void print(String name, Result result, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-20s %5d items  accuracy %.4f  untagged %d  %.0f articles/s%n",
                name,
                result.items(),
                result.right() / (double) result.items(),
                result.untagged(),
                result.items() / result.seconds());
        result.confusion().forEach((label, row) -> out.printf("    %-14s %s%n", label, row));
    }
}
