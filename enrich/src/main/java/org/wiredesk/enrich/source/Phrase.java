package org.wiredesk.enrich.source;

import java.util.List;

/**
 * A way to cite: what stands before the source and what stands behind it.
 *
 * @param scope what the source may be
 * @param confidence of what it finds, 0 to 100
 */
record Phrase(List<Element> left, List<Element> right, Scope scope, int confidence) {

    /** Letters of "van", "de", "al" inside a person's name. */
    private static final int LONGEST_PARTICLE = 3;

    /** What a phrase may name. */
    enum Scope {
        /** All of those, and single words that may be anybody's name: the phrase is one that people seldom take. */
        WORD,
        /** All of those, and names of several words: only organisations take the phrase. */
        NAME,
        /** Media, institutions and companies, also institutions without a name: "according to police". */
        GENERIC,
        /** Media, institutions and companies. */
        ANY,
        /** Media: "told the BBC" names one, "told the police" does not. */
        OUTLET,
        /** Institutions and companies, known or by shape, also without a name. */
        INSTITUTION,
        /** Institutions and companies with a name. */
        NAMED,
        /** Agencies whose copy the article uses: "with reporting by". */
        CREDIT
    }

    /**
     * One place in a phrase.
     *
     * @param words that may stand there; none for a gap
     * @param gap how many words of any kind may stand there; 0 if only those of {@code words}
     * @param named whether the gap takes the words of a name only, and at least one
     */
    record Element(WordClass words, boolean optional, int gap, boolean named) {

        private int least() {
            return named ? 1 : 0;
        }

        private boolean takes(Tokens tokens, int token) {
            String word = tokens.word(token);
            boolean joint = word.equals("-") || word.equals("'") || word.equals("&");
            boolean particle = tokens.isWord(token) && word.length() <= LONGEST_PARTICLE;
            return joint || (named ? tokens.isCapitalised(token) || particle : tokens.isWord(token));
        }
    }

    /** Where the left part starts if it ends before a token, or -1. */
    int backward(Tokens tokens, int end) {
        return backward(tokens, left.size() - 1, end);
    }

    private int backward(Tokens tokens, int element, int end) {
        if (element < 0) {
            return end;
        }
        Element here = left.get(element);
        if (here.gap() > 0) {
            int start = -1;
            int begin = end;
            for (int skipped = 0; start < 0 && skipped <= here.gap(); skipped++, begin--) {
                boolean enough = skipped >= here.least() && (!here.named() || tokens.isCapitalised(begin));
                start = enough ? backward(tokens, element - 1, begin) : -1;
                if (!here.takes(tokens, begin - 1)) {
                    break;
                }
            }
            return start;
        }
        int begin = here.words().backward(tokens, end);
        int start = begin < 0 ? -1 : backward(tokens, element - 1, begin);
        return start < 0 && here.optional() ? backward(tokens, element - 1, end) : start;
    }

    /** Where the right part ends if it starts with a token, or -1. */
    int forward(Tokens tokens, int begin) {
        return forward(tokens, 0, begin);
    }

    private int forward(Tokens tokens, int element, int begin) {
        if (element == right.size()) {
            return begin;
        }
        Element here = right.get(element);
        if (here.gap() > 0) {
            int end = -1;
            int next = begin;
            for (int skipped = 0; end < 0 && skipped <= here.gap(); skipped++, next++) {
                end = skipped < here.least() ? -1 : forward(tokens, element + 1, next);
                if (!here.takes(tokens, next)) {
                    break;
                }
            }
            return end;
        }
        int next = here.words().forward(tokens, begin);
        int end = next < 0 ? -1 : forward(tokens, element + 1, next);
        return end < 0 && here.optional() ? forward(tokens, element + 1, begin) : end;
    }
}
