package org.wiredesk.enrich.topic;

import java.util.Arrays;

/** For each numbered word the positions at which it stands in one article, ascending. */
final class Occurrences {

    /** The positions of word {@code w} are {@code positions[starts[w]]} to {@code positions[starts[w + 1] - 1]}. */
    private final int[] starts;

    private final int[] positions;
    /** Words that occur, in the order of their first occurrence. */
    private final int[] present;

    private Occurrences(int[] starts, int[] positions, int[] present) {
        this.starts = starts;
        this.positions = positions;
        this.present = present;
    }

    int[] present() {
        return present;
    }

    boolean has(int word) {
        return starts[word] < starts[word + 1];
    }

    Spans spans(int word) {
        return Spans.ofWords(positions, starts[word], starts[word + 1]);
    }

    boolean isAt(int word, int position) {
        return Arrays.binarySearch(positions, starts[word], starts[word + 1], position) >= 0;
    }

    /** Takes occurrences in reading order. */
    static final class Collector {

        private final int[] counts;
        private int[] words = new int[256];
        private int[] places = new int[256];
        private int size;
        private int distinct;

        Collector(int vocabulary) {
            counts = new int[vocabulary];
        }

        void add(int word, int position) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
                places = Arrays.copyOf(places, size * 2);
            }
            words[size] = word;
            places[size++] = position;
            distinct += counts[word]++ == 0 ? 1 : 0;
        }

        Occurrences sorted() {
            int[] starts = new int[counts.length + 1];
            for (int word = 0; word < counts.length; word++) {
                starts[word + 1] = starts[word] + counts[word];
            }
            int[] filled = new int[counts.length];
            int[] positions = new int[size];
            int[] present = new int[distinct];
            int seen = 0;
            for (int i = 0; i < size; i++) {
                int word = words[i];
                if (filled[word] == 0) {
                    present[seen++] = word;
                }
                positions[starts[word] + filled[word]++] = places[i];
            }
            return new Occurrences(starts, positions, present);
        }
    }
}
