package org.wiredesk.enrich.topic;

import java.util.Arrays;

/** Stretches of words, by ascending begin; {@code end} is exclusive. */
record Spans(int[] begins, int[] ends) {

    static final Spans NONE = new Spans(new int[0], new int[0]);

    static Spans ofWords(int[] positions, int from, int to) {
        if (from == to) {
            return NONE;
        }
        int[] begins = Arrays.copyOfRange(positions, from, to);
        int[] ends = new int[begins.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = begins[i] + 1;
        }
        return new Spans(begins, ends);
    }

    int size() {
        return begins.length;
    }

    boolean isEmpty() {
        return begins.length == 0;
    }

    Spans first(int count) {
        return count == size() ? this : new Spans(Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
    }

    /** Both lists in one. */
    Spans and(Spans other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int[] mergedBegins = new int[size() + other.size()];
        int[] mergedEnds = new int[mergedBegins.length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < mergedBegins.length; i++) {
            boolean takeLeft = right == other.size() || left < size() && begins[left] <= other.begins[right];
            mergedBegins[i] = takeLeft ? begins[left] : other.begins[right];
            mergedEnds[i] = takeLeft ? ends[left++] : other.ends[right++];
        }
        return new Spans(mergedBegins, mergedEnds);
    }

    /** From each span of this list to the nearest of the other, if at most {@code distance} words lie between. */
    Spans near(Spans other, int distance) {
        int[] nearBegins = new int[size()];
        int[] nearEnds = new int[size()];
        int count = 0;
        int from = 0;
        for (int i = 0; i < size(); i++) {
            // Phrases have at most ten words, so whatever begins far before this span ends out of reach, too.
            while (from < other.size() && other.begins[from] < begins[i] - distance - ExpressionParser.LONGEST_PHRASE) {
                from++;
            }
            int best = -1;
            int bestGap = distance + 1;
            for (int j = from; j < other.size() && other.begins[j] <= ends[i] + distance; j++) {
                int gap = Math.max(other.begins[j] - ends[i], begins[i] - other.ends[j]);
                if (gap < bestGap) {
                    bestGap = gap;
                    best = j;
                }
            }
            if (best >= 0) {
                nearBegins[count] = Math.min(begins[i], other.begins[best]);
                nearEnds[count++] = Math.max(ends[i], other.ends[best]);
            }
        }
        return new Spans(Arrays.copyOf(nearBegins, count), Arrays.copyOf(nearEnds, count));
    }
}
