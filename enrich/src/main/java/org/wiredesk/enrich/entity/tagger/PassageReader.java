package org.wiredesk.enrich.entity.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;

/**
 * Reads annotated passages, one a line: {@code [PER Maria Oduya] of [ORG Northwind Energy] lives in [LOC Gdansk].} Lines
 * that begin with {@code #} are comments; the first two letters of a file's name are its language.
 */
final class PassageReader {

    private static final Map<String, Kind> LABELS =
            Map.of("PER", Kind.PERSON, "ORG", Kind.ORGANISATION, "LOC", Kind.PLACE, "MISC", Kind.UNKNOWN);

    private final Path file;
    private final String language;
    private final StringBuilder text = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private int number;

    private PassageReader(Path file) {
        this.file = file;
        this.language = file.getFileName().toString().substring(0, 2);
    }

    /**
     * All passages of a file.
     *
     * @throws IOException if a line is not well marked; the message names file and line
     */
    static List<Passage> read(Path file) throws IOException {
        PassageReader reader = new PassageReader(file);
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            reader.number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                passages.add(reader.passage(line.strip()));
            }
        }
        return passages;
    }

    private Passage passage(String line) throws IOException {
        text.setLength(0);
        names.clear();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ']') {
                throw wrong("a bracket is closed that was not opened", line, at);
            }
            if (c == '[') {
                at = name(line, at);
            } else {
                text.append(c);
                at++;
            }
        }
        Passage passage = new Passage(text.toString(), language, List.copyOf(names));
        check(passage, line);
        return passage;
    }

    /** Answers where the text goes on. */
    private int name(String line, int open) throws IOException {
        int close = line.indexOf(']', open);
        int space = line.indexOf(' ', open);
        if (close < 0 || line.indexOf('[', open + 1) >= 0 && line.indexOf('[', open + 1) < close) {
            throw wrong("a bracket is not closed", line, open);
        }
        if (space < 0 || space + 1 >= close) {
            throw wrong("a label without a name", line, open);
        }
        Kind kind = LABELS.get(line.substring(open + 1, space));
        if (kind == null) {
            throw wrong("no such label; there are PER, ORG, LOC and MISC", line, open);
        }
        int begin = text.length();
        text.append(line, space + 1, close);
        names.add(new Name(begin, text.length(), kind));
        return close + 1;
    }

    private void check(Passage passage, String line) throws IOException {
        for (Name name : passage.names()) {
            if (letter(passage.text(), name.begin() - 1) && letter(passage.text(), name.begin())
                    || letter(passage.text(), name.end() - 1) && letter(passage.text(), name.end())) {
                throw wrong("a name that is a part of a word: " + passage.written(name), line, 0);
            }
        }
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private IOException wrong(String what, String line, int at) {
        String near = line.substring(at, Math.min(line.length(), at + 40));
        return new IOException(file + ":" + number + ": " + what + ": " + near);
    }
}
