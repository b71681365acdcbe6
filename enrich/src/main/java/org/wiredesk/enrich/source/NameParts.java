package org.wiredesk.enrich.source;

/** The words that names are made of: capitals, and what may follow behind "of". */
final class NameParts {

    /** What an authority is for may be several things. */
    private static final String FIELD = "für";

    private final WordClass determiners;
    private final WordClass descriptors;
    private final WordClass of;

    NameParts(PhraseBook book) {
        this.determiners = book.words("determiner");
        this.descriptors = book.words("descriptor");
        this.of = book.words("of");
    }

    /** Whether a token has a capital and is no article and no word for a medium. */
    boolean isPart(Tokens tokens, int token) {
        return tokens.isCapitalised(token)
                && tokens.isWord(token)
                && !determiners.contains(tokens, token)
                && !descriptors.contains(tokens, token);
    }

    /** Whether a token is the hyphen inside "Seine-Saint-Denis". */
    static boolean isHyphen(Tokens tokens, int token) {
        return tokens.word(token).equals("-") && tokens.isGlued(token) && tokens.isCapitalised(token + 1);
    }

    /** Goes on over ", Landwirtschaft und Geologie", "und Medien" behind "für Umwelt". */
    private int withFields(Tokens tokens, int end) {
        int last = end;
        while (tokens.word(last).equals(",") && tokens.isCapitalised(last + 1)) {
            last += 2;
        }
        boolean list = tokens.word(last).equals("und") && tokens.isCapitalised(last + 1);
        return list ? last + 2 : end;
    }

    /** Goes on over "of Finance", "de l'Intérieur", "für Gesundheit und Pflege". */
    int withComplement(Tokens tokens, int end) {
        int next = of.forward(tokens, end);
        if (next < 0) {
            return end;
        }
        while (determiners.contains(tokens, next) || tokens.word(next).equals("'")) {
            next++;
        }
        int last = next;
        while (isPart(tokens, last) || tokens.word(last).equals("-") && tokens.isGlued(last)) {
            last++;
        }
        if (last > next && tokens.word(end).equals(FIELD)) {
            last = withFields(tokens, last);
        }
        return last > next ? last : end;
    }
}
