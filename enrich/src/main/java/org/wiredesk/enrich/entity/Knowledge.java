package org.wiredesk.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who and what is known by name: the pack that we ship and the user's own files. Immutable and safe to share.
 *
 * <p>Ours are text files beside this class, one per kind of concept; each tells its format at the top. Files of a user
 * have the same format and come first, so that a user's row wins over ours with the same id.
 */
public final class Knowledge {

    /** The files that we ship. */
    private static final List<String> SHIPPED =
            List.of("countries", "places", "regions", "cities", "organisations", "bodies", "companies", "people");

    private final List<Concept> concepts;
    private final Map<String, Integer> byId;
    private final NameIndex index;
    private final List<String> problems;

    Knowledge(List<Concept> concepts, Map<String, Integer> byId, NameIndex index, List<String> problems) {
        this.concepts = List.copyOf(concepts);
        this.byId = byId;
        this.index = index;
        this.problems = List.copyOf(problems);
    }

    /** What we ship. */
    public static Knowledge shipped() {
        return with(List.of());
    }

    /** What we ship, and a user's own files; see {@link #problems} for rows that could not be used. */
    public static Knowledge with(List<Path> files) {
        KnowledgeReader reader = new KnowledgeReader();
        readAll(files, reader);
        reader.shipped();
        for (String name : SHIPPED) {
            try (InputStream in = Knowledge.class.getResourceAsStream(name + ".tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the shipped knowledge lacks " + name + ".tsv");
                }
                reader.read(name + ".tsv", new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reader.finish();
    }

    /** Only a user's own files. */
    public static Knowledge only(List<Path> files) {
        KnowledgeReader reader = new KnowledgeReader();
        readAll(files, reader);
        return reader.finish();
    }

    private static void readAll(List<Path> files, KnowledgeReader reader) {
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                reader.read(file.toString(), lines);
            } catch (IOException e) {
                reader.unreadable(file.toString(), e);
            }
        }
    }

    /** Rows that could not be used, each with file and line, in reading order. */
    public List<String> problems() {
        return problems;
    }

    /** How many people, organisations and places are known. */
    public int size() {
        return concepts.size();
    }

    Set<String> uris() {
        return concepts.stream().map(Concept::uri).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Concept concept(int number) {
        return concepts.get(number);
    }

    /** The concept with an id such as {@code Q64}, or -1. */
    int byId(String id) {
        return byId.getOrDefault(id, -1);
    }

    NameIndex index() {
        return index;
    }
}
