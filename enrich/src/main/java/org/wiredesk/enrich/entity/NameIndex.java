package org.wiredesk.enrich.entity;

import java.util.Arrays;

/**
 * Names as sequences of words: a hash table of every beginning of every name, walked one word at a time.
 *
 * <p>A table of hashes does what a trie or an FST does with a sixth of the code: each step costs one look-up, an entry
 * costs twelve bytes, and loading is reading two arrays. A name leads to a chain of {@code entries}, one per concept
 * that bears it.
 */
final class NameIndex {

    /** The longest name, in words. */
    static final int LONGEST = 14;

    private static final long ROOT = 0x5851F42D4C957F2DL;
    private static final int BEGINNING = -1;

    private long[] keys;
    private int[] heads;
    private int used;

    private int[] concepts = new int[256];
    private int[] nexts = new int[256];
    private short[] lower = new short[256];
    private short[] upper = new short[256];
    private byte[] marks = new byte[256];
    private int entries;

    NameIndex(int names) {
        int capacity = Integer.highestOneBit(Math.max(64, names * 3)) << 1;
        keys = new long[capacity];
        heads = new int[capacity];
    }

    /** What the file says about a name beside its words. */
    enum Mark {
        NAME,
        /** Counts only where something else in the article supports it. */
        WEAK,
        /** A word made from the name, such as an inhabitant or an adjective: a hint, never a mention. */
        DEMONYM
    }

    /** The hash before the first word. */
    static long root() {
        return ROOT;
    }

    /** The slot of a sequence that some name begins with, or -1. */
    int find(long sequence) {
        int mask = keys.length - 1;
        for (int slot = (int) sequence & mask; ; slot = (slot + 1) & mask) {
            if (keys[slot] == sequence) {
                return slot;
            }
            if (keys[slot] == 0) {
                return -1;
            }
        }
    }

    /** The first entry of a name, or -1 where the slot is only a beginning. */
    int entry(int slot) {
        return heads[slot];
    }

    int next(int entry) {
        return nexts[entry];
    }

    int concept(int entry) {
        return concepts[entry];
    }

    Mark mark(int entry) {
        return MARKS[marks[entry]];
    }

    private static final Mark[] MARKS = Mark.values();

    /** Whether the name's word is written in small letters. */
    boolean lower(int entry, int position) {
        return (lower[entry] >> position & 1) != 0;
    }

    /** Whether the name's word is written in capitals, so that small letters never match it. */
    boolean upper(int entry, int position) {
        return (upper[entry] >> position & 1) != 0;
    }

    /** Adds a name; answers false if it has no words or too many. */
    boolean add(Words name, int concept, Mark mark) {
        int length = name.size();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        long hash = ROOT;
        int lowerBits = 0;
        int upperBits = 0;
        int slot = -1;
        for (int i = 0; i < length; i++) {
            hash = Fold.sequence(hash, name.hash(i));
            slot = slot(hash);
            Shape shape = name.shape(i);
            lowerBits |= shape == Shape.LOWER ? 1 << i : 0;
            upperBits |= shape == Shape.UPPER ? 1 << i : 0;
        }
        for (int entry = heads[slot]; entry >= 0; entry = nexts[entry]) {
            if (concepts[entry] == concept) {
                return true;
            }
        }
        grow();
        concepts[entries] = concept;
        lower[entries] = (short) lowerBits;
        upper[entries] = (short) upperBits;
        marks[entries] = (byte) mark.ordinal();
        nexts[entries] = heads[slot];
        heads[slot] = entries++;
        return true;
    }

    private int slot(long key) {
        if (used * 2 >= keys.length) {
            rehash();
        }
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                keys[slot] = key;
                heads[slot] = BEGINNING;
                used++;
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) oldKeys[i] & mask;
                while (keys[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
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
