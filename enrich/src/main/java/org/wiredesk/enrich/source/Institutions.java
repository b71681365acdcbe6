package org.wiredesk.enrich.source;

import java.util.Optional;
import org.wiredesk.enrich.source.Head.Type;

/**
 * Finds organisations by the noun in their name: "Leipzig police", "Ministère de l'Intérieur", "Harlow College". Some nouns
 * are an authority by themselves ("the ministry"); others count only with a name ("the college" does not).
 */
final class Institutions {

    private final NameParts names;
    private final Lexicon lexicon;
    private final WordClass institutions;
    private final WordClass organisations;
    private final WordClass modifiers;
    private final WordClass adjectives;
    private final WordClass determiners;
    private final WordClass verbs;
    /** "and" where it stands inside names more often than between two of them. */
    private final WordClass inside;

    /** What a word in lower case may follow that belongs to the name; empty where adjectives stand before nouns. */
    private final WordClass lowerOf;

    private final BaseForm inflection;
    private final boolean nounsAreCapitalised;

    Institutions(PhraseBook book, NameParts names, Lexicon lexicon, String language) {
        this.names = names;
        this.lexicon = lexicon;
        this.institutions = book.words("institution");
        this.organisations = book.words("organisation");
        this.modifiers = book.words("institution-modifier");
        this.adjectives = book.words("adjective");
        this.inside = book.words("inside");
        this.determiners = book.words("determiner");
        this.verbs = book.words("say");
        this.lowerOf = book.words("lower-of");
        this.inflection = new BaseForm(book, language);
        this.nounsAreCapitalised = language.equals("de");
    }

    boolean isNoun(Tokens tokens, int token) {
        return institutions.contains(tokens, token);
    }

    /** "Leipzig police", "the interior ministry", "Ministère de l'Intérieur". */
    Optional<Head> at(Tokens tokens, int token, int free) {
        boolean alone = institutions.contains(tokens, token);
        if (!alone && !organisations.contains(tokens, token)) {
            return Optional.empty();
        }
        int begin = token;
        for (int before = before(tokens, begin); before >= free && before < begin; before = before(tokens, begin)) {
            begin = before;
        }
        int end = token + 1;
        while (!nounsAreCapitalised
                && (modifiers.contains(tokens, end)
                        || names.isPart(tokens, end)
                                && (tokens.isCapitalised(token)
                                        || !lowerOf.isEmpty() && !lexicon.isGivenName(tokens.written(end)))
                        || NameParts.isHyphen(tokens, end)
                        || end > token + 1 && inside.contains(tokens, end) && names.isPart(tokens, end + 1)
                        || isListed(tokens, end)
                        || !lowerOf.isEmpty() && adjectives.contains(tokens, end) && !verbs.contains(tokens, end))) {
            end++;
        }
        // "Polizei Leipzig"
        while (nounsAreCapitalised && lexicon.isPlace(tokens.written(end))) {
            end++;
        }
        int whole = names.withComplement(tokens, end);
        boolean noun = tokens.isCapitalised(token);
        boolean capital = noun && !nounsAreCapitalised && !Unlisted.opensSentence(tokens, token);
        boolean named =
                capital || isNamed(tokens, begin, token, noun) || isNamed(tokens, token + 1, end, noun) || whole > end;
        boolean generic = whole - begin == 1 && !capital && !institutions.isCompound(tokens, token);
        Type type = generic ? Type.GENERIC : Type.INSTITUTION_SHAPE;
        int last = withoutPerson(tokens, end, names.withComplement(tokens, withLowerComplement(tokens, whole)));
        return alone || named
                ? Optional.of(new Head(
                        begin, last, type, Optional.empty(), false, inflection.base(tokens, begin, token, last)))
                : Optional.empty();
    }

    /** "Ministerstwo Rodziny, Pracy i Polityki Społecznej" */
    private boolean isListed(Tokens tokens, int comma) {
        return tokens.word(comma).equals(",")
                && inside.contains(tokens, comma + 2)
                && names.isPart(tokens, comma + 1)
                && names.isPart(tokens, comma + 3);
    }

    /** "Muzeum Narodowego w Krakowie [Andrzej Szczerski]": who speaks for it is no part of its name. */
    private int withoutPerson(Tokens tokens, int begin, int end) {
        for (int token = begin + 2; token < end - 1; token++) {
            if (lexicon.isGivenName(tokens.written(token))
                    && tokens.isCapitalised(token - 1)
                    && tokens.isCapitalised(token + 1)) {
                return token;
            }
        }
        return end;
    }

    /** Whether a name is among the words; "French" in "the French group" is none. */
    private boolean isNamed(Tokens tokens, int begin, int end, boolean noun) {
        for (int token = begin; token < end; token++) {
            if (tokens.isCapitalised(token) && (noun || !lexicon.isPlace(tokens.written(token)))) {
                return true;
            }
        }
        return false;
    }

    /** "le ministère de la santé", "el Instituto Nacional de estadística". */
    private int withLowerComplement(Tokens tokens, int end) {
        int next = lowerOf.forward(tokens, end);
        if (next < 0) {
            return end;
        }
        while (determiners.contains(tokens, next) || tokens.word(next).equals("'")) {
            next++;
        }
        return tokens.isWord(next)
                        && !tokens.isCapitalised(next)
                        && tokens.word(next).length() > 3
                ? next + 1
                : end;
    }

    /**
     * Where the word starts that belongs to the institution and ends before a token, or that token: "Butte County" before
     * "Sheriff's Office", "Robert Koch" before "-Institut".
     */
    private int before(Tokens tokens, int begin) {
        boolean hyphen = tokens.word(begin - 1).equals("-") && tokens.isGlued(begin) && tokens.isCapitalised(begin - 2);
        boolean possessive =
                tokens.word(begin - 1).equals("s") && tokens.word(begin - 2).equals("'");
        int part = hyphen ? begin - 2 : possessive ? begin - 3 : begin - 1;
        boolean belongs = hyphen || modifiers.contains(tokens, part) || !possessive && isInstitutionPart(tokens, part);
        return belongs ? part : begin;
    }

    private boolean isInstitutionPart(Tokens tokens, int token) {
        String word = tokens.word(token);
        boolean adjective = !nounsAreCapitalised
                || word.endsWith("er")
                || word.endsWith("e")
                || word.endsWith("es")
                || word.endsWith("en");
        return names.isPart(tokens, token) && adjective && !startsSentence(tokens, token);
    }

    private static boolean startsSentence(Tokens tokens, int token) {
        return token == 0
                || tokens.word(token - 1).equals(".")
                || tokens.word(token - 1).equals(Tokens.BREAK);
    }
}
