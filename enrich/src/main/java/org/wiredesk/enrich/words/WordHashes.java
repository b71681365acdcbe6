package org.wiredesk.enrich.words;

import java.util.Arrays;

/** Words by their {@link Fold} hashes; no object for each, and a look at one slot for most that are not in it. */
public final class WordHashes {

    private static final int LEAST = 32;

    /** Open addressing, at most half full; 0 where a slot is free. */
    private long[] slots = new long[LEAST];

    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean contains(long word) {
        return slots[slot(word)] != 0;
    }

    public void add(long word) {
        int slot = slot(word);
        if (slots[slot] != 0) {
            return;
        }
        slots[slot] = key(word);
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(word -> word != 0).forEach(word -> slots[slot(word)] = word);
    }

    /** Where a word stands, or the free slot where it would. */
    private int slot(long word) {
        long key = key(word);
        int slot = (int) (key >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static long key(long word) {
        return word == 0 ? 1 : word;
    }
}
