package org.wiredesk.enrich.source;

import java.util.List;

/**
 * A way to cite: what stands before the source and what stands behind it.
 *
 * @param scope what the source may be
 * @param confidence of what it finds, 0 to 100
 */
record Phrase(List<Element> left, List<Element> right, Scope scope, int confidence) {

    /** What a phrase may name. */
    enum Scope {
        /** All of those, and names that tell nothing: the phrase is one that only organisations take. */
        NAME,
        /** Media, institutions and companies. */
        ANY,
        /** Media: "told the BBC" names one, "told the police" does not. */
        OUTLET,
        /** Institutions and companies, known or by shape. */
        INSTITUTION,
        /** Agencies whose copy the article uses: "with reporting by". */
        CREDIT
    }

    /**
     * One place in a phrase.
     *
     * @param words that may stand there; none for a gap
     * @param gap how many words of any kind may stand there; 0 if only those of {@code words}
     */
    record Element(WordClass words, boolean optional, int gap) {}

    /** Where the left part starts if it ends before a token, or -1. */
    int backward(Tokens tokens, int end) {
        return backward(tokens, left.size() - 1, end);
    }

    private int backward(Tokens tokens, int element, int end) {
        if (element < 0) {
            return end;
        }
        if (left.get(element).gap() > 0) {
            int start = -1;
            int begin = end;
            for (int skipped = 0; start < 0 && skipped <= left.get(element).gap(); skipped++, begin--) {
                start = backward(tokens, element - 1, begin);
                if (!isGap(tokens, begin - 1)) {
                    break;
                }
            }
            return start;
        }
        int begin = left.get(element).words().backward(tokens, end);
        int start = begin < 0 ? -1 : backward(tokens, element - 1, begin);
        return start < 0 && left.get(element).optional() ? backward(tokens, element - 1, end) : start;
    }

    /** Where the right part ends if it starts with a token, or -1. */
    int forward(Tokens tokens, int begin) {
        return forward(tokens, 0, begin);
    }

    private int forward(Tokens tokens, int element, int begin) {
        if (element == right.size()) {
            return begin;
        }
        if (right.get(element).gap() > 0) {
            int end = -1;
            int next = begin;
            for (int skipped = 0; end < 0 && skipped <= right.get(element).gap(); skipped++, next++) {
                end = forward(tokens, element + 1, next);
                if (!isGap(tokens, next)) {
                    break;
                }
            }
            return end;
        }
        int next = right.get(element).words().forward(tokens, begin);
        int end = next < 0 ? -1 : forward(tokens, element + 1, next);
        return end < 0 && right.get(element).optional() ? forward(tokens, element + 1, begin) : end;
    }

    private static boolean isGap(Tokens tokens, int token) {
        return tokens.isWord(token)
                || tokens.word(token).equals("-")
                || tokens.word(token).equals("'");
    }
}
