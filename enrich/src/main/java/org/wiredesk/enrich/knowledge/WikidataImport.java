package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.Row.Origin;
import tools.jackson.core.JacksonException;

/**
 * Brings in a Wikidata JSON dump: one item a line. Two steps, because what a class is a subclass of may stand anywhere in
 * the dump: first the items that could count are written to a file of rows beside the output, together with every
 * subclass; then the rows whose class turns out to be ours are added.
 *
 * <p>The first step takes hours for a whole dump and goes on where it was when it is killed: every so many lines the rows
 * are flushed, and {@link Checkpoint} notes how far both files are.
 */
final class WikidataImport {

    /** Lines between two checkpoints. */
    static final int STRIDE = 20_000;

    private final BuildOptions options;
    private final Classes classes;
    private final BuildProgress progress;
    private final int stride;

    WikidataImport(BuildOptions options, BuildProgress progress, int stride) {
        this.options = options;
        this.classes = options.classes().map(Classes::of).orElseGet(Classes::shipped);
        this.progress = progress;
        this.stride = stride;
    }

    void read(Path dump, PackBuilder into) throws IOException {
        String name = options.output().getFileName() + "." + dump.getFileName();
        Path rows = options.output().resolveSibling(name + ".rows");
        Checkpoint checkpoint =
                Checkpoint.open(options.output().resolveSibling(name + ".progress"), dump, rows, options.fingerprint());
        gather(dump, rows, checkpoint, into);
        add(dump, rows, into);
        Files.delete(rows);
        checkpoint.delete();
    }

    private void gather(Path dump, Path rows, Checkpoint checkpoint, PackBuilder into) throws IOException {
        long total = Files.size(dump);
        try (DumpLines lines = new DumpLines(dump, checkpoint.position());
                OutputStream out = checkpoint.append()) {
            long number = checkpoint.lines();
            long kept = checkpoint.kept();
            long written = checkpoint.written();
            progress.at(dump, lines.read(), total, number, kept);
            while (lines.next()) {
                number++;
                String row = row(lines, new Origin(dump.toString(), number), into);
                if (!row.isEmpty()) {
                    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    written += bytes.length;
                    kept += row.charAt(0) == 'Q' ? 1 : 0;
                }
                if (number % stride == 0) {
                    out.flush();
                    checkpoint.save(lines.position(), number, kept, written);
                    progress.at(dump, lines.read(), total, number, kept);
                }
            }
            progress.at(dump, total, total, number, kept);
        }
    }

    /** The rows of one line of the dump: the item if it may count, and what it is a subclass of; may be empty. */
    private String row(DumpLines lines, Origin where, PackBuilder into) {
        int length = lines.length();
        int begin = lines.begin();
        while (length > 0 && ",\r ".indexOf(lines.buffer()[begin + length - 1]) >= 0) {
            length--;
        }
        if (length < 2) {
            // The list's own brackets.
            return "";
        }
        WikidataItem item;
        try {
            item = WikidataItem.read(lines.buffer(), begin, length, options.languages());
        } catch (JacksonException e) {
            into.problem(where + ": is no item of a Wikidata dump: " + e.getOriginalMessage());
            return "";
        }
        if (!item.id.matches("Q[1-9][0-9]*")) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        item.superclasses.forEach(upper ->
                rows.append('<').append(item.id).append('\t').append(upper).append('\n'));
        boolean counts = item.sitelinks >= options.minSitelinks()
                && !item.classes.isEmpty()
                && !item.labels.isEmpty()
                && !classes.refused(item.classes);
        return counts ? line(item) + rows : rows.toString();
    }

    private String line(WikidataItem item) {
        String language = options.languages().stream()
                .filter(item.labels::containsKey)
                .findFirst()
                .orElse("mul");
        String name = clean(item.labels.get(language));
        Set<String> names = new LinkedHashSet<>();
        item.labels.forEach((other, label) -> {
            if (!clean(label).equals(name) && !other.equals("mul")) {
                names.add(other + ":" + clean(label));
            }
        });
        for (String alias : item.aliases) {
            String form = clean(alias);
            if (useful(form)) {
                names.add(item.classes.contains("Q5") && form.indexOf(' ') < 0 ? "?" + form : form);
            }
        }
        String about = clean(item.descriptions.getOrDefault(
                language, item.descriptions.values().stream().findFirst().orElse("")));
        return String.join(
                        "\t",
                        item.id,
                        String.valueOf(item.sitelinks),
                        String.join(",", item.classes),
                        String.join(",", item.countries),
                        name,
                        String.join("|", names),
                        about)
                + "\n";
    }

    /** Without what separates cells. */
    private static String clean(String text) {
        return text.replaceAll("[\\t\\n\\r|]+", " ").strip();
    }

    /** An alias in small letters, of a letter or two, or that looks like {@code de:Name} would match what it should not. */
    private static boolean useful(String alias) {
        int colon = alias.indexOf(':');
        boolean marked = colon > 1 && colon < alias.length() - 1 && alias.charAt(colon + 1) != ' ';
        return alias.length() > 2
                && alias.chars().filter(c -> c == ' ').count() < NameIndex.LONGEST - 3
                && !marked
                && "~?".indexOf(alias.charAt(0)) < 0
                && alias.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c));
    }

    private void add(Path dump, Path rows, PackBuilder into) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(rows)) {
            lines.lines().filter(line -> line.charAt(0) == '<').forEach(line -> {
                int tab = line.indexOf('\t');
                classes.subclass(line.substring(1, tab), line.substring(tab + 1));
            });
        }
        try (BufferedReader lines = Files.newBufferedReader(rows)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) == 'Q') {
                    add(TextRows.split(line, '\t'), new Origin(dump.toString(), 0), into);
                }
            }
        }
    }

    private void add(List<String> cells, Origin where, PackBuilder into) {
        Optional<Kind> kind = classes.kind(TextRows.split(cells.get(2), ','));
        if (kind.isEmpty()) {
            return;
        }
        List<String> within = new ArrayList<>(TextRows.split(cells.get(3), ','));
        within.removeIf(id -> id.isEmpty() || id.equals(cells.get(0)));
        List<String> names = cells.get(5).isEmpty() ? List.of() : TextRows.split(cells.get(5), '|');
        int prior = prior(Integer.parseInt(cells.get(1)));
        into.add(new Row(cells.get(0), kind.get(), prior, cells.get(4), within, names, cells.get(6)), where);
    }

    /** Wikipedias that write about it: 5 of them give 44, 20 give 61, 100 give 80, 300 give 93. */
    static int prior(int sitelinks) {
        return Math.max(20, Math.min(95, (int) Math.round(25 + 12 * Math.log(Math.max(1, sitelinks)))));
    }
}
