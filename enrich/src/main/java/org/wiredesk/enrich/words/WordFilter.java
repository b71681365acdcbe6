package org.wiredesk.enrich.words;

import java.util.Collection;

/**
 * Says quickly that a word is not in a set, which is so for nearly every word of a text: a bit for each word, by its hash.
 * Where it does not say so, the set has to be asked.
 */
public final class WordFilter {

    /** Bits for each word: one in so many words that are not in the set passes. */
    private static final int ROOM = 16;

    private final long[] bits;

    public WordFilter(Collection<String> words) {
        bits = new long[Integer.highestOneBit(Math.max(1, words.size() * ROOM / Long.SIZE)) * 2];
        for (String word : words) {
            int place = place(word);
            bits[place / Long.SIZE] |= 1L << place;
        }
    }

    public boolean lacks(String word) {
        int place = place(word);
        return (bits[place / Long.SIZE] & 1L << place) == 0;
    }

    private int place(String word) {
        int mixed = word.hashCode() * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & bits.length * Long.SIZE - 1;
    }
}
