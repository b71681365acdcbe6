package org.wiredesk.enrich.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiredesk.enrich.words.WordMap;

/**
 * The words of one language that show who said what, read from a file that an editor can change: {@code name = word,
 * word}. A name may come several times; {@code #} starts a comment. An entry of several words is one expression.
 */
final class Vocabulary {

    private final WordMap<Entry> entries;

    private Vocabulary(Map<String, Entry> entries) {
        this.entries = new WordMap<>(entries);
    }

    /** The lists that hold a word, and the expressions that begin with it. */
    static final class Entry {

        static final Entry NONE = new Entry();

        private final List<String> lists = new ArrayList<>(1);
        /** By the name of their list. */
        private final Map<String, List<String[]>> expressions = new HashMap<>(2);

        boolean isIn(String list) {
            return lists.contains(list);
        }

        /** How many tokens the longest entry of a list that starts with a token has; 0 if none does. */
        int match(String list, Words text, int token) {
            int longest = isIn(list) ? 1 : 0;
            if (!expressions.isEmpty()) {
                for (String[] parts : expressions.getOrDefault(list, List.of())) {
                    if (parts.length > longest && matches(parts, text, token)) {
                        longest = parts.length;
                    }
                }
            }
            return longest;
        }

        private static boolean matches(String[] parts, Words text, int token) {
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].equals(text.word(token + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    static Vocabulary shipped(String language) {
        String name = "quotes-" + language + ".txt";
        try (InputStream stream = Vocabulary.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return read(
                    name,
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param origin names the file in messages
     * @throws IllegalArgumentException if a line cannot be read; names the line
     */
    static Vocabulary read(String origin, List<String> lines) {
        Map<String, Entry> entries = new HashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(origin + ", line " + number + ": expected name = word, word");
            }
            String name = line.substring(0, equals).strip();
            Arrays.stream(line.substring(equals + 1).split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .forEach(entry -> add(entries, name, entry));
        }
        return new Vocabulary(entries);
    }

    private static void add(Map<String, Entry> entries, String name, String line) {
        String[] parts = line.split(" ");
        Entry entry = entries.computeIfAbsent(parts[0], word -> new Entry());
        if (parts.length > 1) {
            entry.expressions.computeIfAbsent(name, key -> new ArrayList<>(1)).add(parts);
        } else if (!entry.lists.contains(name)) {
            entry.lists.add(name);
        }
    }

    /** What the file says about a word. */
    Entry entry(String word) {
        Entry entry = entries.get(word);
        return entry == null ? Entry.NONE : entry;
    }

    boolean has(String option) {
        return entry(option).isIn("option");
    }
}
