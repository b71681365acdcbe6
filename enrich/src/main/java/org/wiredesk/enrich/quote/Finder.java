package org.wiredesk.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wiredesk.enrich.quote.Words.Range;

/**
 * Finds who says what in a text. Sentence by sentence:
 *
 * <ol>
 *   <li>phrases that name a source: "according to the police, ...";
 *   <li>verbs, with what is said before them ("..., she said") or behind them ("she said that ...");
 *   <li>quotations that no verb claims, and in German sentences in reported mood: they go on with the last speaker.
 * </ol>
 *
 * <p>What a speaker says ends with the sentence, or where the next verb of saying begins.
 */
final class Finder {

    private final Words words;
    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final boolean clausesHaveCommas;
    private final German german;
    private final List<Attribution> found = new ArrayList<>();
    private final boolean[] taken;
    private Range previous = new Range(0, 0);

    private Finder(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.phrases = new NounPhrases(words, vocabulary);
        this.clausesHaveCommas = vocabulary.has("option", "commas");
        this.german = new German(words, vocabulary, phrases);
        this.taken = new boolean[words.count() + 1];
    }

    /** In the order of the text. */
    static List<Attribution> find(Words words, Vocabulary vocabulary) {
        Finder finder = new Finder(words, vocabulary);
        for (Range sentence : words.sentences()) {
            finder.read(sentence);
            finder.previous = sentence;
        }
        finder.found.sort(Comparator.comparingInt(a -> a.contents().get(0).begin()));
        return finder.found;
    }

    private void read(Range sentence) {
        int before = found.size();
        if (clausesHaveCommas) {
            german.asClause(sentence).ifPresent(clause -> asClause(sentence, clause));
        }
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (words.isQuoted(token) || taken[token]) {
                continue;
            }
            int according =
                    Math.max(vocabulary.match("according", words, token), german.accordingTo(token, sentence.end()));
            if (according > 0) {
                according(sentence, token, token + according);
            } else if (vocabulary.match("according-behind", words, token) > 0) {
                accordingBehind(sentence, token);
            }
        }
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (!words.isQuoted(token) && !taken[token]) {
                verb(sentence, token);
            }
        }
        quotations(sentence);
        if (found.size() == before) {
            mood(sentence);
        }
    }

    private void according(Range sentence, int begin, int end) {
        Optional<Range> source = german.insideAccording(begin, end).or(() -> phrases.after(end, sentence.end()));
        if (source.isEmpty()) {
            return;
        }
        int stop = source.get().end();
        boolean first = begin - sentence.begin() <= 1;
        Range content = first
                ? new Range(stop + (words.word(stop).equals(",") ? 1 : 0), sentence.end())
                : new Range(sentence.begin(), begin);
        add(List.of(content), source, new Range(begin, end), 80);
    }

    /** "Wie die Polizei mitteilte, ..." */
    private void asClause(Range sentence, German.AsClause clause) {
        boolean first = clause.begin() - sentence.begin() <= 1;
        Range content = first ? new Range(clause.end(), sentence.end()) : new Range(sentence.begin(), clause.begin());
        add(List.of(content), Optional.of(clause.speaker()), clause.verb(), 80);
    }

    private void accordingBehind(Range sentence, int token) {
        Optional<Range> source = phrases.before(token, sentence.begin());
        boolean first =
                source.filter(range -> range.begin() - sentence.begin() <= 1).isPresent();
        if (source.isPresent()) {
            Range content = first
                    ? new Range(token + 1, sentence.end())
                    : new Range(sentence.begin(), source.get().begin());
            add(List.of(content), source, new Range(token, token + 1), 80);
        }
    }

    private void verb(Range sentence, int token) {
        for (Verb verb : Verb.values()) {
            int length = vocabulary.match(verb.list, words, token);
            boolean impersonal = verb == Verb.CLAIM
                    && clausesHaveCommas
                    && words.word(token + 1).equals("es");
            if (length > 0 && !impersonal) {
                verb(sentence, token, token + length, verb);
                return;
            }
        }
    }

    /** What a verb asks for behind it. */
    private enum Verb {
        /** "She said ...": whatever follows is said. */
        SAY("say"),
        /** "..., adding that": goes on with the sentence's speaker. */
        GERUND("gerund"),
        /** "She believes that ...", "she warned the ...": needs a clause. */
        CLAIM("claim"),
        /** "She promised to ...". */
        INTEND("intend"),
        /** "She called for ...": has an object. */
        OBJECT("object");

        private final String list;

        Verb(String list) {
            this.list = list;
        }
    }

    private void verb(Range sentence, int begin, int end, Verb verb) {
        Range cue = new Range(begin, end);
        if (verb == Verb.GERUND) {
            int start = contentStart(sentence, end, verb);
            if (start >= 0) {
                Optional<Range> speaker = lastSpeakerIn(sentence).or(() -> phrases.firstOf(sentence.begin(), begin));
                add(List.of(new Range(start, contentEnd(start, sentence.end()))), speaker, cue, 65);
            }
            return;
        }
        boolean inverted = isInverted(sentence, begin, end);
        Optional<Range> speaker =
                inverted ? phrases.after(end, sentence.end()) : phrases.before(begin, sentence.begin());
        if (!inverted && clausesHaveCommas) {
            speaker = german.subject(sentence, begin, end);
        }
        int leftEnd = inverted ? begin - 1 : speaker.map(Range::begin).orElse(begin) - 1;
        boolean quotedLeft = leftEnd > sentence.begin() && endsQuotation(leftEnd);
        boolean behindContent = leftEnd > sentence.begin() && isContentBreak(leftEnd);
        int start = contentStart(sentence, inverted ? speaker.map(Range::end).orElse(end) : end, verb);
        boolean post = behindContent
                && (verb == Verb.SAY || quotedLeft || inverted)
                && (quotedLeft || inverted || start < 0 || words.isQuoted(start) && !clausesHaveCommas);
        if (post && leftEnd - sentence.begin() >= 2) {
            List<Range> contents = new ArrayList<>();
            contents.add(
                    new Range(contentBegin(sentence.begin(), leftEnd), leftEnd + (words.isQuoted(leftEnd) ? 1 : 0)));
            int rest = inverted ? speaker.map(Range::end).orElse(end) : end;
            quotationBehind(rest, sentence.end()).ifPresent(contents::add);
            add(contents, speaker, cue, quotedLeft ? 95 : 75);
        } else if (start >= 0
                && (!clausesHaveCommas
                        || verb == Verb.SAY
                        || german.isReported(start, contentEnd(start, sentence.end())))) {
            Optional<Range> subject = speaker.or(() -> phrases.firstOf(sentence.begin(), begin));
            add(List.of(new Range(start, contentEnd(start, sentence.end()))), subject, cue, 75);
        } else if (clausesHaveCommas) {
            wholeSentence(sentence, cue, speaker, verb);
        }
    }

    /** "Dies teilte die Polizei mit" reports the sentence before, "Merkel forderte mehr Geld" itself. */
    private void wholeSentence(Range sentence, Range cue, Optional<Range> speaker, Verb verb) {
        boolean refersBack =
                cue.begin() == sentence.begin() + 1 && vocabulary.has("refers-back", words.word(sentence.begin()));
        if (refersBack && previous.length() > 0 && !taken[previous.begin()]) {
            add(List.of(previous), speaker, cue, 70);
        } else if (verb == Verb.OBJECT && speaker.isPresent()) {
            add(List.of(sentence), speaker, cue, 50);
        }
    }

    /** '"...," said Betsey Wright', but not 'Betsey Wright, a close aide, said that'. */
    private boolean isInverted(Range sentence, int begin, int end) {
        if (begin == sentence.begin() || !isContentBreak(begin - 1)) {
            return false;
        }
        if (endsQuotation(begin - 1)) {
            return true;
        }
        if (clausesHaveCommas) {
            return german.nounPhraseAfter(end, sentence.end()).isPresent();
        }
        int stop = phrases.after(end, sentence.end()).map(Range::end).orElse(-1);
        return stop >= 0
                && !vocabulary.has("that", words.word(end))
                && (stop >= sentence.end() - 1
                        || words.word(stop).equals(",")
                        || vocabulary.has("adjunct", words.word(stop)));
    }

    private boolean isContentBreak(int token) {
        return words.word(token).equals(",") && !words.isQuoted(token) || endsQuotation(token);
    }

    private boolean endsQuotation(int token) {
        int last = words.word(token).equals(",") && !words.isQuoted(token) ? token - 1 : token;
        return words.isQuoted(last) && words.quotation(last).end() == last + 1;
    }

    /** Where what is said begins behind a verb, or -1 if nothing is said there. */
    private int contentStart(Range sentence, int from, Verb verb) {
        int token = from;
        while (token < sentence.end() && vocabulary.has("adverb", words.word(token))) {
            token++;
        }
        String word = words.word(token);
        if (token >= sentence.end() || word.equals(".") || word.equals(";")) {
            return -1;
        }
        if (vocabulary.has("that", word) || words.isQuoted(token)) {
            return token;
        }
        if (word.equals(":")) {
            return token + 1;
        }
        int marker = marker(token, sentence.end());
        boolean aside = vocabulary.has("adjunct", word) || vocabulary.has("addressee", words.word(from - 1));
        if (clausesHaveCommas || aside || word.equals(",")) {
            return marker >= 0 ? marker : aside ? behindAside(token, sentence.end(), verb) : -1;
        }
        return switch (verb) {
            case SAY -> token;
            case CLAIM, GERUND -> startsClause(token) ? token : marker;
            case INTEND -> word.equals("to") ? token : -1;
            case OBJECT -> clausesHaveCommas ? -1 : token;
        };
    }

    private boolean startsClause(int token) {
        return vocabulary.has("clause-start", words.word(token)) || words.isCapitalised(token);
    }

    /** The next word that opens what is said, within reach: "told reporters in Iowa [that ...". */
    private int marker(int from, int end) {
        for (int token = from; token < Math.min(end, from + 24); token++) {
            String word = words.word(token);
            if (vocabulary.has("that", word)
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
            boolean subject = vocabulary.has("pronoun", words.word(token))
                    || vocabulary.has("clause-start", words.word(token))
                            && !vocabulary.has("preposition", words.word(token - 1));
            if (subject && verb != Verb.OBJECT) {
                return token;
            }
        }
        return -1;
    }

    /** Where what is said ends: with the sentence, or before the next speaker has a word. */
    private int contentEnd(int start, int sentenceEnd) {
        for (int token = start + 2; token < sentenceEnd; token++) {
            if (words.isQuoted(token)) {
                token = words.quotation(token).end() - 1;
                continue;
            }
            boolean comma = words.word(token).equals(",");
            if (comma
                            && (vocabulary.match("gerund", words, token + 1) > 0
                                    || vocabulary.match("according", words, token + 1) > 0
                                    || vocabulary.has("break", words.word(token + 1)))
                    || words.word(token).equals(";")) {
                return token;
            }
        }
        return sentenceEnd;
    }

    /** "In an interview, 'We will,' he said": what is said begins with the quotation if there is one right there. */
    private int contentBegin(int begin, int end) {
        return begin;
    }

    /** '"We will," he said, "not go."' */
    private Optional<Range> quotationBehind(int from, int end) {
        for (int token = from; token < Math.min(end, from + 12); token++) {
            if (words.isQuoted(token)) {
                return Optional.of(words.quotation(token));
            }
        }
        return Optional.empty();
    }

    private Optional<Range> lastSpeakerIn(Range sentence) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Attribution last = found.get(i);
            if (last.cue().filter(cue -> cue.begin() >= sentence.begin()).isPresent()) {
                return last.speaker();
            }
        }
        return Optional.empty();
    }

    /** Quotations that nothing has claimed: whole sentences go on with the last speaker, scare quotes are nothing. */
    private void quotations(Range sentence) {
        for (Range quotation : words.quotations()) {
            boolean here = quotation.begin() >= sentence.begin() && quotation.begin() < sentence.end();
            if (here && !taken[quotation.begin()] && quotation.length() > 6) {
                boolean introduced = words.word(quotation.begin() - 1).equals(":");
                Optional<Range> speaker =
                        introduced ? phrases.firstOf(sentence.begin(), quotation.begin()) : Optional.empty();
                add(List.of(quotation), speaker, null, 60);
            }
        }
    }

    /** Whom the sentence before is about, where it does not say that anybody speaks: "Smith is angry. He'll go." */
    private Optional<Range> subjectBefore() {
        boolean speaks = !found.isEmpty()
                && found.get(found.size() - 1).contents().get(0).begin() >= previous.begin();
        return speaks || previous.length() == 0 ? Optional.empty() : phrases.firstOf(previous.begin(), previous.end());
    }

    private void mood(Range sentence) {
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (!words.isQuoted(token) && german.isReportedMood(token, sentence.end())) {
                add(List.of(sentence), subjectBefore(), null, 50);
                return;
            }
        }
    }

    private void add(
            List<Range> contents,
            Optional<Range> speaker,
            @org.jspecify.annotations.Nullable Range cue,
            int confidence) {
        List<Range> clean = contents.stream()
                .map(this::clean)
                .filter(range -> range.length() > 0)
                .toList();
        if (clean.isEmpty()) {
            return;
        }
        for (Range range : clean) {
            java.util.Arrays.fill(taken, range.begin(), range.end(), true);
        }
        found.add(new Attribution(clean, speaker, Optional.ofNullable(cue), confidence));
    }

    /** Without the marks around it. */
    private Range clean(Range range) {
        int begin = range.begin();
        int end = range.end();
        while (begin < end && !words.isQuoted(begin) && !words.isWord(begin)) {
            begin++;
        }
        while (end > begin && !words.isQuoted(end - 1) && !words.isWord(end - 1)) {
            end--;
        }
        return new Range(begin, end);
    }
}
