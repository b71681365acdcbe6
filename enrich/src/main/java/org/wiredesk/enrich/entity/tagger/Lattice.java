package org.wiredesk.enrich.entity.tagger;

import java.util.Arrays;

/**
 * The tags of a stretch of words as a linear chain: a score for each tag of each word and for each step from tag to tag.
 * Answers the most likely sequence (Viterbi), and how likely each tag, step and name is (forward and backward sums).
 */
final class Lattice {

    private static final int TAGS = Tag.COUNT;

    /** Scores of each tag of each word; to be filled before anything is asked. */
    float[] scores = new float[64 * TAGS];

    private final float[] steps;
    private final double[] likely = new double[TAGS * TAGS];
    private boolean[] joins = new boolean[64];
    private double[] weights = new double[64 * TAGS];
    private double[] forward = new double[64 * TAGS];
    private double[] backward = new double[64 * TAGS];
    private byte[] back = new byte[64 * TAGS];
    private float[] best = new float[64 * TAGS];
    private int length;

    /** @param steps scores from tag to tag */
    Lattice(float[] steps) {
        this.steps = steps;
        stepsChanged();
    }

    /** To be called when the scores from tag to tag are others than before. */
    void stepsChanged() {
        for (int i = 0; i < likely.length; i++) {
            likely[i] = Math.exp(steps[i]);
        }
    }

    /** Begins a stretch: all scores are 0, and no word joins the one before. */
    void begin(int words) {
        length = words;
        if (words > joins.length) {
            int capacity = words * 2;
            scores = new float[capacity * TAGS];
            joins = new boolean[capacity];
            weights = new double[capacity * TAGS];
            forward = new double[capacity * TAGS];
            backward = new double[capacity * TAGS];
            back = new byte[capacity * TAGS];
            best = new float[capacity * TAGS];
        }
        Arrays.fill(scores, 0, words * TAGS, 0);
    }

    /** Says whether a name may go on over the gap before a word. */
    void joins(int word, boolean may) {
        joins[word] = may && word > 0;
    }

    private boolean allowed(int word, int before, int tag) {
        return !Tag.isInside(tag) || joins[word] && Tag.follows(before, tag);
    }

    /** Writes the most likely tags to {@code tags}, from {@code at} on. */
    void viterbi(int[] tags, int at) {
        for (int i = 0; i < length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                float top = i == 0 && !Tag.isInside(tag) ? 0 : Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int before = 0; before < TAGS && i > 0; before++) {
                    if (allowed(i, before, tag)) {
                        float value = best[(i - 1) * TAGS + before] + steps[before * TAGS + tag];
                        if (value > top) {
                            top = value;
                            from = before;
                        }
                    }
                }
                best[i * TAGS + tag] = top + scores[i * TAGS + tag];
                back[i * TAGS + tag] = (byte) from;
            }
        }
        int tag = 0;
        for (int t = 1; t < TAGS; t++) {
            tag = best[(length - 1) * TAGS + t] > best[(length - 1) * TAGS + tag] ? t : tag;
        }
        for (int i = length - 1; i >= 0; i--) {
            tags[at + i] = tag;
            tag = back[i * TAGS + tag];
        }
    }

    /** Sums over all sequences; needed before {@link #share} and the like. */
    void sum() {
        for (int i = 0; i < length; i++) {
            int at = i * TAGS;
            float top = scores[at];
            for (int tag = 1; tag < TAGS; tag++) {
                top = Math.max(top, scores[at + tag]);
            }
            double total = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                weights[at + tag] = Math.exp(scores[at + tag] - top);
                double sum = i == 0 && !Tag.isInside(tag) ? 1 : 0;
                for (int before = 0; before < TAGS && i > 0; before++) {
                    if (allowed(i, before, tag)) {
                        sum += forward[at - TAGS + before] * likely[before * TAGS + tag];
                    }
                }
                forward[at + tag] = sum * weights[at + tag];
                total += forward[at + tag];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                forward[at + tag] /= total;
                weights[at + tag] /= total;
            }
        }
        Arrays.fill(backward, (length - 1) * TAGS, length * TAGS, 1);
        for (int i = length - 2; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                backward[i * TAGS + tag] = after(i, tag, -1);
            }
        }
    }

    /** What follows a tag of a word, all together, without one tag. */
    private double after(int word, int tag, int without) {
        if (word == length - 1) {
            return 1;
        }
        double sum = 0;
        int next = (word + 1) * TAGS;
        for (int to = 0; to < TAGS; to++) {
            if (to != without && allowed(word + 1, tag, to)) {
                sum += likely[tag * TAGS + to] * weights[next + to] * backward[next + to];
            }
        }
        return sum;
    }

    /** How likely a tag of a word is, 0 to 1. */
    double share(int word, int tag) {
        return forward[word * TAGS + tag] * backward[word * TAGS + tag];
    }

    /** How likely it is that a word has a tag and the word before another. */
    double share(int word, int before, int tag) {
        if (!allowed(word, before, tag)) {
            return 0;
        }
        int at = word * TAGS + tag;
        return forward[at - tag - TAGS + before] * likely[before * TAGS + tag] * weights[at] * backward[at];
    }

    /** How likely it is that a name has just these words and this kind. */
    double name(int begin, int end, int beginTag) {
        int inside = beginTag + 1;
        double share = forward[begin * TAGS + beginTag];
        int tag = beginTag;
        for (int i = begin + 1; i < end; i++) {
            share *= likely[tag * TAGS + inside] * weights[i * TAGS + inside];
            tag = inside;
        }
        return share * after(end - 1, tag, inside);
    }
}
