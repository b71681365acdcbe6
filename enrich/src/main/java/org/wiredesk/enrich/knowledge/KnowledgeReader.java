package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads knowledge, saved or as text: one {@link Pack} a file, and one for all that we ship. */
final class KnowledgeReader {

    /** The files that we ship. */
    static final List<String> SHIPPED = List.of(
            "countries",
            "places",
            "regions",
            "cities",
            "towns",
            "organisations",
            "bodies",
            "companies",
            "agencies",
            "newspapers",
            "people");

    private static final int EXPECTED = 40_000;

    private KnowledgeReader() {}

    static Knowledge read(List<Path> files, boolean withShipped) {
        List<Pack> packs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                if (PackFile.saved(file)) {
                    packs.add(PackFile.open(file));
                } else {
                    PackBuilder builder = new PackBuilder(100);
                    text(file, builder);
                    packs.add(builder.build());
                    problems.addAll(builder.problems());
                }
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        if (withShipped) {
            PackBuilder builder = new PackBuilder(EXPECTED);
            shipped(builder);
            packs.add(builder.build());
            problems.addAll(builder.problems());
        }
        return new Knowledge(packs, problems);
    }

    /** Rows of a text file, in the format that its name and its first line tell. */
    static void text(Path file, PackBuilder builder) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            format(file, lines).read(file.toString(), lines, builder);
        }
    }

    static KnowledgeException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new KnowledgeException("there is no knowledge file " + file, e);
        }
        if (e instanceof CharacterCodingException) {
            return new KnowledgeException(file + " is neither a saved knowledge file nor text in UTF-8", e);
        }
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return new KnowledgeException(
                message.contains(file.toString()) ? message : file + " cannot be read: " + message, e);
    }

    private static RowFormat format(Path file, BufferedReader lines) throws IOException {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new CsvRows();
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonRows();
        }
        lines.mark(1 << 16);
        String first = lines.readLine();
        lines.reset();
        boolean places = first != null && GeoNamesRows.looksLike(first);
        return places ? new GeoNamesRows(GeoNamesRows.LEAST_PEOPLE) : new TextRows();
    }

    private static void shipped(PackBuilder builder) {
        for (String name : SHIPPED) {
            try (InputStream in = Knowledge.class.getResourceAsStream(name + ".tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the shipped knowledge lacks " + name + ".tsv");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
                new TextRows().read(name + ".tsv", lines, builder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
