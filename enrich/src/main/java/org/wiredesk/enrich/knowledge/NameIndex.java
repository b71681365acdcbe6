package org.wiredesk.enrich.knowledge;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Names as sequences of words: a hash table of every beginning of every name, walked one word at a time. This half is
 * for writing; {@link NameTable} reads.
 *
 * <p>A table of hashes does what a trie or an FST does with a sixth of the code: each step costs one look-up, and loading
 * is mapping a few arrays (decision 7).
 */
final class NameIndex {

    /** The longest name, in words. */
    static final int LONGEST = 14;

    private static final int BEGINNING = -1;

    private final LongMap.Builder slots;
    private int[] concepts = new int[256];
    private int[] nexts = new int[256];
    private short[] lower = new short[256];
    private short[] upper = new short[256];
    private byte[] marks = new byte[256];
    private int entries;

    /** @param names how many to expect */
    NameIndex(int names) {
        slots = new LongMap.Builder(names);
    }

    /** What the file says about a name beside its words. */
    enum Mark {
        NAME,
        /** Counts only where something else in the article supports it. */
        WEAK,
        /** A word made from the name, such as an inhabitant or an adjective: a hint, never a name of its own. */
        DEMONYM,
        /** Only the surname of somebody well known: {@link Knowledge#surnamed} alone answers it. */
        SURNAME
    }

    /** Adds a name; answers false if it has no words or too many. */
    boolean add(Words name, int concept, Mark mark) {
        int length = name.size();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        long hash = Fold.ROOT;
        int lowerBits = 0;
        int upperBits = 0;
        int slot = -1;
        for (int i = 0; i < length; i++) {
            hash = Fold.sequence(hash, name.hash(i));
            slot = slots.slot(hash, BEGINNING);
            Shape shape = name.shape(i);
            lowerBits |= shape == Shape.LOWER ? 1 << i : 0;
            upperBits |= shape == Shape.UPPER ? 1 << i : 0;
        }
        for (int entry = slots.value(slot); entry >= 0; entry = nexts[entry]) {
            if (concepts[entry] == concept) {
                return true;
            }
        }
        grow();
        concepts[entries] = concept;
        lower[entries] = (short) lowerBits;
        upper[entries] = (short) upperBits;
        marks[entries] = (byte) mark.ordinal();
        nexts[entries] = slots.value(slot);
        slots.set(slot, entries++);
        return true;
    }

    /** What was built, to look names up at once. */
    NameTable table() {
        return table(slots.build());
    }

    /** What was built, as small as it gets: for a file. */
    NameTable compact() {
        return table(slots.compact());
    }

    private NameTable table(LongMap map) {
        return new NameTable(
                map,
                IntBuffer.wrap(concepts, 0, entries).slice(),
                IntBuffer.wrap(nexts, 0, entries).slice(),
                ShortBuffer.wrap(lower, 0, entries).slice(),
                ShortBuffer.wrap(upper, 0, entries).slice(),
                ByteBuffer.wrap(marks, 0, entries).slice());
    }

    private void grow() {
        if (entries == concepts.length) {
            int capacity = entries * 2;
            concepts = Arrays.copyOf(concepts, capacity);
            nexts = Arrays.copyOf(nexts, capacity);
            lower = Arrays.copyOf(lower, capacity);
            upper = Arrays.copyOf(upper, capacity);
            marks = Arrays.copyOf(marks, capacity);
        }
    }
}
