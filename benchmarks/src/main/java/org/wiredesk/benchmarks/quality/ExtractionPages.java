package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiredesk.article.Json;
import tools.jackson.databind.JsonNode;

/** Reads the three layouts of extraction data, as far as their folders are there. */
final class ExtractionPages {

    /**
     * A page and what a reader should find in it. What is empty is not judged.
     *
     * @param set the name of the data set
     * @param name of the page within its set
     * @param url where the page was, if the set says so
     */
    record Expected(
            String set,
            String name,
            String url,
            byte[] html,
            Optional<String> text,
            Optional<String> title,
            List<String> authors,
            Optional<String> date,
            Optional<String> siteName,
            Optional<String> start) {}

    private ExtractionPages() {}

    static List<Expected> in(Path data) throws IOException {
        List<Expected> pages = new ArrayList<>();
        if (Files.isDirectory(data.resolve("readability"))) {
            readability(data.resolve("readability"), pages);
        }
        if (Files.isDirectory(data.resolve("postlight"))) {
            postlight(data.resolve("postlight"), pages);
        }
        if (Files.isDirectory(data.resolve("newspaper4k"))) {
            newspaper(data.resolve("newspaper4k"), pages);
        }
        return pages;
    }

    private static void readability(Path folder, List<Expected> pages) throws IOException {
        for (Path page : sorted(folder)) {
            Path source = page.resolve("source.html");
            Path expected = page.resolve("expected.html");
            if (exists(source) && exists(expected)) {
                JsonNode metadata = Json.mapper().readTree(read(page.resolve("expected-metadata.json")));
                pages.add(new Expected(
                        "readability",
                        page.getFileName().toString(),
                        "http://fakehost/test/page.html",
                        read(source),
                        Optional.of(text(new String(read(expected), StandardCharsets.UTF_8))),
                        string(metadata, "title"),
                        string(metadata, "byline").map(List::of).orElse(List.of()),
                        string(metadata, "publishedTime"),
                        string(metadata, "siteName"),
                        Optional.empty()));
            }
        }
    }

    private static void postlight(Path folder, List<Expected> pages) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode row = Json.mapper().readTree(line);
            Path fixture =
                    folder.resolve("fixtures").resolve(row.path("fixture").asString());
            if (exists(fixture)) {
                pages.add(new Expected(
                        "postlight",
                        row.path("fixture").asString(),
                        row.path("url").asString(),
                        read(fixture),
                        Optional.empty(),
                        string(row, "title"),
                        string(row, "author").map(List::of).orElse(List.of()),
                        string(row, "date_published"),
                        Optional.empty(),
                        string(row, "first13words")));
            }
        }
    }

    private static void newspaper(Path folder, List<Expected> pages) throws IOException {
        for (Path text : sorted(folder.resolve("txt"))) {
            String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
            Path html = folder.resolve("html").resolve(name + ".html");
            Path metadata = folder.resolve("metadata").resolve(name + ".json");
            if (exists(html)) {
                JsonNode row = Json.mapper().readTree(exists(metadata) ? read(metadata) : "{}".getBytes());
                List<String> authors = new ArrayList<>();
                row.path("authors").forEach(author -> authors.add(author.asString()));
                pages.add(new Expected(
                        "newspaper4k",
                        name,
                        row.path("url").asString(""),
                        read(html),
                        Optional.of(new String(read(text), StandardCharsets.UTF_8)),
                        string(row, "title"),
                        authors,
                        string(row, "publish_date"),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Optional<String> string(JsonNode node, String property) {
        return node.path(property).isString()
                ? Optional.of(node.path(property).asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The text of an expected article, its blocks apart. */
    private static String text(String html) {
        Document document = Jsoup.parse(html);
        for (Element block : document.select("p,div,li,h1,h2,h3,h4,h5,h6,td,th,br,pre,blockquote,figcaption,dt,dd")) {
            block.before(" ");
            block.after(" ");
        }
        return document.body().wholeText();
    }

    private static boolean exists(Path file) {
        return Files.exists(file) || Files.exists(Path.of(file + ".gz"));
    }

    /** The file, or the same packed with gzip. */
    private static byte[] read(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(file + ".gz")))) {
            return in.readAllBytes();
        }
    }
}
