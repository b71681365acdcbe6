package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.source.RefusedException;

/** Feeds among the test files of miniflux and ROME, and feeds as they are: each has to be read. */
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
        return scores;
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
