package org.wiredesk.enrich.entity.tagger;

import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * What the tagger knows of a word, as indices into its weights: how it is written, the words and gaps around it, what the
 * lists and the knowledge say. Indices are hashes; rare collisions cost less than a dictionary would.
 */
final class Features {

    static final int BITS = 20;

    private static final int MOST = 192;
    private static final int CUES = Integer.numberOfTrailingZeros(Cues.LAST) + 1;
    /** Goes on with each feature, so that the same value means something else in another place. */
    private static final long SALT = 0xA0761D6478BD642FL;

    private final int[] indices = new int[MOST];
    private final long[] fetched = new long[MOST];
    private int count;
    private long salt;
    private final Scene scene;
    private final boolean plain;
    private final int dropped;
    private final long seed;

    Features(Scene scene) {
        this(scene, false, 0, 0);
    }

    private Features(Scene scene, boolean plain, int dropped, long seed) {
        this.scene = scene;
        this.plain = plain;
        this.dropped = dropped;
        this.seed = seed;
    }

    /**
     * Less than there is, for training.
     *
     * @param plain leaves out which words a name begins and ends with, so that training does not learn names by heart
     * @param dropped how many of 256 features are left out
     * @param seed which ones
     */
    static Features some(Scene scene, boolean plain, int dropped, long seed) {
        return new Features(scene, plain, dropped, seed);
    }

    int count() {
        return count;
    }

    int[] indices() {
        return indices;
    }

    /**
     * What a table holds at each of the indices, until the next call. All are read before the first is used: the table is
     * larger than the processor's caches, and so it waits for many of them at once.
     */
    long[] fetch(long[] table) {
        for (int i = 0; i < count; i++) {
            fetched[i] = table[indices[i]];
        }
        return fetched;
    }

    /** Looks at a word; {@link #indices} up to {@link #count} hold the answer until the next call. */
    void look(int i, boolean hidden) {
        count = 0;
        salt = 0;
        Words words = scene.words;
        int shape = shape(i) + (scene.nouns ? 16 : 0);
        int opens = scene.opens[i] ? 1 : 0;
        int before = i - 1;
        int after = i + 1;
        int first = scene.runBegin[i];
        int end = scene.runEnd[i];
        add(1);
        add(shape);
        add(shape * 2 + opens);
        add(pair(shape, shape(before)));
        add(pair(shape, shape(after)));
        add(pair(pair(shape(before), shape), shape(after)));
        add(hidden ? 0 : words.hash(i));
        add(hidden ? 0 : pair(words.hash(i), opens));
        add(affix(i, 2));
        add(affix(i, 3));
        add(affix(i, 4));
        add(prefix(i));
        add(Math.min(12, words.length(i)) * 8L + shape(i));
        bits(cues(i), CUES);
        bits(cues(before), CUES);
        bits(cues(after), CUES);
        bits(cues(i - 2), CUES);
        add(word(before));
        add(word(after));
        add(word(i - 2));
        add(word(i + 2));
        add(pair(word(before), word(after)));
        add(pair(word(i - 2), word(before)));
        add(pair(word(after), word(i + 2)));
        add(pair(word(before), shape));
        add(gap(i) * 32L + gap(after));
        add(pair(gap(i), shape));
        add(pair(gap(after), shape));
        add(pair(gap(i), word(before)));
        add(pair(gap(after), word(after)));
        add(known(i));
        add(pair(known(i), shape));
        add(pair(known(i), word(before)));
        add(pair(known(before), known(i)));
        add(pair(known(i), known(after)));
        add(pair(known(i), opens * 2L + (scene.common[i] ? 1 : 0)));
        add((scene.common[i] ? 2 : 0) + opens);
        int word = cues(i) & (Cues.WORD | Cues.NOUN);
        add(pair(word, opens * 2L + (scene.common[i] ? 1 : 0)));
        add(pair(word, shape));
        add(pair(pair(word, known(i)), opens));
        if (scene.sport) {
            add(pair(3, known(i)));
            add(pair(pair(4, known(i)), gap(i) * 32L + gap(after)));
            add(pair(pair(5, known(i)), word(after)));
            add(pair(pair(6, known(i)), word(before)));
            add(pair(pair(7, known(i)), pair(shape(before), shape(after))));
        }
        int quoted = scene.quoted[i];
        if (quoted > 0) {
            add(pair(8, quoted));
            add(pair(pair(9, quoted), known(i)));
            add(pair(pair(10, quoted), shape));
            add(pair(pair(11, quoted), cues(i) & Cues.NAME_BITS));
            add(pair(pair(12, quoted > 8 ? 1 : 0), word(before)));
        }
        add(scene.shouted[i] ? 1 : 0);
        more(i, shape, first, end, hidden);
        run(i, first, end, shape);
    }

    /** The line, the rest of the text, what else is known. */
    private void more(int i, int shape, int first, int end, boolean hidden) {
        int line = scene.lines[i] + 1;
        int known = known(i);
        int sport = scene.sport ? 32 : 0;
        add(line);
        add(pair(line, shape));
        add(pair(line, known));
        add(pair(line, gap(i) * 32L + gap(i + 1)));
        add(pair(line + sport, pair(known, gap(i) * 32L + gap(i + 1))));
        add(pair(line + sport, pair(end - first, shape(end))));
        add(pair(line, cues(i) & Cues.NAME_BITS));
        int elsewhere = scene.elsewhere[i];
        bits(elsewhere, Elsewhere.SIGNS + 1);
        if (elsewhere != 0) {
            add(pair(elsewhere, end - first));
            add(pair(elsewhere, known));
            add(pair(elsewhere, cues(i) & Cues.NAME_BITS));
        } else {
            salt += 3 * SALT;
        }
        int bearers = scene.bearers[i];
        add(bearers);
        add(pair(bearers, known));
        add(pair(pair(bearers, known), shape));
        add(pair(bearers + sport, word(i - 1)));
        add(pair(bearers + sport, word(i + 1)));
        add(pair(bearers + sport, gap(i) * 32L + gap(i + 1)));
        int inRun = scene.runCues[i];
        bits(inRun, CUES);
        add(pair(inRun & Cues.NAME_BITS, Math.min(6, end - first)));
        add(pair(inRun & Cues.NAME_BITS, cues(i) & Cues.NAME_BITS));
        add(ending(first - 1));
        add(ending(end));
        add(pair(ending(first - 1), ending(end)));
        add(pair(word(end), word(end + 1)));
        add(word(end + 1));
        add(word(first - 2));
        add(pair(scene.cues[Math.max(0, first - 1)], 1));
        add(pair(cues(end), 1));
        add(pair(cues(end), cues(first - 1)));
        add(affix(i, 5));
    }

    /** The last letters of a word around. */
    private long ending(int i) {
        return i < 0 || i >= scene.size || scene.words.shape(i) != Shape.LOWER
                ? 0
                : affix(i, 3) == 0 ? word(i) : affix(i, 3);
    }

    /** The run of capitalised words that the word stands in. */
    private void run(int i, int first, int end, int shape) {
        int length = Math.min(6, end - first);
        int position = Math.min(5, i - first);
        add(length * 8 + position);
        add(pair(length * 8 + position, shape));
        add(word(first - 1));
        add(word(end));
        add(pair(word(first - 1), length));
        add(pair(word(end), length));
        add(pair(word(first - 1), word(end)));
        add(pair(word(first - 2), word(first - 1)));
        add(gap(first) * 32L + gap(end));
        add(pair(gap(end), word(end)));
        add(plain ? 0 : word(end - 1));
        add(plain ? 0 : word(first));
        cue(first);
        cue(end - 1);
        add(pair(cues(first) & Cues.NAME_BITS, length));
        add(pair(cues(end - 1) & Cues.NAME_BITS, length));
        add(pair(cues(i) & Cues.NAME_BITS, length * 8 + position));
        add(pair(cues(i - 1) & Cues.NAME_BITS, cues(i) & Cues.NAME_BITS));
        add(pair(cues(i) & Cues.NAME_BITS, cues(i + 1) & Cues.NAME_BITS));
        add(pair(cues(first - 1) & Cues.NAME_BITS, length));
        add(pair(known(first), length * 8 + position));
        add(pair(known(end - 1), length * 8 + position));
    }

    /** A feature for each of the lowest {@code count} bits, of which few are set. */
    private void bits(int bits, int count) {
        long before = salt;
        for (int left = bits & (1 << count) - 1; left != 0; left &= left - 1) {
            salt = before + SALT * Integer.numberOfTrailingZeros(left);
            add(1);
        }
        salt = before + SALT * count;
    }

    private void cue(int i) {
        add(cues(i));
    }

    private int cues(int i) {
        return i < 0 || i >= scene.size ? 0 : scene.cues[i];
    }

    private int known(int i) {
        return i < 0 || i >= scene.size ? 0 : scene.known[i];
    }

    private int shape(int i) {
        return i < 0 || i >= scene.size ? 9 : scene.words.shape(i).ordinal();
    }

    private int gap(int i) {
        return i < 0 || i > scene.size ? 31 : scene.words.gap(i).ordinal();
    }

    /** The identity of a word around; numbers are all alike. */
    private long word(int i) {
        if (i < 0 || i >= scene.size) {
            return 1;
        }
        return scene.words.shape(i) == Shape.NUMBER ? 2 : scene.words.hash(i);
    }

    private long affix(int i, int length) {
        Words words = scene.words;
        int end = words.end(i);
        return words.length(i) <= length ? 0 : Fold.word(words.text(), end - length, end);
    }

    private long prefix(int i) {
        Words words = scene.words;
        return words.length(i) <= 3 ? 0 : Fold.word(words.text(), words.begin(i), words.begin(i) + 3);
    }

    private static long pair(long a, long b) {
        return a * 0x9E3779B97F4A7C15L + b + 0x632BE59BD9B4E019L;
    }

    /** Zero says nothing and costs nothing. */
    private void add(long value) {
        salt += SALT;
        if (value != 0) {
            long h = (value + salt) * 0xE7037ED1A0B428DBL;
            h ^= h >>> 32;
            h *= 0x8EBC6AF09C88C6E3L;
            if (dropped > 0 && ((h ^ seed) * 0x9E3779B97F4A7C15L >>> 56) < dropped) {
                return;
            }
            indices[count++] = (int) (h >>> 64 - BITS);
        }
    }
}
