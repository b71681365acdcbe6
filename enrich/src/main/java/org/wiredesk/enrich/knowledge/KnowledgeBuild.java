package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a saved knowledge file out of a Wikidata dump, GeoNames tables and lists of the user's own. */
public final class KnowledgeBuild {

    private static final int EXPECTED = 100_000;

    private KnowledgeBuild() {}

    /**
     * What came out.
     *
     * @param names a name of two concepts counts twice
     * @param problems rows that could not be used, each with file and line
     */
    public record Built(int concepts, int names, List<String> problems) {}

    /** @throws KnowledgeException if a file cannot be read or written */
    public static Built build(BuildOptions options, BuildProgress progress) {
        return build(options, progress, WikidataImport.STRIDE);
    }

    static Built build(BuildOptions options, BuildProgress progress, int stride) {
        PackBuilder builder = new PackBuilder(EXPECTED);
        for (Path file : options.from()) {
            try {
                read(file, options, progress, stride, builder);
            } catch (IOException e) {
                throw KnowledgeReader.unreadable(file, e);
            }
        }
        if (builder.size() == 0) {
            String first =
                    builder.problems().stream().findFirst().map(p -> ": " + p).orElse("");
            throw new KnowledgeException("nothing to save: no row of " + options.from() + " can be used" + first);
        }
        Pack pack = builder.compact();
        try {
            PackFile.save(pack, options.output());
        } catch (IOException e) {
            throw new KnowledgeException(options.output() + " cannot be written: " + e, e);
        }
        return new Built(pack.concepts().size(), pack.names().size(), builder.problems());
    }

    private static void read(Path file, BuildOptions options, BuildProgress progress, int stride, PackBuilder builder)
            throws IOException {
        if (PackFile.saved(file)) {
            throw new IOException(file + " is a saved knowledge file already: name it in enrich.knowledge");
        }
        String name = file.getFileName().toString();
        if (name.matches(".*\\.json(\\.gz|\\.bz2)?")) {
            new WikidataImport(options, progress, stride).read(file, builder);
        } else if (places(file)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                new GeoNamesRows(options.minPeople()).read(file.toString(), lines, builder);
            }
        } else {
            KnowledgeReader.text(file, builder);
        }
    }

    private static boolean places(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            return first != null && GeoNamesRows.looksLike(first);
        }
    }
}
