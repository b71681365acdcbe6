package org.wiredesk.enrich.knowledge;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.words.Fold;

/**
 * Concepts for reading. Kind and prior, which matching asks for all the time, are arrays; the rest is read where it is
 * needed, so that a million concepts cost no objects.
 *
 * @param kinds ordinals of {@link Kind}
 * @param priors 1 to 99
 * @param offsets of each concept in {@code texts}
 * @param texts id, name, names by language, within, about: each string with its length before it
 * @param ids from the hash of an id to the concept
 */
record ConceptTable(ByteBuffer kinds, ByteBuffer priors, IntBuffer offsets, ByteBuffer texts, LongMap ids) {

    private static final Kind[] KINDS = Kind.values();

    int size() {
        return kinds.limit();
    }

    Kind kind(int concept) {
        return KINDS[kinds.get(concept)];
    }

    int prior(int concept) {
        return priors.get(concept);
    }

    Concept concept(int number) {
        Cursor at = new Cursor(texts, offsets.get(number));
        String id = at.string();
        String name = at.string();
        int languages = at.number();
        Map<String, String> names = languages == 0 ? Map.of() : new HashMap<>(languages * 2);
        for (int i = 0; i < languages; i++) {
            names.put(at.string(), at.string());
        }
        return new Concept(id, kind(number), prior(number), name, names, strings(at), at.string());
    }

    String id(int number) {
        return new Cursor(texts, offsets.get(number)).string();
    }

    /** Ids of what a concept belongs to. */
    List<String> within(int number) {
        Cursor at = new Cursor(texts, offsets.get(number));
        at.skip(2);
        at.skip(2 * at.number());
        return strings(at);
    }

    /** The concept with an id such as {@code Q64}, or -1. */
    int byId(String id) {
        int slot = ids.find(Fold.id(id));
        return slot < 0 || !id(ids.value(slot)).equals(id) ? -1 : ids.value(slot);
    }

    private static List<String> strings(Cursor at) {
        int count = at.number();
        if (count == 0) {
            return List.of();
        }
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(at.string());
        }
        return strings;
    }

    /** Reads lengths and strings one after the other. */
    private static final class Cursor {

        private final ByteBuffer texts;
        private int at;

        Cursor(ByteBuffer texts, int at) {
            this.texts = texts;
            this.at = at;
        }

        /** Seven bits a byte, the last one without the high bit. */
        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = texts.get(at++);
                number |= (part & 0x7F) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        String string() {
            byte[] bytes = new byte[number()];
            texts.get(at, bytes);
            at += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        }

        void skip(int strings) {
            for (int i = 0; i < strings; i++) {
                int length = number();
                at += length;
            }
        }
    }
}
