package org.wiredesk.enrich.entity;

import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Tells the sides of a match, which bear the name of a place and are not the place: {@code England beat Samoa}. They are
 * teams that nobody listed, so a link to the country would be wrong.
 */
final class Opponents {

    /** Between the two sides. */
    private static final WordHashes BETWEEN = Fold.words(
            "beat beats v vs versus thrashed trounced edged outplayed overcame"
                    + " besiegte besiegten schlug schlugen bat venció derrotó batió battuto versloeg venceu pokonał pokonała");

    /** Before the second side. */
    private static final WordHashes BEFORE = Fold.words("against gegen contre contra contro tegen przeciwko");

    private Opponents() {}

    /** Whether the words of a text about sport from one to before another are a side of a match. */
    static boolean isOne(Scene scene, int begin, int end) {
        Words words = scene.words();
        return scene.sport()
                && (is(words, end, end, BETWEEN)
                        || is(words, begin - 1, begin, BETWEEN)
                        || is(words, begin - 1, begin, BEFORE));
    }

    private static boolean is(Words words, int word, int gap, WordHashes listed) {
        return word >= 0 && word < words.size() && words.gap(gap) == Gap.SPACE && listed.contains(words.hash(word));
    }
}
