package org.wiredesk.enrich.quote;

import java.util.Optional;
import org.wiredesk.enrich.quote.Words.Range;

/** Finds the words that name the speaker, left or right of a verb, without parsing: a phrase ends where a clause must. */
final class NounPhrases {

    private static final int LONGEST = 22;

    private final Words words;

    NounPhrases(Words words) {
        this.words = words;
    }

    /** The phrase that ends where a verb begins, adverbs and auxiliaries between them skipped. */
    Optional<Range> before(int verb, int sentenceBegin) {
        int end = behindSubject(verb, sentenceBegin);
        while (end > sentenceBegin && isBetween(end - 1)) {
            end--;
        }
        if (words.word(end - 1).equals(",") && end - 1 > sentenceBegin) {
            return apposition(end - 1, sentenceBegin);
        }
        int begin = begin(end, sentenceBegin);
        return begin < end ? Optional.of(trimmed(begin, end)) : Optional.empty();
    }

    /** The phrase that starts where an inverted verb ends: "said Betsey Wright, a close aide". */
    Optional<Range> after(int verbEnd, int sentenceEnd) {
        int begin = verbEnd;
        while (begin < sentenceEnd && words.isIn("adverb", begin)) {
            begin++;
        }
        int end = begin;
        while (end < sentenceEnd && end - begin < LONGEST && !endsPhrase(end, begin)) {
            end++;
        }
        return end > begin ? Optional.of(new Range(begin, end)) : Optional.empty();
    }

    /** The subject of a sentence whose verb shares it with an earlier one: "Smith shook his head and said". */
    Optional<Range> firstOf(int sentenceBegin, int sentenceEnd) {
        for (int token = sentenceBegin; token < sentenceEnd; token++) {
            if (!words.isQuoted(token)
                    && (words.isIn("pronoun", token)
                            || words.isCapitalised(token)
                                    && !words.isIn("preposition", token)
                                    && !words.isIn("boundary", token))) {
                int end = behindCommonNoun(token, sentenceEnd);
                while (end < sentenceEnd && (words.isCapitalised(end) || isTitleDot(end)) && !words.isQuoted(end)) {
                    end++;
                }
                return Optional.of(new Range(token, end));
            }
        }
        return Optional.empty();
    }

    /** Of "Smith went on to say" and "Smith wanted to say" the token behind the subject; else the verb itself. */
    private int behindSubject(int verb, int sentenceBegin) {
        if (!words.isIn("infinitive", verb - 1)) {
            return verb;
        }
        int token = verb - 2;
        while (token > sentenceBegin && words.isIn("adverb", token)) {
            token--;
        }
        token -= words.isIn("go", token - 1) ? 1 : 0;
        boolean name = words.isCapitalised(token) || words.isIn("boundary", token);
        return token <= sentenceBegin || name || !words.isWord(token) ? verb : token;
    }

    private boolean isBetween(int token) {
        String word = words.word(token);
        return words.isIn("auxiliary", token)
                || words.isIn("adverb", token)
                || word.endsWith("ly") && word.length() > 4;
    }

    /** "Betsey Wright, a close aide, said": goes back over the commas to the name. */
    private Optional<Range> apposition(int comma, int sentenceBegin) {
        for (int open = comma - 1; open > sentenceBegin && comma - open < LONGEST; open--) {
            if (words.isQuoted(open)) {
                return Optional.empty();
            }
            if (words.word(open).equals(",")) {
                int begin = begin(open, sentenceBegin);
                return begin < open ? Optional.of(new Range(trimmed(begin, open).begin(), comma)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int begin(int end, int sentenceBegin) {
        int begin = end;
        boolean relative = words.isIn("relative", end - 1);
        if (relative) {
            begin--;
            begin -= words.word(begin - 1).equals(",") ? 1 : 0;
        }
        while (begin > sentenceBegin && end - begin < LONGEST && !isBoundary(begin - 1)) {
            begin--;
        }
        while (begin < end - 1 && !words.isWord(begin) && !words.isQuoted(begin)) {
            begin++;
        }
        return begin;
    }

    private boolean isBoundary(int token) {
        String word = words.word(token);
        boolean joint = word.equals("-") || word.equals("'") || word.equals(".") || word.equals("&");
        return words.isQuoted(token) || words.isIn("boundary", token) || !words.isWord(token) && !joint;
    }

    private boolean endsPhrase(int token, int begin) {
        String word = words.word(token);
        boolean abbreviation = word.equals(".") && words.isIn("abbreviation", token - 1)
                || word.equals(".") && words.word(token - 1).length() == 1;
        boolean joint = abbreviation || word.equals("'") || word.equals("&");
        return !words.isWord(token) && !joint
                || words.isIn("boundary", token)
                || words.isIn("relative", token)
                || token > begin && words.isIn("adjunct", token);
    }

    /** Of "The council voted" and "La société Verdon" the token behind the noun in small letters; else the next one. */
    private int behindCommonNoun(int token, int end) {
        int noun = token + 1;
        boolean small = noun < end && words.isWord(noun) && !words.isCapitalised(noun);
        boolean phrase =
                small && words.isIn("determiner", token) && !words.isIn("auxiliary", noun) && !words.has("commas");
        return phrase ? noun + 1 : noun;
    }

    private boolean isTitleDot(int token) {
        return words.word(token).equals(".") && words.isIn("title", token - 1) && words.isCapitalised(token + 1);
    }

    /** Drops an adjunct in front: "On Monday Trump" is "Trump". */
    private Range trimmed(int begin, int end) {
        if (!words.isIn("preposition", begin) || words.has("commas")) {
            return new Range(begin, end);
        }
        int name = end;
        while (name > begin
                && (words.isCapitalised(name - 1) || words.word(name - 1).equals("."))) {
            name--;
        }
        boolean pronoun = words.isIn("pronoun", end - 1);
        return pronoun
                ? new Range(end - 1, end)
                : name < end && name > begin ? new Range(name, end) : new Range(begin, end);
    }
}
