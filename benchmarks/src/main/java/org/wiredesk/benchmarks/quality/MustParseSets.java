package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.json.JsonArticles;
import org.wiredesk.ingest.sitemap.SitemapReader;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.RefusedException;

/** Feeds, sitemaps and ninjs documents among the test files of others: each has to be read, or to be refused. */
final class MustParseSets {

    private MustParseSets() {}

    static List<Score> measure(Path data, int errors) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (String set : List.of("miniflux", "rome", "real")) {
            Path folder = data.resolve("feeds").resolve(set);
            if (Files.isDirectory(folder)) {
                scores.add(feeds(set, folder, errors));
            }
        }
        Path sitemaps = data.resolve("robots-sitemaps/crawler-commons/sitemaps");
        if (Files.isDirectory(sitemaps)) {
            scores.add(sitemaps(sitemaps, errors));
        }
        Path ninjs = data.resolve("push/ninjs/validation/test_suite");
        if (Files.isDirectory(ninjs)) {
            scores.add(ninjs("should_pass", true, ninjs, errors));
            scores.add(ninjs("should_fail", false, ninjs, errors));
        }
        return scores;
    }

    private static Score sitemaps(Path folder, int errors) throws IOException {
        FeedsTask.Checked checked = new FeedsTask.Checked();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                int[] entries = {0};
                long start = System.nanoTime();
                String wrong = "";
                try {
                    SitemapReader.read(Files.readAllBytes(file), entry -> entries[0]++);
                } catch (RefusedException e) {
                    wrong = folder.relativize(file) + ": " + e.getMessage();
                }
                checked.add(wrong.isEmpty(), System.nanoTime() - start, wrong);
            }
        }
        return checked.score("sitemaps, must be read", "crawler-commons 1.0", errors);
    }

    /** Whether a document becomes an article. Pictures, events and the like are valid and yet no articles. */
    private static Score ninjs(String folder, boolean wanted, Path suite, int errors) throws IOException {
        FeedsTask.Checked checked = new FeedsTask.Checked();
        try (Stream<Path> files = Files.walk(suite)) {
            for (Path file : files.filter(f -> f.getParent().endsWith(folder))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                List<Discovery> found = new ArrayList<>();
                long start = System.nanoTime();
                String reason = "taken";
                try {
                    Delivery delivery = Delivery.ofPush("x", "item", Instant.EPOCH);
                    JsonArticles.read(Files.readAllBytes(file), delivery, Limits.DEFAULT, found::add);
                } catch (RefusedException e) {
                    reason = e.getMessage();
                }
                boolean taken = !found.isEmpty() && found.stream().allMatch(Discovery.Found.class::isInstance);
                checked.add(taken == wanted, System.nanoTime() - start, suite.relativize(file) + ": " + reason);
            }
        }
        String set = wanted ? "ninjs, valid, taken as articles" : "ninjs, invalid, refused";
        return checked.score(set, "IPTC schemas 1.0", errors);
    }

    private static Score feeds(String set, Path folder, int errors) throws IOException {
        FeedsTask.Checked checked = new FeedsTask.Checked();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (!looksLikeFeed(bytes)) {
                    continue;
                }
                long start = System.nanoTime();
                String wrong = "";
                try {
                    FeedParser.parse(bytes, "", "https://feeds.example/");
                } catch (RefusedException e) {
                    wrong = folder.relativize(file) + ": " + e.getMessage();
                }
                checked.add(wrong.isEmpty(), System.nanoTime() - start, wrong);
            }
        }
        return checked.score(set + ", must be read", set + " 1.0", errors);
    }

    private static boolean looksLikeFeed(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:rdf");
    }
}
