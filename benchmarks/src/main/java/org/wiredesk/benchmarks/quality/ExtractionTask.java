package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;
import org.wiredesk.benchmarks.quality.ExtractionPages.Expected;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;
import org.wiredesk.enrich.page.PageReader;

/**
 * Measures the page reader on pages whose text and metadata are known: 4-gram F1 of the body, exact titles and site
 * names (case and white space aside), dates to the day, authors as sets of names.
 *
 * <p>Precision and recall are means over the pages, F1 is of these means. A page that the reader refuses counts as empty.
 */
public final class ExtractionTask implements QualityTask {

    /** Time on the processor, so that a busy machine does not spoil the figure. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Ends the name of a field as {@link PlainMetadata} answers it. */
    private static final String PLAINLY = ", metadata read plainly";

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** @param score F1 for text and authors, share of exact answers for the rest */
    public record Row(String set, String field, int items, double precision, double recall, double score) {}

    /** One page's answer to one field. */
    public record Answer(String set, String page, String field, double score, String expected, String found) {}

    private record Judged(double precision, double recall) {}

    private final Map<String, List<Judged>> judged = new TreeMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> without;
    private final PageReader reader;
    private int pages;
    private long bytes;
    private long nanos;

    ExtractionTask() {
        this(List.of());
    }

    /** @param without parts of the reader to leave out, one at a time; {@code each} for all of them, one after the other */
    ExtractionTask(List<String> without) {
        this(without, new PageReader());
    }

    private ExtractionTask(List<String> without, PageReader reader) {
        this.without = without;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path folder = data.resolve("extraction");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>(measure(folder, new PageReader(), "", errors));
        for (String part : without.contains("each") ? PageReader.parts() : without) {
            scores.addAll(measure(folder, PageReader.without(Set.of(part)), " without " + part, errors));
        }
        return scores;
    }

    private static List<Score> measure(Path folder, PageReader reader, String suffix, int errors) throws IOException {
        ExtractionTask task = new ExtractionTask(List.of(), reader);
        task.run(folder);
        return task.rows().stream().map(row -> task.score(row, suffix, errors)).toList();
    }

    private Score score(Row row, String suffix, int errors) {
        boolean shares = row.field.equals("text") || row.field.startsWith("authors");
        List<String> worst = answers.stream()
                .filter(answer -> answer.set.equals(row.set) && answer.field.equals(row.field) && answer.score < 1)
                .sorted(Comparator.comparingDouble(Answer::score))
                .limit(errors)
                .map(answer -> String.format(
                        Locale.ROOT, "%.3f %s: %s, not %s", answer.score, answer.page, answer.found, answer.expected))
                .toList();
        return new Score(
                name(),
                row.set + " " + row.field + suffix,
                row.items,
                row.field.equals("text") ? "4-gram F1" : shares ? "F1" : "exact",
                shares ? row.precision : null,
                shares ? row.recall : null,
                row.score,
                row.set.equals("readability") && row.field.equals("text") ? "readability.js by construction" : "",
                pagesPerSecond(),
                worst);
    }

    /** @param data a folder that holds {@code readability}, {@code postlight} or {@code newspaper4k} */
    private void run(Path data) throws IOException {
        for (Expected expected : ExtractionPages.in(data)) {
            Article article = article(expected);
            long start = CLOCK.getCurrentThreadCpuTime();
            Optional<Page> page = read(expected, article);
            nanos += CLOCK.getCurrentThreadCpuTime() - start;
            pages++;
            bytes += expected.html().length;
            judge(expected, page);
            judgePlain(expected, PlainMetadata.of(expected.html()));
        }
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        judged.forEach((key, list) -> {
            double precision =
                    list.stream().mapToDouble(Judged::precision).average().orElse(0);
            double recall = list.stream().mapToDouble(Judged::recall).average().orElse(0);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            String[] names = key.split(" ", 2);
            rows.add(new Row(names[0], names[1], list.size(), precision, recall, f1));
        });
        return rows;
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    public double pagesPerSecond() {
        return pages / (nanos / 1e9);
    }

    private Optional<Page> read(Expected expected, Article article) {
        try {
            Page page = reader.read(article);
            add(expected, "accepted", new Judged(1, 1), 1, "", "");
            return Optional.of(page);
        } catch (UnreadableException e) {
            add(expected, "accepted", new Judged(0, 0), 0, "an article", e.reason() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void judge(Expected expected, Optional<Page> page) {
        String body = page.map(p -> p.body().value()).orElse("");
        expected.text().ifPresent(text -> {
            Shingles shingles = Shingles.compare(text, body);
            add(expected, "text", new Judged(shingles.precision(), shingles.recall()), shingles.f1(), "", "");
        });
        expected.title()
                .ifPresent(title -> exact(
                        expected, "title", title, page.map(p -> p.headline().value())));
        expected.siteName().ifPresent(name -> exact(expected, "site", name, page.map(Page::siteName)));
        expected.date()
                .ifPresent(date -> exact(
                        expected,
                        "date",
                        day(date),
                        page.map(p -> p.dates().chosen()).map(ExtractionTask::day)));
        expected.start().ifPresent(start -> {
            List<String> words = Shingles.words(start);
            List<String> found = Shingles.words(body);
            exact(
                    expected,
                    "start",
                    String.join(" ", words),
                    Optional.of(String.join(" ", found.subList(0, Math.min(found.size(), words.size())))));
        });
        if (!expected.authors().isEmpty()) {
            authors(expected, "authors", page.map(Page::by).map(List::of).orElse(List.of()));
        }
    }

    /** What the page's own metadata would have answered, for pages of which the answer is known. */
    private void judgePlain(Expected expected, PlainMetadata plain) {
        expected.title().ifPresent(title -> exact(expected, "title" + PLAINLY, title, plain.title()));
        expected.date()
                .ifPresent(date -> exact(
                        expected, "date" + PLAINLY, day(date), plain.date().map(ExtractionTask::day)));
        if (!expected.authors().isEmpty()) {
            authors(expected, "authors" + PLAINLY, plain.authors());
        }
    }

    private void authors(Expected expected, String field, List<String> bylines) {
        Set<String> right = people(expected.authors());
        Set<String> found = people(bylines);
        Set<String> shared = new LinkedHashSet<>(found);
        shared.retainAll(right);
        double precision = found.isEmpty() ? 1 : shared.size() / (double) found.size();
        double recall = right.isEmpty() ? 1 : shared.size() / (double) right.size();
        add(
                expected,
                field,
                new Judged(precision, recall),
                Math.min(precision, recall),
                right.toString(),
                found.toString());
    }

    private void exact(Expected expected, String field, String right, Optional<String> found) {
        double score =
                found.map(ExtractionTask::normal).filter(normal(right)::equals).isPresent() ? 1 : 0;
        add(expected, field, new Judged(score, score), score, right, found.orElse(""));
    }

    private void add(Expected expected, String field, Judged judgement, double score, String right, String found) {
        judged.computeIfAbsent(expected.set() + " " + field, key -> new ArrayList<>())
                .add(judgement);
        answers.add(new Answer(expected.set(), expected.name(), field, score, right, found));
    }

    private static String normal(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String day(String date) {
        return date.substring(0, Math.min(10, date.length()));
    }

    /** Names in a byline, in lower case. */
    private static Set<String> people(List<String> bylines) {
        Set<String> people = new LinkedHashSet<>();
        for (String byline : bylines) {
            for (String name :
                    normal(byline).replaceFirst("^by:?\\s", "").split("\\s*(?:,|;| and | und | et | y | & )\\s*")) {
                if (!name.isBlank()) {
                    people.add(name.strip());
                }
            }
        }
        return people;
    }

    private static Article article(Expected expected) {
        String uri = expected.url().isEmpty() ? "urn:page:" + expected.name() : expected.url();
        String url = expected.url().isEmpty() ? null : expected.url();
        Acquisition acquisition =
                new Acquisition("page", null, NOW, NOW, 200, url, null, null, Sha256.hash(expected.html()));
        return new Article(uri, 1, NOW, NOW, new Content(Content.HTML, expected.html()), Declared.NOTHING, acquisition);
    }
}
