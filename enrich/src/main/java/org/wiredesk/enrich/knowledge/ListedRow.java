package org.wiredesk.enrich.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.Row.Origin;

/**
 * A row of a user's own list, its cells by the names of its columns: {@code name} and {@code kind}, and where wanted
 * {@code uri}, {@code aliases}, {@code language}, {@code prior}, {@code within}, {@code about}.
 */
final class ListedRow {

    static final Set<String> COLUMNS = Set.of("name", "kind", "uri", "aliases", "language", "prior", "within", "about");

    /** Who watches a name means it: between a well-known name and a very well-known one. */
    private static final String PRIOR = "70";

    private ListedRow() {}

    /** @param aliases separate names */
    static void add(Map<String, String> cells, List<String> aliases, Origin where, PackBuilder into) {
        String name = cell(cells, "name", "");
        String written = cell(cells, "uri", "");
        Optional<Kind> kind = RowFormat.kind(cell(cells, "kind", ""));
        int prior = RowFormat.prior(cell(cells, "prior", PRIOR));
        String id = Concept.id(written);
        if (name.isEmpty()) {
            into.problem(where + ": the name is empty");
        } else if (kind.isEmpty()) {
            into.problem(where + ": kind is person, organisation or place, not '" + cell(cells, "kind", "") + "'");
        } else if (prior < 0) {
            into.problem(where + ": prior is a number from 1 to 99, not '" + cells.get("prior") + "'");
        } else if (id.isEmpty() && !written.isEmpty()) {
            into.problem(
                    where + ": uri is a URI, a Wikidata id (Q64) or a GeoNames id (gn2950159), not '" + written + "'");
        } else {
            List<String> names = new ArrayList<>(aliases);
            String language = cell(cells, "language", "");
            if (language.length() > 1) {
                names.add(language + ":" + name);
            }
            String above = cell(cells, "within", "");
            List<String> within = above.isEmpty()
                    ? List.of()
                    : TextRows.split(above, ',').stream()
                            .map(Concept::id)
                            .filter(known -> !known.isEmpty())
                            .toList();
            into.add(new Row(id, kind.get(), prior, name, within, names, cell(cells, "about", "")), where);
        }
    }

    private static String cell(Map<String, String> cells, String column, String absent) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.isEmpty() ? absent : cell;
    }
}
