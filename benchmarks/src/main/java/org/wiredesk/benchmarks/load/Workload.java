package org.wiredesk.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wiredesk.article.Json;
import org.wiredesk.benchmarks.GeneratedNews;
import tools.jackson.databind.node.ObjectNode;

/** Generated news as JSON lines. Numbers go on from file to file, so that no article is met twice. */
final class Workload {

    private static long next;

    private Workload() {}

    static Path write(Path file, int articles, int words) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                out.write(line(words));
                out.newLine();
            }
        }
        return file;
    }

    static String line(int words) {
        long number = next++;
        GeneratedNews.Story story = GeneratedNews.story(number, words);
        ObjectNode object = Json.mapper().createObjectNode();
        object.put("uri", "https://example.org/story/" + number);
        object.put("title", story.title());
        object.put("text", story.text());
        object.put("published", "2026-11-20T08:00:00Z");
        return object.toString();
    }
}
