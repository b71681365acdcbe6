package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wiredesk.article.Json;
import tools.jackson.databind.JsonNode;

/** Reads articles whose quotes people have marked: PolNeAR (brat stand-off) and German Wikinews (JSON). */
final class QuoteSets {

    /** A stretch of text in code points, end exclusive. */
    record Stretch(int begin, int end) {}

    /** Who says what; the speaker may be missing. */
    record Gold(List<Stretch> content, List<Stretch> speaker) {}

    /** An article with its marks. */
    record Marked(String name, String text, List<Gold> quotes) {}

    private static final Pattern SPAN = Pattern.compile("(T[0-9]+)\\t(\\S+) ([0-9 ;]+)\\t.*");
    private static final Pattern EVENT_PART = Pattern.compile("([A-Za-z]+)[0-9]*:(T[0-9]+)");
    /** Some articles were marked by several people; the file's name then ends with a sign for each. */
    private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}$");

    private QuoteSets() {}

    /** A folder with {@code text} and {@code attributions}. The first annotator of each article counts. */
    static List<Marked> polnear(Path folder) throws IOException {
        Map<String, Path> texts = new HashMap<>();
        for (Path text : list(folder.resolve("text"))) {
            texts.put(stem(text), text);
        }
        List<Marked> articles = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path marks : list(folder.resolve("attributions"))) {
            Path text = texts.getOrDefault(
                    stem(marks), texts.get(ANNOTATOR.matcher(stem(marks)).replaceFirst("")));
            if (text != null && seen.add(text)) {
                articles.add(new Marked(stem(text), Files.readString(text), attributions(marks)));
            }
        }
        return articles;
    }

    /** A folder of JSON files. */
    static List<Marked> german(Path folder) throws IOException {
        List<Marked> articles = new ArrayList<>();
        for (Path file : list(folder)) {
            JsonNode root = Json.mapper().readTree(Files.readString(file));
            List<Gold> quotes = new ArrayList<>();
            for (JsonNode mark : root.path("annotations")) {
                quotes.add(new Gold(stretches(mark.path("quote")), stretches(mark.path("speaker"))));
            }
            articles.add(new Marked(stem(file), root.path("originalText").asString(), quotes));
        }
        return articles;
    }

    private static List<Stretch> stretches(JsonNode part) {
        List<Stretch> stretches = new ArrayList<>();
        for (JsonNode span : part.path("spans")) {
            stretches.add(new Stretch(
                    span.path("charBegin").asInt(), span.path("charEnd").asInt()));
        }
        return stretches;
    }

    private static List<Gold> attributions(Path file) throws IOException {
        Map<String, List<Stretch>> spans = new HashMap<>();
        List<Gold> quotes = new ArrayList<>();
        List<String> lines = Files.readString(file).lines().toList();
        for (String line : lines) {
            Matcher span = SPAN.matcher(line);
            if (span.matches()) {
                spans.put(span.group(1), brat(span.group(3)));
            }
        }
        for (String line : lines) {
            if (line.startsWith("E")) {
                List<Stretch> content = new ArrayList<>();
                List<Stretch> speaker = new ArrayList<>();
                Matcher part = EVENT_PART.matcher(line);
                while (part.find()) {
                    List<Stretch> stretches = spans.getOrDefault(part.group(2), List.of());
                    if (part.group(1).equals("Content")) {
                        content.addAll(stretches);
                    } else if (part.group(1).equals("Source")) {
                        speaker.addAll(stretches);
                    }
                }
                quotes.add(new Gold(content, speaker));
            }
        }
        return quotes;
    }

    private static List<Stretch> brat(String offsets) {
        List<Stretch> stretches = new ArrayList<>();
        for (String pair : offsets.split(";")) {
            String[] ends = pair.strip().split(" ");
            stretches.add(new Stretch(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return stretches;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
