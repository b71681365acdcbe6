package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.sitemap.SitemapReader;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.web.RobotsFile;

/** Feeds, sitemaps and ninjs documents among the test files of others: each has to be read, or to be refused. */
final class MustParseSets {

    private static final Pattern ROBOT = Pattern.compile("(?im)^\\s*user-?agent\\s*:\\s*([A-Za-z_-]+)");

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
        Path robots = data.resolve("robots-sitemaps/crawler-commons/robots");
        if (Files.isDirectory(robots)) {
            scores.add(robots(robots, errors));
        }
        Path ninjs = data.resolve("push/ninjs/validation/test_suite");
        if (Files.isDirectory(ninjs)) {
            scores.addAll(NinjsSuite.measure(ninjs, errors));
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

    /** A file has to ask something of one robot at least that it names, or to name a sitemap. */
    private static Score robots(Path folder, int errors) throws IOException {
        FeedsTask.Checked checked = new FeedsTask.Checked();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String plain = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
                Set<String> robots = new LinkedHashSet<>(Set.of("anybody"));
                Matcher named = ROBOT.matcher(plain);
                while (named.find()) {
                    robots.add(named.group(1));
                }
                long start = System.nanoTime();
                boolean heard = robots.stream()
                        .map(robot -> RobotsFile.read("https://robots.example/robots.txt", bytes, robot))
                        .anyMatch(read -> read.asks() || !read.sitemaps().isEmpty());
                long nanos = System.nanoTime() - start;
                checked.add(heard, nanos, folder.relativize(file) + ": nothing heard by " + robots);
            }
        }
        return checked.score("robots.txt, heard by a robot that it names", "", errors);
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
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        return text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:rdf");
    }
}
