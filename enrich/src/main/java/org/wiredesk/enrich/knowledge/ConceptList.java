package org.wiredesk.enrich.knowledge;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.words.Fold;

/** Concepts for writing; {@link ConceptTable} reads. */
final class ConceptList {

    private final LongMap.Builder ids;
    private byte[] kinds = new byte[256];
    private byte[] priors = new byte[256];
    private int[] offsets = new int[256];
    private byte[] texts = new byte[1 << 14];
    private int used;
    private int size;

    /** @param expected how many concepts */
    ConceptList(int expected) {
        ids = new LongMap.Builder(expected);
    }

    int size() {
        return size;
    }

    Kind kind(int concept) {
        return Kind.values()[kinds[concept]];
    }

    /** The concept with an id, or -1. */
    int byId(String id) {
        return id.isEmpty() ? -1 : ids.get(Fold.id(id), -1);
    }

    /** @throws IllegalStateException if there is no more room: two gigabytes of text */
    int add(Row row, Map<String, String> names) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            priors = Arrays.copyOf(priors, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        kinds[size] = (byte) row.kind().ordinal();
        priors[size] = (byte) row.prior();
        offsets[size] = used;
        string(row.id());
        string(row.name());
        number(names.size());
        names.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(name -> {
            string(name.getKey());
            string(name.getValue());
        });
        strings(row.within());
        string(row.about());
        if (!row.id().isEmpty()) {
            ids.slot(Fold.id(row.id()), size);
        }
        return size++;
    }

    /** A second row about the same concept may be the better known one. */
    void raise(int concept, int prior) {
        priors[concept] = (byte) Math.max(priors[concept], prior);
    }

    /** What was built, to read at once. */
    ConceptTable table() {
        return table(ids.build());
    }

    /** What was built, as small as it gets: for a file. */
    ConceptTable compact() {
        return table(ids.compact());
    }

    private ConceptTable table(LongMap map) {
        return new ConceptTable(
                ByteBuffer.wrap(kinds, 0, size).slice(),
                ByteBuffer.wrap(priors, 0, size).slice(),
                IntBuffer.wrap(offsets, 0, size).slice(),
                ByteBuffer.wrap(texts, 0, used).slice(),
                map);
    }

    private void strings(List<String> strings) {
        number(strings.size());
        strings.forEach(this::string);
    }

    private void string(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, texts, used, bytes.length);
        used += bytes.length;
    }

    private void number(int number) {
        room(5);
        int left = number;
        while (left > 0x7F) {
            texts[used++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        texts[used++] = (byte) left;
    }

    private void room(int bytes) {
        if (texts.length - used < bytes) {
            long wanted = Math.max(texts.length * 2L, used + (long) bytes);
            long most = Integer.MAX_VALUE - 8L;
            if (used + (long) bytes > most) {
                throw new IllegalStateException("a knowledge file holds at most two gigabytes of names; split it");
            }
            texts = Arrays.copyOf(texts, (int) Math.min(most, wanted));
        }
    }
}
