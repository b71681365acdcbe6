package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wiredesk.enrich.source.Phrase.Element;
import org.wiredesk.enrich.source.Phrase.Scope;

/**
 * How one language cites, read from a file that an editor can change. A line {@code <report> = reported, has reported}
 * makes a class of words, which others may take up ({@code <say> = <report>, <have>+<said>}); {@code [any 90]} says what the phrases below it may name and how sure they are; every other
 * line is a phrase with one {@code {source}} in it: {@code as <report> by {source}}. {@code a|b} is either word,
 * {@code a?} may be absent, {@code ~6} is up to six words of any
 * kind, {@code ^4} the name of a person in up to four. {@code #} starts a comment.
 */
final class PhraseBook {

    private static final Pattern CLASS = Pattern.compile("<([a-z-]+)>\\s*=\\s*(.+)");
    private static final Pattern REFERENCE = Pattern.compile("<([a-z-]+)>");
    private static final Pattern SECTION = Pattern.compile("\\[([a-z]+) ([0-9]+)]");
    private static final String SOURCE = "{source}";

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, WordClass> classes = new HashMap<>();
    private final Map<List<String>, WordClass> byMembers = new HashMap<>();
    private final WordTable table = new WordTable();
    private final WordClass none = wordClass(List.of());

    private PhraseBook() {}

    static PhraseBook shipped(String language) {
        String file = "citations-" + language + ".txt";
        PhraseBook book = new PhraseBook();
        book.read(file, Outlets.resource(file), false);
        book.read("grammar.txt", Outlets.resource("grammar.txt"), true);
        book.table.complete();
        return book;
    }

    /**
     * @param origin names the file in messages
     * @throws IllegalArgumentException if a line cannot be read; names the line
     */
    static PhraseBook read(String origin, List<String> lines) {
        PhraseBook book = new PhraseBook();
        book.read(origin, lines, false);
        book.table.complete();
        return book;
    }

    /** @param lenient whether a phrase is left out that has a class which nobody defines */
    private void read(String origin, List<String> lines, boolean lenient) {
        Scope scope = Scope.ANY;
        int confidence = 0;
        int number = 0;
        for (String raw : lines) {
            number++;
            String line = raw.strip();
            if (line.isEmpty()
                    || line.startsWith("#")
                    || lenient && !isDefined(line.substring(line.indexOf('=') + 1))) {
                continue;
            }
            try {
                Matcher definition = CLASS.matcher(line);
                Matcher section = SECTION.matcher(line);
                if (definition.matches()) {
                    define(definition.group(1), definition.group(2));
                } else if (section.matches()) {
                    scope = Scope.valueOf(section.group(1).toUpperCase(Locale.ROOT));
                    confidence = Integer.parseInt(section.group(2));
                } else {
                    phrases.add(phrase(line, scope, confidence));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(origin + ", line " + number + ": " + e.getMessage(), e);
            }
        }
    }

    private boolean isDefined(String line) {
        return REFERENCE.matcher(line).results().allMatch(reference -> members.containsKey(reference.group(1)));
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The words of a class; empty if the file does not define it. */
    WordClass words(String name) {
        return classes.getOrDefault(name, none);
    }

    private void define(String name, String list) {
        List<String> all = members.computeIfAbsent(name, key -> new ArrayList<>());
        Arrays.stream(list.split(",(?=\\s|$)"))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .flatMap(member -> forms(member).stream())
                .forEach(member -> all.addAll(members(member)));
        classes.put(name, wordClass(all));
    }

    /** {@code policja/policji/policją} are forms of the first. */
    private List<String> forms(String member) {
        List<String> forms = List.of(member.split("/"));
        forms.stream().skip(1).forEach(form -> bases.putIfAbsent(form, forms.get(0)));
        return forms;
    }

    /** The form that a dictionary would have, as far as the file tells. */
    String base(String word) {
        return bases.getOrDefault(word, word);
    }

    /** {@code <have>+<said>} is every member of the one before every member of the other. */
    private List<String> members(String item) {
        List<String> all = List.of("");
        for (String part : item.split("(?<=>)\\+|\\+(?=<)")) {
            boolean named = part.length() > 2 && part.startsWith("<");
            List<String> known = named ? members.get(part.substring(1, part.length() - 1)) : List.of(part);
            if (known == null) {
                throw new IllegalArgumentException(part + " is not defined above");
            }
            all = all.stream()
                    .flatMap(first -> known.stream().map(second -> (first + " " + second).strip()))
                    .toList();
        }
        return all;
    }

    private Phrase phrase(String line, Scope scope, int confidence) {
        int source = line.indexOf(SOURCE);
        if (source < 0 || line.indexOf(SOURCE, source + 1) >= 0) {
            throw new IllegalArgumentException("a phrase needs one " + SOURCE + ": " + line);
        }
        List<Element> left = elements(line.substring(0, source).strip());
        List<Element> right = elements(line.substring(source + SOURCE.length()).strip());
        boolean says =
                left.stream().anyMatch(e -> !e.optional()) || right.stream().anyMatch(e -> !e.optional());
        if (!says) {
            throw new IllegalArgumentException("a phrase needs a word beside " + SOURCE + ": " + line);
        }
        return new Phrase(left, right, scope, confidence);
    }

    private List<Element> elements(String part) {
        List<Element> elements = new ArrayList<>();
        for (String item : part.isEmpty() ? new String[0] : part.split("\\s+")) {
            if (item.matches("[~^][0-9]+")) {
                boolean named = item.startsWith("^");
                elements.add(new Element(none, !named, Integer.parseInt(item.substring(1)), named));
                continue;
            }
            boolean optional = item.length() > 1 && item.endsWith("?");
            String words = optional ? item.substring(0, item.length() - 1) : item;
            elements.add(new Element(wordClass(words), optional, 0, false));
        }
        return elements;
    }

    private WordClass wordClass(String alternatives) {
        List<String> all = new ArrayList<>();
        for (String alternative : alternatives.split("\\|")) {
            all.addAll(members(alternative));
        }
        return wordClass(all);
    }

    private WordClass wordClass(List<String> words) {
        return byMembers.computeIfAbsent(List.copyOf(words), key -> new WordClass(key, table));
    }
}
