package org.wiredesk.enrich.knowledge;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import org.wiredesk.enrich.knowledge.NameIndex.Mark;

/**
 * Names for reading, as {@link NameIndex} built them or as a {@link PackFile} holds them: a map from the hash of every
 * beginning of every name to a chain of entries, one per concept that bears it.
 *
 * @param slots from a sequence's hash to its first entry, or -1 where it is only a beginning
 * @param concepts the concept of each entry
 * @param nexts the next entry of the same name, or -1
 * @param lower bits: the name's word is written in small letters
 * @param upper bits: the name's word is written in capitals
 * @param marks ordinals of {@link Mark}
 */
record NameTable(
        LongMap slots, IntBuffer concepts, IntBuffer nexts, ShortBuffer lower, ShortBuffer upper, ByteBuffer marks) {

    private static final Mark[] MARKS = Mark.values();

    /** How many names there are; a name of two concepts counts twice. */
    int size() {
        return concepts.limit();
    }

    /** The slot of a sequence that some name begins with, or -1. */
    int find(long sequence) {
        return slots.find(sequence);
    }

    /** The first entry of a name, or -1 where the slot is only a beginning. */
    int entry(int slot) {
        return slots.value(slot);
    }

    int next(int entry) {
        return nexts.get(entry);
    }

    int concept(int entry) {
        return concepts.get(entry);
    }

    Mark mark(int entry) {
        return MARKS[marks.get(entry)];
    }

    /** Whether the name's word is written in small letters. */
    boolean lower(int entry, int position) {
        return (lower.get(entry) >> position & 1) != 0;
    }

    /** Whether the name's word is written in capitals, so that small letters never match it. */
    boolean upper(int entry, int position) {
        return (upper.get(entry) >> position & 1) != 0;
    }
}
