package org.wiredesk.enrich.knowledge;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * From 64-bit hashes to numbers, for reading: open addressing over two buffers, which may lie in an array or in a mapped
 * file. A hash's place is its share of the table ({@code hash * capacity / 2^32}), so the table need not be a power of two.
 */
final class LongMap {

    private final LongBuffer keys;
    private final IntBuffer values;
    private final int capacity;

    LongMap(LongBuffer keys, IntBuffer values) {
        this.keys = keys;
        this.values = values;
        this.capacity = keys.limit();
    }

    LongBuffer keys() {
        return keys;
    }

    IntBuffer values() {
        return values;
    }

    /** The slot of a key, or -1. */
    int find(long key) {
        for (int slot = place(key, capacity); ; slot = slot + 1 == capacity ? 0 : slot + 1) {
            long found = keys.get(slot);
            if (found == key) {
                return slot;
            }
            if (found == 0) {
                return -1;
            }
        }
    }

    int value(int slot) {
        return values.get(slot);
    }

    /** Where to look first. */
    static int place(long key, int capacity) {
        return (int) ((key >>> 32) * capacity >>> 32);
    }

    /** The same for writing; grows as it fills. */
    static final class Builder {

        private static final int LEAST = 64;

        private long[] keys;
        private int[] values;
        private int used;

        Builder(int expected) {
            keys = new long[Math.max(LEAST, expected * 2)];
            values = new int[keys.length];
        }

        /** The slot of a key, which is added with {@code value} where it is new. */
        int slot(long key, int value) {
            if (used * 4L >= keys.length * 3L) {
                rehash((int) Math.min(Integer.MAX_VALUE - 8L, keys.length * 2L));
            }
            int slot = place(keys, key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                values[slot] = value;
                used++;
            }
            return slot;
        }

        int value(int slot) {
            return values[slot];
        }

        void set(int slot, int value) {
            values[slot] = value;
        }

        /** The value of a key, or {@code none}. */
        int get(long key, int none) {
            int slot = place(keys, key);
            return keys[slot] == 0 ? none : values[slot];
        }

        /** What was built. The builder is not used any more. */
        LongMap build() {
            return new LongMap(LongBuffer.wrap(keys), IntBuffer.wrap(values));
        }

        /** Without the room that growing left: a third stays free, so that most look-ups take one or two steps. */
        LongMap compact() {
            rehash(Math.max(LEAST, used + used / 2));
            return build();
        }

        private void rehash(int capacity) {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[capacity];
            values = new int[capacity];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = place(keys, oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    values[slot] = oldValues[i];
                }
            }
        }

        private static int place(long[] keys, long key) {
            int slot = LongMap.place(key, keys.length);
            while (keys[slot] != key && keys[slot] != 0) {
                slot = slot + 1 == keys.length ? 0 : slot + 1;
            }
            return slot;
        }
    }
}
