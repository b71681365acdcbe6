package org.wiredesk.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Words that tell what the name beside them is, and given names: read from the lists beside this class. */
final class Cues {

    static final int TITLE = 1;
    static final int SUFFIX = 2;
    static final int HEAD = 4;
    static final int PLACE = 8;
    static final int SPEECH = 16;
    static final int COMMON = 32;
    static final int GIVEN = 64;
    /** A given name that is also a word or a family name. */
    static final int GIVEN_WEAK = 128;

    /** Small words inside the names of organisations. */
    static final int LINK = 256;

    private static final Map<String, Integer> KINDS = Map.of(
            "link", LINK, "title", TITLE, "suffix", SUFFIX, "head", HEAD, "place", PLACE, "speech", SPEECH, "common",
            COMMON);

    private final Map<Long, Integer> bits = new HashMap<>(8192);

    private Cues() {}

    static Cues shipped() {
        Cues cues = new Cues();
        for (String line : lines("cues.txt")) {
            String[] words = line.split(" ");
            Integer kind = KINDS.get(words[0]);
            if (kind == null) {
                throw new IllegalStateException("cues.txt: no such kind: " + words[0]);
            }
            for (int i = 1; i < words.length; i++) {
                cues.add(words[i], kind);
            }
        }
        for (String line : lines("given-names.txt")) {
            for (String name : line.split(" ")) {
                if (name.startsWith("?")) {
                    cues.weaken(name.substring(1));
                } else {
                    cues.add(name, GIVEN);
                }
            }
        }
        return cues;
    }

    /** What is said of a word, as bits. */
    int of(long hash) {
        return bits.getOrDefault(hash, 0);
    }

    private void add(String word, int bit) {
        bits.merge(Fold.word(word), bit, (a, b) -> a | b);
    }

    private void weaken(String name) {
        long hash = Fold.word(name);
        bits.put(hash, bits.getOrDefault(hash, 0) & ~GIVEN | GIVEN_WEAK);
    }

    private static Iterable<String> lines(String resource) {
        try (InputStream in = Cues.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the shipped lists lack " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
