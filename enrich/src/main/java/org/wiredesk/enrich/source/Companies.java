package org.wiredesk.enrich.source;

/**
 * Tells the names of companies that no list has: by the legal form or the trade at their end ("Voltara Energie AG",
 * "Orlend Logistics"), by two names joined by "&", by the word for a company before them
 * ("la société Veltrano").
 */
final class Companies {

    private final WordClass tails;
    private final WordClass and;
    private final boolean nounsAreCapitalised;

    Companies(PhraseBook book, boolean nounsAreCapitalised) {
        this.nounsAreCapitalised = nounsAreCapitalised;
        this.tails = book.words("company-tail");
        this.and = book.words("and");
    }

    /** What stands between two names: "Carrow & Pike", "Ibáñez y Asociados". */
    boolean joins(Tokens tokens, int token) {
        boolean joint = tokens.word(token).equals("&")
                || and.contains(tokens, token) && tails.contains(tokens, token + 1)
                || tokens.word(token).equals("/") && tokens.isGlued(token) && tokens.isGlued(token + 1);
        return joint && tokens.isCapitalised(token - 1) && tokens.isCapitalised(token + 1);
    }

    /**
     * Where a company's name ends, or -1 if it is none.
     *
     * @param run token behind the capitalised words that start with {@code begin}
     */
    int end(Tokens tokens, int begin, int run, WordClass appositions) {
        if (run == begin || appositions.contains(tokens, begin)) {
            return -1;
        }
        boolean quoted = tokens.word(begin - 1).equals(Tokens.QUOTE);
        int before = quoted ? begin - 2 : begin - 1;
        boolean common = nounsAreCapitalised || !tokens.isCapitalised(before) || Unlisted.opensSentence(tokens, before);
        if (common && appositions.contains(tokens, before)) {
            return run;
        }
        for (int last = run - 1; last > begin; last--) {
            if (tails.contains(tokens, last) || last - 1 > begin && joins(tokens, last - 1)) {
                return last + 1;
            }
        }
        return -1;
    }

    /** Whether the words that end before a token end like a company's name. */
    boolean hasTail(Tokens tokens, int end) {
        return tails.contains(tokens, end - 1);
    }
}
