package org.wiredesk.enrich.quote;

import java.util.Locale;

/**
 * "FRANKFURT, Nov 3 (Reuters) - " in front of a story, which is no part of its first sentence. A place in capitals or an
 * agency in brackets, and a dash that stands apart, show it.
 */
final class Dateline {

    private static final int LONGEST = 14;

    private Dateline() {}

    /** How many tokens a dateline that begins at a token has, with its dash; 0 if none begins there. */
    static int length(Words words, int begin) {
        boolean agency = false;
        for (int token = begin; token < Math.min(words.count(), begin + LONGEST); token++) {
            String word = words.word(token);
            if (words.isQuoted(token) || word.equals(Words.BREAK)) {
                return 0;
            }
            if (isDash(words, token)) {
                boolean place = isPlaceInCapitals(words, begin);
                int behind = isDash(words, token + 1) || words.word(token + 1).equals("-") ? token + 2 : token + 1;
                return token > begin && (place || agency) ? behind - begin : 0;
            }
            agency |= word.equals(")") && token > begin + 1;
            boolean small = words.isWord(token) && Character.isLetter(word.charAt(0)) && !words.isCapitalised(token);
            if (small && !isInside(words, begin, token)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDash(Words words, int token) {
        return words.word(token).equals("-")
                && (words.isApart(token) || words.word(token + 1).equals("-"));
    }

    private static boolean isPlaceInCapitals(Words words, int token) {
        String written = words.written(token);
        return words.isWord(token)
                && written.length() > 2
                && Character.isLetter(written.charAt(0))
                && written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** Small words stand in brackets, or name the day in languages that write months small: "PARIS, 3 mai - ". */
    private static boolean isInside(Words words, int begin, int token) {
        boolean date = Character.isDigit(
                words.word(token - 1).isEmpty() ? ' ' : words.word(token - 1).charAt(0));
        int open = token;
        while (open > begin
                && !words.word(open).equals("(")
                && !words.word(open).equals(")")) {
            open--;
        }
        return date || words.word(open).equals("(");
    }
}
