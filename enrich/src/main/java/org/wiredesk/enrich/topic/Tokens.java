package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wiredesk.enrich.Text;

/**
 * The words of a document in reading order: the headline, a gap that no phrase can cross, the body. A word is a run of
 * letters and digits, so {@code l'élection} is two words and so is {@code e-mail}, in rules as in articles.
 */
final class Tokens {

    /** Wider than any NEAR, so that nothing matches from the headline into the body. */
    static final int GAP = 100;

    /** Longer runs are no words of any language; they are counted and never match. */
    private static final int LONGEST_WORD = 64;

    private final String language;
    private final List<Token> tokens = new ArrayList<>();
    private int bodyStart;

    private Tokens(String language) {
        this.language = language;
    }

    /**
     * One word.
     *
     * @param folded without case and accents
     * @param stem without its ending either
     * @param capitals as written if all its letters are capitals, otherwise empty
     * @param begin UTF-16 index in its text
     */
    record Token(Text text, String folded, String stem, String capitals, int begin, int end) {

        private static Token gap(Text text) {
            return new Token(text, "", "", "", 0, 0);
        }
    }

    static Tokens of(Text headline, Text body, String language) {
        Tokens tokens = new Tokens(language);
        tokens.add(headline);
        tokens.tokens.addAll(Collections.nCopies(GAP, Token.gap(headline)));
        tokens.bodyStart = tokens.size();
        tokens.add(body);
        return tokens;
    }

    /** The words of one text, without a headline. */
    static Tokens of(Text text, String language) {
        Tokens tokens = new Tokens(language);
        tokens.add(text);
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** Words of headline and body. */
    int words() {
        return bodyStart == 0 ? tokens.size() : tokens.size() - GAP;
    }

    /** The position of the body's first word. */
    int bodyStart() {
        return bodyStart;
    }

    Token get(int position) {
        return tokens.get(position);
    }

    private void add(Text text) {
        String value = text.value();
        boolean shouting = isShouting(value);
        int i = 0;
        while (i < value.length()) {
            int begin = i;
            while (i < value.length() && isWordPart(value, i)) {
                i++;
            }
            if (i > begin) {
                tokens.add(token(text, begin, i, shouting));
            } else {
                i++;
            }
        }
    }

    private Token token(Text text, int begin, int end, boolean shouting) {
        if (end - begin > LONGEST_WORD) {
            return new Token(text, "", "", "", begin, end);
        }
        String value = text.value();
        String folded = WordForms.fold(value, begin, end);
        String capitals = !shouting && isCapitals(value, begin, end) ? value.substring(begin, end) : "";
        return new Token(text, folded, WordForms.stem(folded, language), capitals, begin, end);
    }

    private static boolean isWordPart(String value, int i) {
        char c = value.charAt(i);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isSurrogate(c)) {
            int from = Character.isLowSurrogate(c) && i > 0 ? i - 1 : i;
            return Character.isLetterOrDigit(value.codePointAt(from));
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isCapitals(String value, int begin, int end) {
        int letters = 0;
        for (int i = begin; i < end; i++) {
            char c = value.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 2;
    }

    /** In a text that is mostly capitals, capitals say nothing: WHO may be a question. */
    private static boolean isShouting(String value) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper > lower;
    }
}
