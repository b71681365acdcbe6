package org.wiredesk.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.NameIndex.Mark;

/**
 * Reads knowledge files. The format is told at the top of each file that we ship: one concept per line, tab-separated
 * id, kind, prior, name, within, names. A row that cannot be used is reported with file and line; the others load.
 */
final class KnowledgeReader {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String GEONAMES = "https://sws.geonames.org/";

    private final List<Concept> concepts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>(1 << 15);
    private final Map<String, Origin> origins = new HashMap<>(1 << 15);
    private final NameIndex index = new NameIndex(90_000);
    private Set<String> replaced = Set.of();

    /** @param file named in what is reported */
    void read(String file, Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(reader, 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                row(line, new Origin(file, number));
            }
        }
    }

    /** From here on come the files that we ship: a row that a user has replaced is left out without a word. */
    void shipped() {
        replaced = Set.copyOf(origins.keySet());
    }

    /** A file that cannot be read is a problem like a row that cannot. */
    void unreadable(String file, IOException e) {
        problems.add(file + ": cannot be read: " + e.getMessage());
    }

    Knowledge finish() {
        cycles();
        return new Knowledge(concepts, byId, index, problems);
    }

    /** Where a row stands. */
    private record Origin(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    private static boolean valid(String id) {
        int digits = id.startsWith("gn") ? 2 : 1;
        if (id.length() <= digits || id.charAt(0) != 'Q' && digits == 1 || id.charAt(digits) == '0') {
            return false;
        }
        for (int i = digits; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void row(String line, Origin where) {
        List<String> cells = split(line, '\t');
        if (cells.size() < 4) {
            problems.add(where + ": needs at least id, kind, prior and name, separated by tabs");
            return;
        }
        Optional<Kind> kind = kind(cells.get(1));
        if (kind.isEmpty()) {
            problems.add(where + ": kind is person, organisation or place, not '" + cells.get(1) + "'");
            return;
        }
        int prior = prior(cells.get(2));
        if (prior < 0) {
            problems.add(where + ": prior is a number from 1 to 99, not '" + cells.get(2) + "'");
            return;
        }
        String id = cells.get(0);
        if (!id.equals("-") && !valid(id)) {
            problems.add(where + ": id is a Wikidata id (Q64), a GeoNames id (gn2950159) or -, not '" + id + "'");
            return;
        }
        String name = cells.get(3).strip();
        if (name.isEmpty()) {
            problems.add(where + ": the name is empty");
            return;
        }
        if (origins.containsKey(id)) {
            if (!replaced.contains(id)) {
                problems.add(where + ": " + id + " stands already in " + origins.get(id) + "; this row is left out");
            }
            return;
        }
        add(id, kind.get(), prior, name, cells, where);
    }

    private void add(String id, Kind kind, int prior, String name, List<String> cells, Origin where) {
        int number = concepts.size();
        Map<String, String> names = new HashMap<>();
        index(name, number, Mark.NAME, where);
        if (cells.size() > 5) {
            for (String cell : split(cells.get(5), '|')) {
                alias(cell.strip(), number, names, where);
            }
        }
        List<String> within =
                cells.size() > 4 && !cells.get(4).equals("-") && !cells.get(4).isBlank()
                        ? List.copyOf(split(cells.get(4), ','))
                        : List.of();
        if (!id.equals("-")) {
            byId.put(id, number);
            origins.put(id, where);
        }
        concepts.add(new Concept(uri(id), kind, prior, name, names.isEmpty() ? Map.of() : names, within));
    }

    private void alias(String alias, int number, Map<String, String> names, Origin where) {
        if (alias.isEmpty()) {
            return;
        }
        switch (alias.charAt(0)) {
            case '~' -> index(alias.substring(1), number, Mark.DEMONYM, where);
            case '?' -> index(alias.substring(1), number, Mark.WEAK, where);
            default -> {
                int colon = alias.indexOf(':');
                if (colon < 2 || colon == alias.length() - 1) {
                    index(alias, number, Mark.NAME, where);
                    return;
                }
                String name = alias.substring(colon + 1);
                for (String language : split(alias.substring(0, colon), ',')) {
                    names.putIfAbsent(language, name);
                }
                index(name, number, Mark.NAME, where);
            }
        }
    }

    private void index(String name, int number, Mark mark, Origin where) {
        int first = name.indexOf(' ');
        if (first > 5 && (name.startsWith("scher ", first - 5) || name.startsWith("sches ", first - 5))) {
            // A German adjective loses its ending after an article: "der Deutsche Wetterdienst".
            index.add(Words.of(name.substring(0, first - 1) + name.substring(first)), number, mark);
        }
        if (!index.add(Words.of(name), number, mark)) {
            problems.add(where + ": the name '" + name + "' needs 1 to " + NameIndex.LONGEST + " words");
        }
    }

    /** {@code within} must lead somewhere and never in a circle. */
    private void cycles() {
        boolean[] done = new boolean[concepts.size()];
        for (int start = 0; start < concepts.size(); start++) {
            if (done[start] || ends(start, done)) {
                done[start] = true;
                continue;
            }
            Set<Integer> path = new LinkedHashSet<>();
            int at = start;
            while (at >= 0 && !done[at]) {
                if (!path.add(at)) {
                    problems.add(label(at) + ": belongs to itself, through " + path.size() + " rows");
                    break;
                }
                List<String> within = concepts.get(at).within();
                at = within.isEmpty() ? -1 : byId.getOrDefault(within.get(0), -1);
            }
            path.forEach(step -> done[step] = true);
        }
    }

    /** Whether what a concept belongs to leads nowhere else: most rows are cities of a country. */
    private boolean ends(int concept, boolean[] done) {
        List<String> within = concepts.get(concept).within();
        int above = within.isEmpty() ? -1 : byId.getOrDefault(within.get(0), -1);
        return above < 0
                || above != concept
                        && (done[above] || concepts.get(above).within().isEmpty());
    }

    private String label(int concept) {
        String uri = concepts.get(concept).uri();
        String id = uri == null ? "" : uri.substring(uri.lastIndexOf('/') + 1);
        Origin origin = origins.get(id);
        return (origin == null ? "" : origin + ": ") + concepts.get(concept).name();
    }

    private static @org.jspecify.annotations.Nullable String uri(String id) {
        if (id.charAt(0) == 'Q') {
            return WIKIDATA + id;
        }
        return id.startsWith("gn") ? GEONAMES + id.substring(2) + "/" : null;
    }

    private static Optional<Kind> kind(String cell) {
        return switch (cell) {
            case "person" -> Optional.of(Kind.PERSON);
            case "organisation" -> Optional.of(Kind.ORGANISATION);
            case "place" -> Optional.of(Kind.PLACE);
            default -> Optional.empty();
        };
    }

    private static int prior(String cell) {
        try {
            int prior = Integer.parseInt(cell);
            return prior < 1 || prior > 99 ? -1 : prior;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(8);
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
