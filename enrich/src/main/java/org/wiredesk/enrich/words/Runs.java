package org.wiredesk.enrich.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A text cut where characters stand that belong to no word, for those who need no places in it. */
public final class Runs {

    private Runs() {}

    /**
     * The longest runs of characters that belong to words, in their order.
     *
     * @param inside whether a character, as {@code char}, belongs to a word besides marks and halves of characters
     */
    public static List<String> of(String text, IntPredicate inside) {
        List<String> runs = new ArrayList<>();
        for (int begin = 0, end; begin < text.length(); begin = end + 1) {
            end = begin;
            while (end < text.length() && isInside(text.charAt(end), inside)) {
                end++;
            }
            if (end > begin) {
                runs.add(text.substring(begin, end));
            }
        }
        return runs;
    }

    private static boolean isInside(char c, IntPredicate inside) {
        return inside.test(c) || Character.isSurrogate(c) || Fold.isMark(c);
    }
}
