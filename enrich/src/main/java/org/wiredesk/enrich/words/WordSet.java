package org.wiredesk.enrich.words;

import java.util.Collection;

/**
 * Words that are looked up far more often than they are found: nearly every word of a text in nearly every list. One
 * look at a small table of hashes tells that a word is missing; a string is compared only where the hashes agree.
 */
public final class WordSet {

    /** Slots for each word: three looks in four for a missing word end at the first slot. */
    private static final int ROOM = 4;

    /** 0 where a slot is free. */
    private final int[] hashes;

    private final String[] words;

    public WordSet(Collection<String> members) {
        hashes = new int[Integer.highestOneBit(Math.max(1, members.size() * ROOM - 1)) * 2];
        words = new String[hashes.length];
        for (String member : members) {
            int slot = slot(member);
            hashes[slot] = hash(member);
            words[slot] = member;
        }
    }

    public boolean contains(String word) {
        return hashes[slot(word)] != 0;
    }

    /** How many slots there are. */
    int slots() {
        return hashes.length;
    }

    /** Where a word stands, or the free slot where it would. */
    int slot(String word) {
        int hash = hash(word);
        int slot = hash >>> 7 & hashes.length - 1;
        while (hashes[slot] != 0 && (hashes[slot] != hash || !words[slot].equals(word))) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** Never 0. */
    private static int hash(String word) {
        int mixed = word.hashCode() * 0x9E3779B1;
        return mixed ^ mixed >>> 15 | 1;
    }
}
