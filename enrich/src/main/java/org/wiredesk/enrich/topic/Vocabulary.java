package org.wiredesk.enrich.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The IPTC Media Topics: codes, parents and names. A tab-separated resource whose header names the languages; lines that
 * begin with {@code #} credit the source and say which release it is.
 */
final class Vocabulary {

    /** What a code follows in the concept's uri. */
    static final String URI = "http://cv.iptc.org/newscodes/mediatopic/";

    private static final String RESOURCE = "mediatopics.tsv";

    private final List<String> languages;
    private final Map<String, Concept> concepts;
    /** The broader concepts of each, the nearest first. */
    private final Map<String, List<String>> above = new HashMap<>(2048);

    private Vocabulary(List<String> languages, Map<String, Concept> concepts) {
        this.languages = languages;
        this.concepts = concepts;
        concepts.keySet().forEach(code -> above.put(code, chain(code)));
    }

    /** @param parent empty for the 17 top subjects */
    private record Concept(String parent, String[] names) {}

    static Vocabulary shipped() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static Vocabulary read(BufferedReader reader) throws IOException {
        List<String> languages = new ArrayList<>();
        Map<String, Concept> concepts = new HashMap<>(2048);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String[] names = Arrays.copyOfRange(cells, 2, cells.length);
            if (languages.isEmpty()) {
                languages.addAll(Arrays.asList(names));
            } else {
                concepts.put(cells[0], new Concept(cells[1], names));
            }
        }
        return new Vocabulary(languages, concepts);
    }

    boolean has(String code) {
        return concepts.containsKey(code);
    }

    /** The broader concepts, the nearest first; none above the top subjects, nor above a user's own topics. */
    List<String> above(String code) {
        return above.getOrDefault(code, List.of());
    }

    private List<String> chain(String code) {
        List<String> chain = new ArrayList<>();
        for (String parent = parent(code); !parent.isEmpty(); parent = parent(parent)) {
            chain.add(parent);
        }
        return List.copyOf(chain);
    }

    private String parent(String code) {
        return Objects.requireNonNull(concepts.get(code), code).parent();
    }

    /** The name in a language, or in English where IPTC has none in that language. */
    String name(String code, String language) {
        Concept concept = Objects.requireNonNull(concepts.get(code), code);
        int column = languages.indexOf(language);
        boolean known = column >= 0 && column < concept.names().length && !concept.names()[column].isEmpty();
        return known ? concept.names()[column] : concept.names()[languages.indexOf("en")];
    }
}
