package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.Row.Origin;

/**
 * The format of the files that we ship, told at the top of each: one concept per line, tab-separated id, kind, prior,
 * name, within, names, about.
 */
final class TextRows implements RowFormat {

    @Override
    public void read(String file, BufferedReader lines, PackBuilder into) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                row(line, new Origin(file, number), into);
            }
        }
    }

    private static void row(String line, Origin where, PackBuilder into) {
        List<String> cells = split(line, '\t');
        if (cells.size() < 4) {
            into.problem(where + ": needs at least id, kind, prior and name, separated by tabs");
            return;
        }
        Optional<Kind> kind = RowFormat.kind(cells.get(1));
        if (kind.isEmpty()) {
            into.problem(where + ": kind is person, organisation or place, not '" + cells.get(1) + "'");
            return;
        }
        int prior = RowFormat.prior(cells.get(2));
        if (prior < 0) {
            into.problem(where + ": prior is a number from 1 to 99, not '" + cells.get(2) + "'");
            return;
        }
        String written = cells.get(0);
        String id = written.equals("-") ? "" : Concept.id(written);
        if (id.isEmpty() && !written.equals("-")) {
            into.problem(where + ": id is a Wikidata id (Q64), a GeoNames id (gn2950159), a URI or -, not '" + written
                    + "'");
            return;
        }
        String name = cells.get(3).strip();
        if (name.isEmpty()) {
            into.problem(where + ": the name is empty");
            return;
        }
        boolean above =
                cells.size() > 4 && !cells.get(4).equals("-") && !cells.get(4).isBlank();
        List<String> within = above ? split(cells.get(4), ',') : List.of();
        List<String> names = cells.size() > 5 ? split(cells.get(5), '|') : List.of();
        into.add(new Row(id, kind.get(), prior, name, within, names, cells.size() > 6 ? cells.get(6) : ""), where);
    }

    static List<String> split(String text, char separator) {
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
