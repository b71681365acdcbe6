package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
import org.wiredesk.benchmarks.quality.ColumnFile.Doc;
import org.wiredesk.benchmarks.quality.ColumnFile.Gold;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.entity.EntityEnricher;

/**
 * Named entities: exact span and type, micro F1 over people, organisations and places. MISC is left out of gold.
 *
 * <p>Each document is rebuilt from its tokens as running text; a mention counts when both ends and the kind are equal.
 */
public final class NerTask {

    /** Processor time, so that the speed means the same on a busy machine. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final EntityEnricher enricher;
    /** Right and wrong mentions of each confidence and type: what a confidence is worth. */
    private final Map<String, int[]> byConfidence = new TreeMap<>();

    private NerTask(EntityEnricher enricher) {
        this.enricher = enricher;
    }

    /** @param args the data folder, then optionally how many errors of each kind to show */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).resolve("ner");
        int errors = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        String only = args.length > 2 ? args[2] : "";
        NerTask task = new NerTask(EntityEnricher.shipped());
        System.out.printf(
                "%-16s %7s %6s %6s %6s   %-24s %-24s %-24s %10s%n",
                "set", "names", "P", "R", "F1", "PER p/r/f", "ORG p/r/f", "LOC p/r/f", "tokens/cpu s");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".conllu"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file.getParent()).toString();
                if (name.contains(only)) {
                    task.measure(file, name, errors);
                }
            }
        }
    }

    private void measure(Path file, String name, int errors) throws IOException {
        String language = file.getParent().getFileName().toString();
        List<Doc> docs = ColumnFile.read(file, !name.contains("wikineural"));
        Map<String, Score> scores = new TreeMap<>();
        List<String> worst = new ArrayList<>();
        long tokens = 0;
        long nanos = 0;
        for (Doc doc : docs) {
            Document document = document(language, doc.text());
            long start = CPU.getCurrentThreadCpuTime();
            List<Mention> mentions = enricher.enrich(document).mentions();
            nanos += CPU.getCurrentThreadCpuTime() - start;
            tokens += doc.tokens();
            compare(doc, mentions, scores, worst);
        }
        Score all = new Score();
        scores.values().forEach(all::add);
        System.out.printf(
                Locale.ROOT,
                "%-16s %7d %6.3f %6.3f %6.3f   %-24s %-24s %-24s %10.0f%n",
                name,
                all.gold,
                all.precision(),
                all.recall(),
                all.f1(),
                scores.getOrDefault("PER", new Score()),
                scores.getOrDefault("ORG", new Score()),
                scores.getOrDefault("LOC", new Score()),
                tokens / (nanos / 1e9));
        if (errors > 0) {
            byConfidence.forEach((key, tally) -> System.out.printf(
                    Locale.ROOT,
                    "    confidence %-8s %6d right %6d wrong %.2f%n",
                    key,
                    tally[0],
                    tally[1],
                    (double) tally[0] / (tally[0] + tally[1])));
        }
        byConfidence.clear();
        int step = Math.max(1, worst.size() / Math.max(1, errors));
        for (int i = 0; errors > 0 && i < worst.size(); i += step) {
            System.out.println("    " + worst.get(i));
        }
    }

    private void compare(Doc doc, List<Mention> mentions, Map<String, Score> scores, List<String> worst) {
        Set<Gold> gold = new HashSet<>(doc.names());
        Set<Gold> found = new HashSet<>();
        String text = doc.text();
        for (Mention mention : mentions) {
            Gold name = new Gold(
                    text.offsetByCodePoints(0, mention.begin()),
                    text.offsetByCodePoints(0, mention.end()),
                    type(mention));
            found.add(name);
            int[] tally = byConfidence.computeIfAbsent(mention.confidence() + " " + name.type(), key -> new int[2]);
            tally[gold.contains(name) ? 0 : 1]++;
        }
        gold.forEach(name -> {
            Score score = scores.computeIfAbsent(name.type(), key -> new Score());
            score.gold++;
            score.right += found.contains(name) ? 1 : 0;
            if (!found.contains(name)) {
                worst.add("missed " + shown(text, name, found));
            }
        });
        found.forEach(name -> {
            scores.computeIfAbsent(name.type(), key -> new Score()).found++;
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

    static Document document(String language, String text) {
        Instant then = Instant.EPOCH;
        Acquisition acquisition =
                new Acquisition("file", null, then, then, null, null, null, null, "sha256:" + "0".repeat(64));
        Article article = new Article(
                "urn:ner", 1, then, then, Content.ofText(Content.PLAIN_TEXT, text), Declared.NOTHING, acquisition);
        Page page = new Page(
                new Text(Section.HEADLINE, ""),
                new Text(Section.BODY, text),
                null,
                null,
                null,
                null,
                language,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, language);
    }

    private static final class Score {
        int gold;
        int found;
        int right;

        void add(Score other) {
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

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f/%.3f/%.3f", precision(), recall(), f1());
        }
    }
}
