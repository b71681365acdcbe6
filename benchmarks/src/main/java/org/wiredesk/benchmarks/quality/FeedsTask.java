package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.databind.JsonNode;

/**
 * Feeds, by what the makers of other readers expect of theirs: the checks of feedparser (a path, a comparison and a
 * value, under {@code feeds/feedparser/expect.jsonl}), one score a folder and one for all but those about sanitising,
 * which is not the business of a reader that keeps texts unharmed.
 */
final class FeedsTask implements QualityTask {

    private static final String SITE = "http://127.0.0.1:8097/tests/";
    private static final Pattern HEADER = Pattern.compile("(?im)^\\s*Header:\\s*([\\w-]+):[ \\t]*(.*)$");
    private static final String SANITISING = "wellformed/sanitize";

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        List<Score> scores = new ArrayList<>();
        Path feedparser = data.resolve("feeds/feedparser");
        if (Files.exists(feedparser.resolve("expect.jsonl"))) {
            scores.addAll(feedparser(feedparser, errors));
        }
        scores.addAll(GofeedSet.measure(data.resolve("feeds/gofeed"), errors));
        scores.addAll(MustParseSets.measure(data, errors));
        return scores;
    }

    private List<Score> feedparser(Path folder, int errors) throws IOException {
        Map<String, Checked> folders = new LinkedHashMap<>();
        Checked all = new Checked();
        for (String line : Files.readAllLines(folder.resolve("expect.jsonl"))) {
            JsonNode expected = Json.mapper().readTree(line);
            String file = expected.path("file").asString();
            Path path = folder.resolve(file);
            if (expected.path("checks").isNull() || !Files.exists(path)) {
                continue;
            }
            String kind = file.substring(0, file.lastIndexOf('/'));
            Checked checked = folders.computeIfAbsent(kind, k -> new Checked());
            byte[] bytes = Files.readAllBytes(path);
            long start = System.nanoTime();
            JsonNode feed = read(bytes, file);
            long nanos = System.nanoTime() - start;
            for (JsonNode check : expected.path("checks")) {
                JsonNode actual = FeedChecks.at(feed, check.get(0));
                boolean met = FeedChecks.holds(actual, check.get(1).asString(), check.get(2));
                String wrong = met ? "" : file + " " + check + " is " + shortened(actual.toString());
                checked.add(met, nanos, wrong);
                if (!kind.equals(SANITISING)) {
                    all.add(met, nanos, wrong);
                }
                nanos = 0;
            }
        }
        List<Score> scores = new ArrayList<>();
        folders.forEach((kind, checked) -> scores.add(checked.score("feedparser " + kind, "", 0)));
        scores.add(all.score("feedparser, all but sanitising", "feedparser 1.0", errors));
        return scores;
    }

    private static JsonNode read(byte[] bytes, String file) {
        Map<String, String> headers = headers(bytes);
        String location = headers.getOrDefault("content-location", "");
        String uri = location.isEmpty()
                ? SITE + file
                : URI.create(SITE + file).resolve(location).toString();
        try {
            Feed feed = FeedParser.parse(
                    bytes, headers.getOrDefault("content-type", ""), headers.getOrDefault("content-language", ""), uri);
            return Json.mapper().valueToTree(FeedparserNames.of(feed));
        } catch (RefusedException e) {
            return Json.mapper().valueToTree(Map.of("bozo", true, "refused", e.getMessage()));
        }
    }

    /** The headers that the file would be served with, which stand in its first comment. */
    private static Map<String, String> headers(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1).replace("\0", "");
        Map<String, String> headers = new LinkedHashMap<>();
        Matcher header = HEADER.matcher(head);
        while (header.find()) {
            headers.put(
                    header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
        }
        return headers;
    }

    static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    /** Counts checks of one set. */
    static final class Checked {

        private final List<String> wrong = new ArrayList<>();
        private int items;
        private int met;
        private long nanos;

        void add(boolean holds, long time, String otherwise) {
            items++;
            met += holds ? 1 : 0;
            nanos += time;
            if (!holds) {
                wrong.add(otherwise);
            }
        }

        int items() {
            return items;
        }

        Score score(String set, String peers, int errors) {
            return new Score(
                    "feeds",
                    set,
                    items,
                    "checks met",
                    null,
                    null,
                    met / (double) Math.max(1, items),
                    peers,
                    items / Math.max(1e-9, nanos / 1e9),
                    wrong.stream().limit(errors).toList());
        }
    }
}
