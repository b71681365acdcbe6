package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wiredesk.enrich.knowledge.Row.Origin;

/**
 * A user's list as CSV (RFC 4180): a head line names the columns, in any order; cells are separated by commas, semicolons
 * or tabs, whichever the head line has; a quoted cell may hold separators, doubled quotes and line breaks. Aliases are
 * separated by {@code |}.
 */
final class CsvRows implements RowFormat {

    @Override
    public void read(String file, BufferedReader lines, PackBuilder into) throws IOException {
        String first = lines.readLine();
        if (first == null) {
            into.problem(file + ":1: the file is empty; its first line names the columns");
            return;
        }
        String head = first.startsWith("\uFEFF") ? first.substring(1) : first;
        char separator = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        List<String> columns = new ArrayList<>();
        cut(head, separator, columns);
        columns.replaceAll(column -> column.strip().toLowerCase(Locale.ROOT));
        if (!columns.contains("name") || !columns.contains("kind")) {
            into.problem(file + ":1: the first line names the columns, at least name and kind, not '" + head + "'");
            return;
        }
        columns.stream()
                .filter(column -> !ListedRow.COLUMNS.contains(column))
                .forEach(column -> into.problem(file + ":1: the column '" + column + "' means nothing here"));
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            long began = ++number;
            StringBuilder record = new StringBuilder(line);
            while (open(record)) {
                String more = lines.readLine();
                if (more == null) {
                    into.problem(file + ":" + began + ": a quoted cell has no end");
                    return;
                }
                number++;
                record.append('\n').append(more);
            }
            if (!record.toString().isBlank()) {
                row(record.toString(), separator, columns, new Origin(file, began), into);
            }
        }
    }

    private static void row(String record, char separator, List<String> columns, Origin where, PackBuilder into) {
        List<String> cells = new ArrayList<>();
        cut(record, separator, cells);
        if (cells.size() > columns.size()) {
            into.problem(where + ": has " + cells.size() + " cells, and the first line names " + columns.size()
                    + "; quote a cell that holds '" + separator + "'");
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        String aliases = byColumn.getOrDefault("aliases", "");
        ListedRow.add(byColumn, aliases.isBlank() ? List.of() : TextRows.split(aliases, '|'), where, into);
    }

    /** Whether a quoted cell goes on. */
    private static boolean open(CharSequence record) {
        return record.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static void cut(String record, char separator, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
    }
}
