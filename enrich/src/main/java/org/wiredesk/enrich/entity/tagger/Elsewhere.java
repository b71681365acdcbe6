package org.wiredesk.enrich.entity.tagger;

import java.util.Arrays;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Words;

/**
 * What the rest of a text says about a word that is written with a capital: an article that names Dr Maria Oduya once
 * means a person with each Oduya.
 */
final class Elsewhere {

    /** Behind a given name. */
    static final int SURNAME = 1;
    /** Behind a title or role. */
    static final int TITLED = 2;
    /** In a name with the suffix of a company or the head of an institution. */
    static final int BODY = 4;
    /** Behind a word that stands before places. */
    static final int PLACED = 8;
    /** Beside a verb of speaking. */
    static final int SPEAKING = 16;
    /** With a capital inside a sentence. */
    static final int INSIDE = 32;
    /** Before the last of several words with capitals. */
    static final int FIRST = 64;
    /** Alone in brackets. */
    static final int BRACKETED = 128;

    /** The kind of a longer name that the knowledge holds, as 256, 512 or 1024. */
    static final int KNOWN = 256;

    static final int SIGNS = 11;

    private Elsewhere() {}

    static int[] of(Scene scene) {
        int[] elsewhere = new int[scene.size + 1];
        Words words = scene.words;
        int many = 0;
        long[] order = new long[scene.size];
        for (int i = 0; i < scene.size; i++) {
            if (scene.active[i] && words.shape(i).capital() && words.length(i) > 1) {
                // Sorted by word, then by place: the upper half is the word, cut short.
                order[many++] = words.hash(i) & 0xFFFFFFFF00000000L | i;
            }
        }
        Arrays.sort(order, 0, many);
        for (int from = 0; from < many; ) {
            int to = from + 1;
            while (to < many && order[to] >>> 32 == order[from] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                share(scene, order, from, to, elsewhere);
            }
            from = to;
        }
        return elsewhere;
    }

    private static void share(Scene scene, long[] order, int from, int to, int[] elsewhere) {
        int once = 0;
        int twice = 0;
        int[] signs = new int[to - from];
        for (int k = from; k < to; k++) {
            int sign = signs(scene, (int) order[k]);
            signs[k - from] = sign;
            twice |= once & sign;
            once |= sign;
        }
        for (int k = from; k < to; k++) {
            elsewhere[(int) order[k]] = once & ~signs[k - from] | twice | 1 << SIGNS;
        }
    }

    private static int signs(Scene scene, int i) {
        Words words = scene.words;
        boolean follows = i > 0 && words.gap(i) == Gap.SPACE;
        int before = follows ? scene.cues[i - 1] : 0;
        int after = i + 1 < scene.size && words.gap(i + 1) == Gap.SPACE ? scene.cues[i + 1] : 0;
        int signs = 0;
        if (follows && scene.runBegin[i] < i && (before & Cues.GIVEN) != 0 && i + 1 == scene.runEnd[i]) {
            signs |= SURNAME;
        }
        signs |= (before & Cues.TITLE) != 0 ? TITLED : 0;
        signs |= (before & Cues.PLACE) != 0 ? PLACED : 0;
        signs |= ((before | after) & Cues.SPEECH) != 0 ? SPEAKING : 0;
        signs |= !scene.opens[i] ? INSIDE : 0;
        int end = scene.runEnd[i];
        if (end - scene.runBegin[i] > 1) {
            boolean body = (scene.cues[scene.runBegin[i]] & Cues.HEAD) != 0
                    || (scene.cues[end - 1] & (Cues.SUFFIX | Cues.COMPANY | Cues.HEAD)) != 0;
            signs |= body ? BODY : 0;
            signs |= i + 1 < end ? FIRST : 0;
        } else if (words.gap(i) == Gap.OPEN && words.gap(i + 1) == Gap.CLOSE) {
            signs |= BRACKETED;
        }
        int known = scene.known[i];
        int position = known == 0 ? 0 : (known - 1) / 2 % 4;
        return position == 0 ? signs : signs | KNOWN << Math.min(2, (known - 1) / 8);
    }
}
