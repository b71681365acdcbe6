package org.wiredesk.enrich.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Lists;

/**
 * Which classes of Wikidata are people, organisations and places: those that a list names, and their subclasses as far as
 * the dump tells them. The nearest listed class counts, so that a list can take a branch out again.
 */
final class Classes {

    private static final int DEEPEST = 12;

    private final Map<Long, Optional<Kind>> listed = new HashMap<>();
    private final Map<Long, Optional<Kind>> answers = new HashMap<>();
    private final LongMap.Builder heads = new LongMap.Builder(1024);
    private long[] above = new long[256];
    private int[] nexts = new int[256];
    private int edges;

    private Classes() {}

    /** The list that we ship. */
    static Classes shipped() {
        Classes classes = new Classes();
        Lists.lines(Classes.class, "classes.tsv").forEach(line -> classes.list("classes.tsv", line));
        return classes;
    }

    /** @throws KnowledgeException if the file cannot be read, or a line is not a class and a kind */
    static Classes of(Path file) {
        Classes classes = new Classes();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    classes.list(file.toString(), line);
                }
            }
        } catch (IOException e) {
            throw KnowledgeReader.unreadable(file, e);
        }
        return classes;
    }

    private void list(String file, String line) {
        List<String> cells = TextRows.split(line, '\t');
        boolean fine = cells.size() > 1
                && cells.get(0).matches("Q[0-9]+")
                && (cells.get(1).equals("none") || RowFormat.kind(cells.get(1)).isPresent());
        if (!fine) {
            throw new KnowledgeException(
                    file + ": '" + line + "' is not a class (Q515), a tab, and person, organisation, place or none");
        }
        listed.put(Fold.id(cells.get(0)), RowFormat.kind(cells.get(1)));
    }

    /** What the dump says: one class is a subclass of another. */
    void subclass(String of, String upper) {
        if (edges == above.length) {
            above = Arrays.copyOf(above, edges * 2);
            nexts = Arrays.copyOf(nexts, edges * 2);
        }
        int slot = heads.slot(Fold.id(of), -1);
        above[edges] = Fold.id(upper);
        nexts[edges] = heads.value(slot);
        heads.set(slot, edges++);
    }

    /** Whether a class is listed as none of ours: what is known without having read the whole dump. */
    boolean refused(List<String> classes) {
        return !classes.isEmpty()
                && classes.stream().allMatch(id -> Optional.empty().equals(listed.get(Fold.id(id))));
    }

    /** The kind of an item that is an instance of these classes. */
    Optional<Kind> kind(List<String> classes) {
        return classes.stream()
                .map(id -> answers.computeIfAbsent(Fold.id(id), this::look))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Kind> look(long start) {
        Set<Long> seen = new HashSet<>();
        List<Long> level = List.of(start);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<Optional<Kind>> kinds =
                    level.stream().filter(listed::containsKey).map(listed::get).toList();
            if (!kinds.isEmpty()) {
                return kinds.stream().flatMap(Optional::stream).sorted().findFirst();
            }
            List<Long> next = new ArrayList<>();
            for (long at : level) {
                for (int edge = heads.get(at, -1); edge >= 0; edge = nexts[edge]) {
                    if (seen.add(above[edge])) {
                        next.add(above[edge]);
                    }
                }
            }
            level = next;
        }
        return Optional.empty();
    }
}
