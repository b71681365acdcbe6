package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wiredesk.enrich.source.Outlet.Alias;
import org.wiredesk.enrich.source.Outlet.Kind;

/**
 * Reads a file of outlets. A line {@code [kind COUNTRY language]} says what follows; each other line is
 * {@code name | domains | aliases | Wikidata id}, of which only the name is needed. A {@code ~} before a name or an
 * alias says that it is also an everyday word. {@code #} starts a comment.
 */
final class OutletFile {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

    private OutletFile() {}

    /**
     * @param origin names the file in messages
     * @throws IllegalArgumentException if a line cannot be read; names the line
     */
    static List<Outlet> read(String origin, List<String> lines) {
        List<Outlet> outlets = new ArrayList<>();
        String[] section = {};
        int number = 0;
        for (String raw : lines) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (line.startsWith("[")) {
                    section = section(line);
                } else {
                    outlets.add(outlet(line, section));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(origin + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return outlets;
    }

    private static String[] section(String line) {
        String[] words = line.replaceAll("[\\[\\]]", "").strip().split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException("expected [kind COUNTRY language], found " + line);
        }
        Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
        return words;
    }

    private static Outlet outlet(String line, String[] section) {
        if (section.length == 0) {
            throw new IllegalArgumentException("expected [kind COUNTRY language] before the first outlet");
        }
        String[] fields = line.split("\\|", -1);
        if (fields.length > 4) {
            throw new IllegalArgumentException("expected name | domains | aliases | Wikidata id");
        }
        List<Alias> aliases = new ArrayList<>();
        Alias name = alias(fields[0].strip());
        if (name.text().isEmpty()) {
            throw new IllegalArgumentException("an outlet needs a name");
        }
        items(fields, 2).forEach(item -> aliases.add(alias(item)));
        // "Kurier | kurier.at | ~Kurier": the name itself is an everyday word.
        if (aliases.stream().noneMatch(alias -> alias.text().equals(name.text()))) {
            aliases.add(0, name);
        }
        String id = fields.length > 3 ? fields[3].strip() : "";
        if (!id.isEmpty() && !WIKIDATA.matcher(id).matches()) {
            throw new IllegalArgumentException("not a Wikidata id: " + id);
        }
        return new Outlet(
                name.text(),
                Kind.valueOf(section[0].toUpperCase(Locale.ROOT)),
                section[1],
                section[2],
                items(fields, 1),
                List.copyOf(aliases),
                id.isEmpty() ? null : id);
    }

    private static Alias alias(String item) {
        return item.startsWith("~") ? new Alias(item.substring(1).strip(), true) : new Alias(item, false);
    }

    private static List<String> items(String[] fields, int field) {
        return fields.length <= field
                ? List.of()
                : Arrays.stream(fields[field].split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
