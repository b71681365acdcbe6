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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.words.WordFilter;

/**
 * The words of one language that show who said what, read from a file that an editor can change: {@code name = word,
 * word}. A name may come several times; {@code #} starts a comment. An entry of several words is one expression.
 */
final class Vocabulary {

    /** The names of the lists that hold a word. */
    private final Map<String, Set<String>> lists;
    /** By their first word, then by the name of their list. */
    private final Map<String, Map<String, List<String[]>>> expressions;

    /** Of the words in lists, and of those that expressions begin with: most words of a text are neither. */
    private final WordFilter words;

    private Vocabulary(Map<String, Set<String>> lists, Map<String, Map<String, List<String[]>>> expressions) {
        this.lists = lists;
        this.expressions = expressions;
        Set<String> all = new HashSet<>(lists.keySet());
        all.addAll(expressions.keySet());
        words = new WordFilter(all);
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
        Map<String, Set<String>> lists = new HashMap<>();
        Map<String, Map<String, List<String[]>>> expressions = new HashMap<>();
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
                    .forEach(entry -> add(lists, expressions, name, entry));
        }
        return new Vocabulary(lists, expressions);
    }

    private static void add(
            Map<String, Set<String>> lists,
            Map<String, Map<String, List<String[]>>> expressions,
            String name,
            String entry) {
        String[] parts = entry.split(" ");
        if (parts.length == 1) {
            lists.computeIfAbsent(entry, key -> new HashSet<>(2)).add(name);
        } else {
            expressions
                    .computeIfAbsent(parts[0], key -> new HashMap<>(2))
                    .computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(parts);
        }
    }

    boolean has(String name, String word) {
        if (words.lacks(word)) {
            return false;
        }
        Set<String> names = lists.get(word);
        return names != null && names.contains(name);
    }

    /** How many tokens the longest entry that starts with a token has; 0 if none does. */
    int match(String name, Words text, int token) {
        String word = text.word(token);
        if (words.lacks(word)) {
            return 0;
        }
        int longest = has(name, word) ? 1 : 0;
        Map<String, List<String[]>> here = expressions.getOrDefault(word, Map.of());
        for (String[] parts : here.getOrDefault(name, List.of())) {
            if (parts.length > longest && matches(parts, text, token)) {
                longest = parts.length;
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
