package org.wiredesk.enrich.quote;

import java.util.Optional;
import org.wiredesk.enrich.quote.Words.Range;

/**
 * What German does differently: the verb stands second, so the subject may follow it; participles and verbs of
 * subordinate clauses stand last; and the subjunctive alone can say that somebody else is speaking.
 */
final class German {

    private final Words words;
    private final NounPhrases phrases;

    German(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** A clause that names a speaker: "wie die Polizei mitteilte". Tokens, with the commas around it. */
    record AsClause(int begin, int end, Range speaker, Range verb) {}

    Optional<AsClause> asClause(Range sentence) {
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            boolean opens = words.word(token).equals("wie")
                    && (token == sentence.begin() || words.word(token - 1).equals(","))
                    && !words.isQuoted(token);
            if (!opens) {
                continue;
            }
            for (int end = token + 2; end < Math.min(sentence.end(), token + 30); end++) {
                boolean closes = words.word(end).equals(",") || words.word(end).equals(".");
                int verb = end - 1;
                if (closes && !words.isQuoted(end) && words.match("say", verb) > 0) {
                    Range speaker = speakerIn(token + 1, verb);
                    return Optional.of(new AsClause(token, end, speaker, new Range(verb, verb + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** "die »Süddeutsche Zeitung«" is named by what stands between the marks. */
    private Range speakerIn(int begin, int end) {
        int name = words.isIn("determiner", begin) ? begin + 1 : begin;
        if (words.isQuoted(name)) {
            Range quotation = words.quotation(name);
            if (quotation.length() > 2 && quotation.end() <= end) {
                return new Range(quotation.begin() + 1, quotation.end() - 1);
            }
        }
        return phrases.after(begin, end).orElse(new Range(begin, end));
    }

    /** Of "der Deutschen Bahn fielen" the noun phrase: behind a noun, a small word that links no noun is the verb. */
    Range beforeVerb(Range phrase) {
        for (int token = phrase.begin() + 1; token < phrase.end(); token++) {
            boolean links = words.isIn("determiner", token)
                    || words.isIn("preposition", token)
                    || words.isIn("particle", token);
            if (words.isCapitalised(token - 1) && words.isWord(token) && !words.isCapitalised(token) && !links) {
                return new Range(phrase.begin(), token);
            }
        }
        return phrase;
    }

    /** How many tokens "nach Angaben", "nach offiziellen Angaben" or ", so" has; 0 if nothing of the kind is here. */
    int accordingTo(int token, int sentenceEnd) {
        String word = words.word(token);
        if (word.equals("so") && words.word(token - 1).equals(",")) {
            String behind = nounPhraseAfter(token + 1, sentenceEnd)
                    .map(range -> words.word(range.end()))
                    .orElse("");
            return behind.equals(",") || behind.equals(".") ? 1 : 0;
        }
        if (!word.equals("nach") && !word.equals("laut")) {
            return 0;
        }
        for (int noun = token + 1; noun < token + 4; noun++) {
            if (isAccordingNoun(noun)) {
                return noun + 1 - token;
            }
            if (!words.isWord(noun)) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isAccordingNoun(int token) {
        return words.isIn("according-noun", token) || isReportCompound(words.word(token));
    }

    private static boolean isReportCompound(String word) {
        return word.length() > 9 && (word.endsWith("angaben") || word.endsWith("berichten"));
    }

    /** "nach Polizeiangaben", "nach eigenen Angaben": the phrase itself names the source. */
    Optional<Range> insideAccording(int begin, int end) {
        boolean ofSomebody = words.isIn("determiner", end)
                || words.word(end).equals("von")
                || words.word(end).equals("vom");
        boolean inside =
                isAccordingNoun(end - 1) && !ofSomebody && (end - begin > 2 || isReportCompound(words.word(end - 1)));
        return inside ? Optional.of(new Range(begin + 1, end)) : Optional.empty();
    }

    /** The subject of a verb in second place, or of the auxiliary that goes with a participle. */
    Optional<Range> subject(Range sentence, int verbBegin, int verbEnd) {
        int finite = verbBegin;
        if (words.isIn("participle", verbBegin)) {
            finite = auxiliaryBefore(sentence.begin(), verbBegin);
        }
        int begin = clauseBegin(sentence.begin(), finite);
        while (begin < finite - 1 && words.isIn("focus", begin)) {
            begin++;
        }
        boolean empty = begin >= finite;
        if (empty && begin > sentence.begin() && words.isIn("boundary", begin - 1)) {
            return phrases.firstOf(sentence.begin(), verbBegin);
        }
        boolean nominal = words.isIn("determiner", begin)
                || words.isIn("pronoun", begin)
                || words.isQuoted(begin)
                || words.isCapitalised(begin) && !words.isIn("preposition", begin) && !words.isIn("adverb", begin);
        boolean subject = !empty && nominal && !words.isIn("refers-back", begin);
        if (subject) {
            int end = words.word(finite - 1).equals(",") ? finite - 1 : finite;
            return Optional.of(new Range(begin, end));
        }
        return nounPhraseAfter(finite == verbBegin ? verbEnd : finite + 1, sentence.end());
    }

    /** The phrase behind a verb, if it can be a subject: "sagte die Ministerin", not "sagte zufrieden". */
    Optional<Range> nounPhraseAfter(int verbEnd, int sentenceEnd) {
        return phrases.after(verbEnd, sentenceEnd)
                .filter(range -> words.isIn("determiner", range.begin())
                        || words.isIn("pronoun", range.begin())
                        || words.isCapitalised(range.begin()));
    }

    private int auxiliaryBefore(int begin, int participle) {
        for (int token = participle - 1; token > begin; token--) {
            if (words.isIn("auxiliary-verb", token) && !words.isQuoted(token)) {
                return token;
            }
        }
        return participle;
    }

    /** Back over the words of the clause; over commas only where an apposition stands between two. */
    private int clauseBegin(int sentenceBegin, int verb) {
        int token = verb;
        if (words.word(verb - 1).equals(",")) {
            int open = verb - 2;
            while (open > sentenceBegin && !words.word(open).equals(",")) {
                open--;
            }
            token = open > sentenceBegin ? open : verb - 1;
        }
        while (token > sentenceBegin && !ends(token - 1)) {
            token--;
        }
        return token;
    }

    private boolean ends(int token) {
        String word = words.word(token);
        boolean name = words.isQuoted(token) && words.quotation(token).length() < 8;
        boolean mark = !words.isWord(token)
                && !name
                && !word.equals(".")
                && !word.equals("-")
                && !word.equals("(")
                && !word.equals(")")
                && !word.equals("/");
        return mark || words.isIn("clause-end", token);
    }

    /** Whether what stands behind a comma is what somebody says: "dass", a question, a subjunctive, an infinitive. */
    boolean isReported(int begin, int end) {
        if (words.isIn("that", begin) || words.isQuoted(begin)) {
            return true;
        }
        for (int token = begin; token < end; token++) {
            if (words.isIn("mood", token) || words.word(token).equals("zu") && token >= end - 3) {
                return true;
            }
        }
        return false;
    }

    /** "Er sei krank"; "soll" only with a perfect infinitive: "Er soll krank gewesen sein". */
    boolean isReportedMood(int token, int sentenceEnd) {
        if (words.isIn("hearsay", token)) {
            String last = words.word(words.isWord(sentenceEnd - 1) ? sentenceEnd - 1 : sentenceEnd - 2);
            return last.equals("haben") || last.equals("sein");
        }
        return words.isIn("mood", token);
    }
}
