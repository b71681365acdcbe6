package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.json.JsonArticles;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The test suite of ninjs, one version after the other. A valid document that has a headline or a text has to become an
 * article; one that has neither (or that is a picture, an event) cannot, and has to be known as ninjs and refused as no
 * article. An invalid one has to be refused; how often the refusal names what is wrong, is counted apart.
 */
final class NinjsSuite {

    private NinjsSuite() {}

    static List<Score> measure(Path suite, int errors) throws IOException {
        Map<String, FeedsTask.Checked> sets = new TreeMap<>();
        try (Stream<Path> files = Files.walk(suite)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String folder = file.getParent().getFileName().toString();
                boolean valid = folder.equals("should_pass");
                if (!valid && !folder.equals("should_fail")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                long start = System.nanoTime();
                Fate fate = fate(bytes);
                long nanos = System.nanoTime() - start;
                String version = "ninjs " + suite.relativize(file).getName(0);
                String wrong = suite.relativize(file) + ": " + fate.why();
                if (valid && saysSomething(bytes)) {
                    add(sets, version + ", valid, taken", fate.taken(), nanos, wrong);
                    add(sets, "ninjs, valid, taken", fate.taken(), nanos, wrong);
                } else if (valid) {
                    boolean right = fate.reason().equals(Reason.NOT_AN_ARTICLE.name())
                            && fate.why().startsWith("ninjs ");
                    add(sets, version + ", valid but no article, known and refused as that", right, nanos, wrong);
                    add(sets, "ninjs, valid but no article, known and refused as that", right, nanos, wrong);
                } else {
                    boolean named = fate.reason().startsWith("INVALID_");
                    add(sets, version + ", invalid, refused", !fate.taken(), nanos, wrong);
                    add(sets, "ninjs, invalid, refused", !fate.taken(), nanos, wrong);
                    add(sets, "ninjs, invalid, refused as invalid", named, nanos, wrong);
                }
            }
        }
        return sets.entrySet().stream()
                .map(set -> set.getValue().score(set.getKey(), "", errors))
                .toList();
    }

    private static void add(Map<String, FeedsTask.Checked> sets, String set, boolean right, long nanos, String wrong) {
        sets.computeIfAbsent(set, s -> new FeedsTask.Checked()).add(right, nanos, wrong);
    }

    private static Fate fate(byte[] json) {
        List<Discovery> found = new ArrayList<>();
        try {
            JsonArticles.read(json, Delivery.ofPush("x", "item", Instant.EPOCH), Limits.DEFAULT, found::add);
        } catch (RefusedException e) {
            return new Fate(false, e.reason().name(), String.valueOf(e.getMessage()));
        }
        return new Fate(found.stream().allMatch(Discovery.Found.class::isInstance), "", "taken");
    }

    /** Read without our reader: a text of any kind, or a headline of what is not a picture, a sound or an event. */
    private static boolean saysSomething(byte[] json) {
        JsonNode document;
        try {
            document = Json.mapper().readTree(json);
        } catch (JacksonException e) {
            return false;
        }
        boolean text = false;
        boolean headline = false;
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            text |= (name.startsWith("body_") || name.equals("bodies")) && hasText(field.getValue());
            headline |= (name.startsWith("headline") || name.equals("title")) && hasText(field.getValue());
        }
        return text || headline && document.path("type").asString("text").equals("text");
    }

    private static boolean hasText(JsonNode node) {
        return node.isString()
                ? !node.asString().isBlank()
                : node.isArray() && node.values().stream().anyMatch(element -> hasText(element.path("value")));
    }

    private record Fate(boolean taken, String reason, String why) {}
}
