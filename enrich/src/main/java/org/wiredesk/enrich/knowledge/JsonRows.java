package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.Json;
import org.wiredesk.enrich.knowledge.Row.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A user's list as JSON Lines: one object a line, with the fields that {@link CsvRows} has as columns; {@code aliases} and
 * {@code within} are texts or lists of texts.
 */
final class JsonRows implements RowFormat {

    @Override
    public void read(String file, BufferedReader lines, PackBuilder into) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Origin where = new Origin(file, ++number);
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode row = Json.mapper().readTree(line);
                if (row.isObject()) {
                    row(row, where, into);
                } else {
                    into.problem(where + ": needs a JSON object with at least name and kind");
                }
            } catch (JacksonException e) {
                into.problem(where + ": is no JSON: " + e.getOriginalMessage());
            }
        }
    }

    private static void row(JsonNode row, Origin where, PackBuilder into) {
        Map<String, String> cells = new HashMap<>();
        for (String column : ListedRow.COLUMNS) {
            cells.put(column, String.join(",", texts(row.get(column))));
        }
        List<String> aliases = new ArrayList<>();
        texts(row.get("aliases")).forEach(alias -> aliases.addAll(TextRows.split(alias, '|')));
        ListedRow.add(cells, aliases, where, into);
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(text -> texts.add(text.asString("")));
        } else {
            texts.add(node.asString(""));
        }
        return texts;
    }
}
