package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wiredesk.article.Json;
import org.wiredesk.benchmarks.quality.FeedsTask.Checked;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * gofeed's own test files: a feed, and beside it what gofeed makes of it as JSON, in one of four shapes (its Atom, RSS
 * and JSON parsers, and what they are translated to). Each value in the expected JSON is one check.
 */
final class GofeedSet {

    private GofeedSet() {}

    static List<Score> measure(Path folder, int errors) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Checked checked = new Checked();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path feed : files.filter(Files::isRegularFile).sorted().toList()) {
                Path expected = expected(feed);
                if (!expected.equals(feed) && Files.exists(expected)) {
                    measure(folder.relativize(feed).toString(), feed, expected, checked);
                }
            }
        }
        return List.of(checked.score("gofeed", "gofeed 1.0", errors));
    }

    /** {@code name.json} beside {@code name.xml}, {@code name_expected.json} beside {@code name.json}. */
    private static Path expected(Path feed) {
        String name = feed.getFileName().toString();
        if (name.endsWith(".json")) {
            return feed.resolveSibling(name.replace(".json", "_expected.json"));
        }
        return feed.resolveSibling(name.replaceFirst("\\.xml$", ".json"));
    }

    private static void measure(String name, Path file, Path expectedFile, Checked checked) throws IOException {
        JsonNode expected;
        try {
            expected = Json.mapper().readTree(Files.readAllBytes(expectedFile));
        } catch (JacksonException notJson) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        long start = System.nanoTime();
        JsonNode actual;
        try {
            Feed feed = FeedParser.parse(bytes, "", "https://feeds.example/");
            actual = Json.mapper().valueToTree(shaped(name, feed));
        } catch (RefusedException e) {
            actual = Json.mapper().valueToTree(Map.of("refused", e.getMessage()));
        }
        leaves(name, "", actual, expected, System.nanoTime() - start, checked);
    }

    private static Map<String, Object> shaped(String name, Feed feed) {
        String unified = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (unified.startsWith("parser/atom")) {
            return GofeedNames.atom(feed);
        }
        if (unified.startsWith("parser/rss")) {
            return GofeedNames.rss(feed);
        }
        return unified.startsWith("parser/json") ? GofeedNames.json(feed) : GofeedNames.universal(feed);
    }

    private static void leaves(
            String file, String path, JsonNode actual, JsonNode expected, long nanos, Checked checked) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> leaves(
                            file,
                            path + "." + field.getKey(),
                            actual.path(field.getKey()),
                            field.getValue(),
                            nanos,
                            checked));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                leaves(file, path + "." + i, actual.path(i), expected.get(i), nanos, checked);
            }
        } else {
            boolean met = FeedChecks.same(actual, expected);
            checked.add(
                    met,
                    checked.items() == 0 ? nanos : 0,
                    file + " " + path + " " + FeedsTask.shortened(expected.toString()) + " is "
                            + FeedsTask.shortened(actual.toString()));
        }
    }
}
