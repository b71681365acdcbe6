package org.wiredesk.enrich.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.NameIndex.Mark;
import org.wiredesk.enrich.knowledge.Row.Origin;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Makes a {@link Pack} out of rows, whatever format they came in. What is wrong with a row is reported with file and
 * line; a second row with the same id adds its names to the first.
 */
final class PackBuilder {

    /** More would bury the first ones. */
    private static final int PROBLEMS = 1000;

    /** From this prior on, a person is looked for by the surname alone. */
    private static final int WELL_KNOWN = 75;

    private static final int SHORTEST_SURNAME = 4;

    private final NameIndex index;
    private final ConceptList concepts;
    private final List<String> problems = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int dropped;

    /** By concept: the number of its file, its line, and the first thing it belongs to as the hash of an id, or 0. */
    private int[] file = new int[256];

    private long[] line = new long[256];
    private long[] above = new long[256];
    private boolean names;

    /** @param expected how many concepts */
    PackBuilder(int expected) {
        index = new NameIndex(expected * 2);
        concepts = new ConceptList(expected);
    }

    /** How many concepts there are so far. */
    int size() {
        return concepts.size();
    }

    void problem(String sentence) {
        if (problems.size() < PROBLEMS) {
            problems.add(sentence);
        } else {
            dropped++;
        }
    }

    /** What is wrong so far, in the order of reading. */
    List<String> problems() {
        if (dropped == 0) {
            return List.copyOf(problems);
        }
        List<String> all = new ArrayList<>(problems);
        all.add("... and " + dropped + " more");
        return List.copyOf(all);
    }

    void add(Row row, Origin where) {
        int known = concepts.byId(row.id());
        if (known >= 0) {
            merge(row, known, where);
            return;
        }
        int number = concepts.size();
        if (number == file.length) {
            file = Arrays.copyOf(file, number * 2);
            line = Arrays.copyOf(line, number * 2);
            above = Arrays.copyOf(above, number * 2);
        }
        if (files.isEmpty() || !files.get(files.size() - 1).equals(where.file())) {
            files.add(where.file());
        }
        file[number] = files.size() - 1;
        line[number] = where.line();
        above[number] = row.within().isEmpty() ? 0 : Fold.id(row.within().get(0));
        Map<String, String> byLanguage = new HashMap<>();
        names = index(row.name(), number, Mark.NAME, where);
        row.names().forEach(name -> alias(name.strip(), number, byLanguage, where));
        if (row.kind() == Kind.PERSON && row.prior() >= WELL_KNOWN) {
            surname(row.name(), number);
        }
        if (names || !row.id().isEmpty()) {
            concepts.add(row, byLanguage);
        }
    }

    /** The last word of a name, with the particles before it; people are called so who need no introduction. */
    private void surname(String name, int number) {
        Words words = Words.of(name);
        int begin = words.size() - 1;
        while (begin > 1 && words.shape(begin - 1) == Shape.LOWER) {
            begin--;
        }
        boolean hyphen = begin > 1 && words.gap(begin) == Gap.HYPHEN;
        if (hyphen) {
            begin--;
        }
        if (begin > 0 && words.length(words.size() - 1) >= SHORTEST_SURNAME) {
            index.add(Words.of(words.between(begin, words.size())), number, Mark.SURNAME);
            if (!hyphen) {
                index.add(Words.of(words.word(words.size() - 1)), number, Mark.SURNAME);
            }
        }
    }

    private void merge(Row row, int known, Origin where) {
        if (concepts.kind(known) != row.kind()) {
            problem(where + ": " + row.id() + " is a " + row.kind() + " here and a " + concepts.kind(known) + " in "
                    + origin(known) + "; this row is left out");
            return;
        }
        problem(where + ": " + row.id() + " stands already in " + origin(known) + "; its names are added there");
        concepts.raise(known, row.prior());
        Map<String, String> unused = new HashMap<>();
        index(row.name(), known, Mark.NAME, where);
        row.names().forEach(name -> alias(name.strip(), known, unused, where));
    }

    private void alias(String alias, int number, Map<String, String> byLanguage, Origin where) {
        if (alias.isEmpty()) {
            return;
        }
        switch (alias.charAt(0)) {
            case '~' -> index(alias.substring(1), number, Mark.DEMONYM, where);
            case '?' -> index(alias.substring(1), number, Mark.WEAK, where);
            default -> {
                int colon = alias.indexOf(':');
                if (colon < 2 || colon == alias.length() - 1 || alias.charAt(colon + 1) == ' ') {
                    names |= index(alias, number, Mark.NAME, where);
                    return;
                }
                String name = alias.substring(colon + 1);
                for (String language : alias.substring(0, colon).split(",")) {
                    byLanguage.putIfAbsent(language, name);
                }
                names |= index(name, number, Mark.NAME, where);
            }
        }
    }

    private boolean index(String name, int number, Mark mark, Origin where) {
        int first = name.indexOf(' ');
        if (first > 5 && (name.startsWith("scher ", first - 5) || name.startsWith("sches ", first - 5))) {
            // A German adjective loses its ending after an article: "der Deutsche Wetterdienst".
            index.add(Words.of(name.substring(0, first - 1) + name.substring(first)), number, mark);
        }
        boolean added = index.add(Words.of(name), number, mark);
        if (!added) {
            problem(where + ": the name '" + shorten(name) + "' needs 1 to " + NameIndex.LONGEST + " words");
        }
        return added;
    }

    private static String shorten(String name) {
        return name.length() < 100 ? name : name.substring(0, 100) + "...";
    }

    /** To look names up at once. The builder is not used any more. */
    Pack build() {
        cycles();
        return new Pack(index.table(), concepts.table(), String.join(", ", files));
    }

    /** As small as it gets: for a file. The builder is not used any more. */
    Pack compact() {
        cycles();
        return new Pack(index.compact(), concepts.compact(), String.join(", ", files));
    }

    /** {@code within} must lead somewhere and never in a circle. */
    private void cycles() {
        ConceptTable table = concepts.table();
        byte[] done = new byte[concepts.size()];
        for (int start = 0; start < done.length; start++) {
            int at = start;
            while (at >= 0 && done[at] == 0) {
                done[at] = 1;
                at = above(table, at);
            }
            if (at >= 0 && done[at] == 1) {
                circle(table, start, at);
            }
            for (at = start; at >= 0 && done[at] == 1; at = above(table, at)) {
                done[at] = 2;
            }
        }
    }

    private int above(ConceptTable table, int concept) {
        return above[concept] == 0
                ? -1
                : table.ids().find(above[concept]) < 0
                        ? -1
                        : table.ids().value(table.ids().find(above[concept]));
    }

    private void circle(ConceptTable table, int start, int at) {
        Set<Integer> round = new LinkedHashSet<>();
        for (int step = at; round.add(step); ) {
            step = above(table, step);
        }
        int first = round.contains(start) ? start : at;
        problem(origin(first) + ": " + table.concept(first).name() + ": belongs to itself, through " + round.size()
                + " rows");
    }

    private Origin origin(int concept) {
        return new Origin(files.get(file[concept]), line[concept]);
    }
}
