package org.wiredesk.enrich.quote;

import java.util.Optional;
import org.wiredesk.enrich.quote.Words.Range;

/** Finds where what somebody says begins and ends, behind a verb or before it. */
final class Contents {

    private final Words words;
    private final boolean clausesHaveCommas;

    Contents(Words words) {
        this.words = words;
        this.clausesHaveCommas = words.has("commas");
    }

    /** Where what is said begins behind a verb, or -1 if nothing is said there. */
    int start(Range sentence, int from, Verb verb) {
        int token = from;
        while (token < sentence.end() && words.isIn("adverb", token)) {
            token++;
        }
        String word = words.word(token);
        if (token >= sentence.end() || word.equals(".") || word.equals(";")) {
            return -1;
        }
        boolean infinitive = verb == Verb.INTEND && word.equals("to");
        if (words.isIn("that", token) || words.isQuoted(token) || infinitive) {
            return token;
        }
        if (word.equals(":")) {
            return token + 1;
        }
        int marker = marker(token, sentence.end());
        boolean aside = words.isIn("adjunct", token) || words.isIn("addressee", from - 1);
        if (clausesHaveCommas || aside || word.equals(",")) {
            return marker >= 0 ? marker : aside ? behindAside(token, sentence.end(), verb) : -1;
        }
        return switch (verb) {
            case SAY -> token;
            case CLAIM -> startsClause(token) && saysSomething(token, sentence.end()) ? token : marker;
            case GERUND -> startsClause(token) ? token : marker;
            case INTEND -> -1;
            case OBJECT -> clausesHaveCommas ? -1 : token;
        };
    }

    /** "expected the decision" is no clause, "expected the bank to decide" is one. */
    private boolean saysSomething(int begin, int end) {
        for (int token = begin; token < end && !words.word(token).equals(","); token++) {
            if (words.isIn("auxiliary", token) && !words.isIn("adverb", token)
                    || words.isIn("infinitive", token)
                    || words.isIn("pronoun", token)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsClause(int token) {
        return words.isIn("clause-start", token) || words.isCapitalised(token);
    }

    /** The next word that opens what is said, within reach: "told reporters in Iowa [that ...". */
    private int marker(int from, int end) {
        for (int token = from; token < Math.min(end, from + 24); token++) {
            String word = words.word(token);
            if (words.isIn("that", token)
                    || words.isQuoted(token) && words.quotation(token).length() > 4) {
                return token;
            }
            if (word.equals(":")) {
                return token + 1;
            }
            if (word.equals(",") && clausesHaveCommas) {
                return token + 2 < end ? token + 1 : -1;
            }
            if (word.equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** "said on Monday [he would ...", "told CNN [the plan ...". */
    private int behindAside(int from, int end, Verb verb) {
        for (int token = from + 1; token < Math.min(end, from + 7); token++) {
            boolean subject = words.isIn("pronoun", token)
                    || words.isIn("clause-start", token) && !words.isIn("preposition", token - 1);
            if (subject && verb != Verb.OBJECT) {
                return token;
            }
            if (!subject && words.word(token - 1).equals(",")) {
                // "said on Monday, making it ..." goes on about what was said before.
                return -1;
            }
        }
        return -1;
    }

    /** Where what is said ends: with the sentence, or before the next speaker has a word. */
    int end(int start, int sentenceEnd) {
        for (int token = start + 2; token < sentenceEnd; token++) {
            if (words.isQuoted(token)) {
                token = words.quotation(token).end() - 1;
                continue;
            }
            boolean comma = words.word(token).equals(",");
            if (goesOn(token)) {
                return token;
            }
            if (comma
                            && (words.match("gerund", token + 1) > 0
                                    || words.match("according", token + 1) > 0
                                    || words.isIn("break", token + 1))
                    || words.word(token).equals(";")) {
                return token;
            }
        }
        return sentenceEnd;
    }

    /** Of English words that are verbs too: "the United States", "her plans", "attacks" behind "of". */
    boolean isNoun(int token) {
        String before = words.word(token - 1);
        boolean article = words.isIn("determiner", token - 1) && !clausesHaveCommas
                || words.isCapitalised(token) && words.isIn("adjective", token);
        boolean english = words.has("small-verbs");
        return article && !english
                || english
                        && (words.isCapitalised(token)
                                || words.isIn("determiner", token - 1) && !words.isIn("pronoun", token - 1)
                                || before.equals("his")
                                || before.equals("her")
                                || before.endsWith("'s"));
    }

    /** "According to a study published on Monday, [bees ...": over a time or place to the comma; else where it was. */
    int behindAdjunct(int token, int end) {
        if (!words.isIn("adjunct", token)) {
            return token;
        }
        for (int comma = token; comma < Math.min(end, token + 8); comma++) {
            if (words.word(comma).equals(",")) {
                return comma;
            }
        }
        return token;
    }

    /** "called it a mistake [and said ...": the same speaker speaks again. */
    private boolean goesOn(int token) {
        int verb = token + 1;
        while (words.isIn("between", verb)) {
            verb++;
        }
        return words.isIn("and", token) && words.match("again", verb) > 0;
    }

    /** "declined to say", "refused to answer": nothing is said; nor yet by "went on" of "went on to say". */
    boolean isSilence(int verb) {
        return words.isIn("infinitive", verb - 1) && words.isIn("silence", verb - 2);
    }

    /** '"We will," he said, "not go."' */
    Optional<Range> quotationBehind(int from, int end) {
        for (int token = from; token < Math.min(end, from + 12); token++) {
            if (words.isQuoted(token)) {
                return Optional.of(words.quotation(token));
            }
        }
        return Optional.empty();
    }

    boolean isBreak(int token) {
        return words.word(token).equals(",") && !words.isQuoted(token) || endsQuotation(token);
    }

    boolean endsQuotation(int token) {
        int last = words.word(token).equals(",") && !words.isQuoted(token) ? token - 1 : token;
        return words.isQuoted(last) && words.quotation(last).end() == last + 1;
    }

    boolean hasVerb(Range range) {
        for (int token = range.begin(); token < range.end(); token++) {
            if (words.isIn("auxiliary", token) || words.isIn("that", token)) {
                return true;
            }
        }
        return false;
    }

    /** Without the marks around it. */
    Range clean(Range range) {
        int begin = range.begin();
        int end = range.end();
        while (begin < end && !words.isQuoted(begin) && !words.isWord(begin)) {
            begin++;
        }
        while (end > begin && !words.isQuoted(end - 1) && !words.isWord(end - 1)) {
            end--;
        }
        return withoutOuterMarks(new Range(begin, end));
    }

    /** Of a range that is one quotation what stands between its marks; others stay as they are. */
    private Range withoutOuterMarks(Range range) {
        boolean one = range.length() > 0
                && words.isQuoted(range.begin())
                && words.quotation(range.begin()).begin() == range.begin()
                && words.quotation(range.begin()).end() == range.end();
        if (!one) {
            return range;
        }
        boolean opens = words.word(range.begin()).equals(Words.QUOTE);
        boolean closes = range.length() > 1 && words.word(range.end() - 1).equals(Words.QUOTE);
        return new Range(range.begin() + (opens ? 1 : 0), range.end() - (closes ? 1 : 0));
    }
}
