package org.wiredesk.enrich.topic;

import java.util.Arrays;

/** For each numbered word that stands in one article the positions at which it does, ascending. */
final class Occurrences {

    /** Ascending. */
    private final int[] words;
    /** The positions of {@code words[w]} are {@code positions[starts[w]]} to {@code positions[starts[w + 1] - 1]}. */
    private final int[] starts;

    private final int[] positions;

    private Occurrences(int[] words, int[] starts, int[] positions) {
        this.words = words;
        this.starts = starts;
        this.positions = positions;
    }

    /** The words that occur. */
    int[] present() {
        return words;
    }

    boolean has(int word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    Spans spans(int word) {
        int place = Arrays.binarySearch(words, word);
        return place < 0 ? Spans.NONE : Spans.ofWords(positions, starts[place], starts[place + 1]);
    }

    boolean isAt(int word, int position) {
        int place = Arrays.binarySearch(words, word);
        return place >= 0 && Arrays.binarySearch(positions, starts[place], starts[place + 1], position) >= 0;
    }

    /** Takes occurrences in any order. */
    static final class Collector {

        /** Word and position in one number, so that they are sorted together. */
        private long[] found = new long[256];

        private int size;

        void add(int word, int position) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = (long) word << Integer.SIZE | position;
        }

        Occurrences sorted() {
            Arrays.sort(found, 0, size);
            int[] words = new int[size];
            int[] starts = new int[size + 1];
            int[] positions = new int[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                int word = (int) (found[i] >>> Integer.SIZE);
                positions[i] = (int) found[i];
                if (distinct == 0 || words[distinct - 1] != word) {
                    words[distinct] = word;
                    starts[distinct++] = i;
                }
            }
            starts[distinct] = size;
            return new Occurrences(Arrays.copyOf(words, distinct), Arrays.copyOf(starts, distinct + 1), positions);
        }
    }
}
