package org.wiredesk.enrich.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final Verb[] VERBS = Verb.values();

    // How sure each kind of rule is: the share of its quotes that were right on English and German sets that others
    // marked, docs/quality.md.
    private static final int SOURCE_NAMED = 88;
    private static final int VERB = 78;
    private static final int WHOLE_SENTENCE = 65;

    private final Words words;
    private final NounPhrases phrases;
    private final Contents contents;
    private final boolean clausesHaveCommas;
    private final German german;
    private final List<Attribution> found = new ArrayList<>();
    private final boolean[] taken;
    private Range previous = new Range(0, 0);

    private Finder(Words words) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.contents = new Contents(words);
        this.clausesHaveCommas = words.has("commas");
        this.german = new German(words, phrases);
        this.taken = new boolean[words.count() + 1];
    }

    /** In the order of the text. */
    static List<Attribution> find(Words words) {
        Finder finder = new Finder(words);
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
        asIntroduction(sentence);
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (words.isQuoted(token) || taken[token]) {
                continue;
            }
            int according = Math.max(words.match("according", token), german.accordingTo(token, sentence.end()));
            if (according > 0) {
                according(sentence, token, token + according);
            } else if (words.match("according-behind", token) > 0) {
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
        Optional<Range> source = german.insideAccording(begin, end)
                .or(() -> phrases.after(end, sentence.end())
                        .map(range -> clausesHaveCommas ? german.beforeVerb(range) : range));
        if (source.isEmpty()) {
            return;
        }
        int stop = source.get().end();
        boolean first = begin - sentence.begin() <= 1;
        stop = first && !clausesHaveCommas ? contents.behindAdjunct(stop, sentence.end()) : stop;
        Range content = first
                ? new Range(stop + (words.word(stop).equals(",") ? 1 : 0), sentence.end())
                : new Range(sentence.begin(), begin);
        add(List.of(content), source, new Range(begin, end), SOURCE_NAMED);
    }

    /** "Comme l'a expliqué Anne Leroy, ..." */
    private void asIntroduction(Range sentence) {
        if (!words.isIn("as", sentence.begin())) {
            return;
        }
        for (int verb = sentence.begin() + 1; verb < sentence.begin() + 4; verb++) {
            int end = verb + words.match("say", verb);
            Optional<Range> speaker = end > verb ? phrases.after(end, sentence.end()) : Optional.empty();
            if (speaker.isPresent() && words.word(speaker.get().end()).equals(",")) {
                Range content = new Range(speaker.get().end() + 1, sentence.end());
                add(List.of(content), speaker, new Range(verb, end), SOURCE_NAMED);
                return;
            }
        }
    }

    /** "Wie die Polizei mitteilte, ..." */
    private void asClause(Range sentence, German.AsClause clause) {
        boolean first = clause.begin() - sentence.begin() <= 1;
        Range content = first ? new Range(clause.end(), sentence.end()) : new Range(sentence.begin(), clause.begin());
        add(List.of(content), Optional.of(clause.speaker()), clause.verb(), SOURCE_NAMED);
        Arrays.fill(taken, clause.begin(), clause.end(), true);
    }

    private void accordingBehind(Range sentence, int token) {
        Optional<Range> source = phrases.before(token, sentence.begin());
        boolean first =
                source.filter(range -> range.begin() - sentence.begin() <= 1).isPresent();
        if (source.isPresent()) {
            Range content = first
                    ? new Range(token + 1, sentence.end())
                    : new Range(sentence.begin(), source.get().begin());
            add(List.of(content), source, new Range(token, token + 1), SOURCE_NAMED);
        }
    }

    private void verb(Range sentence, int token) {
        for (Verb verb : VERBS) {
            int length = words.match(verb.list(), token);
            boolean impersonal = verb == Verb.CLAIM
                    && clausesHaveCommas
                    && words.word(token + 1).equals("es");
            boolean silent = length > 0 && (contents.isSilence(token) || contents.isNoun(token));
            if (length > 0 && !impersonal && !silent) {
                verb(sentence, token, token + length, verb);
                return;
            }
        }
    }

    private void verb(Range sentence, int begin, int end, Verb verb) {
        Range cue = new Range(begin, end);
        if (verb == Verb.GERUND) {
            int start = contents.start(sentence, end, verb);
            if (start >= 0) {
                Optional<Range> speaker = lastSpeakerIn(sentence).or(() -> phrases.firstOf(sentence.begin(), begin));
                add(
                        List.of(new Range(start, contents.end(start, sentence.end()))),
                        speaker,
                        cue,
                        clausesHaveCommas ? VERB : 90);
            }
            return;
        }
        int verbBegin = withAuxiliaries(sentence, begin);
        boolean inverted = isInverted(sentence, verbBegin, end);
        Optional<Range> speaker =
                inverted ? phrases.after(end, sentence.end()) : phrases.before(begin, sentence.begin());
        if (!inverted && clausesHaveCommas) {
            speaker = german.subject(sentence, begin, end);
        }
        int leftEnd = inverted ? verbBegin - 1 : speaker.map(Range::begin).orElse(begin) - 1;
        boolean quotedLeft = leftEnd > sentence.begin() && contents.endsQuotation(leftEnd);
        boolean behindContent = leftEnd > sentence.begin() && contents.isBreak(leftEnd);
        int start = contents.start(sentence, inverted ? speaker.map(Range::end).orElse(end) : end, verb);
        boolean post = behindContent
                && (verb == Verb.SAY || quotedLeft || inverted)
                && (quotedLeft || inverted || start < 0 || words.isQuoted(start) && !clausesHaveCommas);
        if (post && leftEnd - sentence.begin() >= 2) {
            List<Range> said = new ArrayList<>();
            said.add(new Range(sentence.begin(), leftEnd + (words.isQuoted(leftEnd) ? 1 : 0)));
            int rest = inverted ? speaker.map(Range::end).orElse(end) : end;
            contents.quotationBehind(rest, sentence.end()).ifPresent(said::add);
            add(said, speaker, cue, quotedLeft && !clausesHaveCommas ? 95 : VERB);
        } else if (start >= 0
                && (!clausesHaveCommas
                        || verb == Verb.SAY
                        || german.isReported(start, contents.end(start, sentence.end())))) {
            Optional<Range> subject = speaker.or(() -> phrases.firstOf(sentence.begin(), begin));
            add(List.of(new Range(start, contents.end(start, sentence.end()))), subject, cue, VERB);
        } else if (clausesHaveCommas) {
            wholeSentence(sentence, cue, speaker, verb);
        }
    }

    /** "Dies teilte die Polizei mit" reports the sentence before, "Merkel forderte mehr Geld" itself. */
    private void wholeSentence(Range sentence, Range cue, Optional<Range> speaker, Verb verb) {
        boolean refersBack = cue.begin() == sentence.begin() + 1 && words.isIn("refers-back", sentence.begin());
        if (refersBack && previous.length() > 0 && !taken[previous.begin()]) {
            add(List.of(previous), speaker, cue, 70);
        } else if (verb == Verb.OBJECT && speaker.isPresent()) {
            add(List.of(sentence), speaker, cue, WHOLE_SENTENCE);
        }
    }

    /** '"...," said Betsey Wright', but not 'Betsey Wright, a close aide, said that'. */
    private boolean isInverted(Range sentence, int begin, int end) {
        if (begin == sentence.begin() || !contents.isBreak(begin - 1)) {
            return false;
        }
        if (contents.endsQuotation(begin - 1)) {
            return true;
        }
        if (clausesHaveCommas) {
            return german.nounPhraseAfter(end, sentence.end()).isPresent();
        }
        Range behind = phrases.after(end, sentence.end()).orElse(new Range(end, end));
        boolean closes = behind.end() >= sentence.end() - 1
                || words.word(behind.end()).equals(",")
                || words.isIn("adjunct", behind.end());
        return behind.length() > 0 && closes && !contents.hasVerb(behind);
    }

    /** Where a verb begins with its auxiliaries: "a déclaré", "ha dicho". */
    private int withAuxiliaries(Range sentence, int begin) {
        int first = begin;
        while (first > sentence.begin() && words.isIn("auxiliary", first - 1)) {
            first--;
        }
        return first;
    }

    private Optional<Range> lastSpeakerIn(Range sentence) {
        Attribution last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean here = last != null
                && last.cue().filter(cue -> cue.begin() >= sentence.begin()).isPresent();
        return here ? last.speaker() : Optional.empty();
    }

    /** Quotations that nothing has claimed: whole sentences go on with the last speaker, scare quotes are nothing. */
    private void quotations(Range sentence) {
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (!words.isQuoted(token)) {
                continue;
            }
            Range quotation = words.quotation(token);
            if (token == quotation.begin() && !taken[token] && quotation.length() > 6) {
                boolean introduced = words.word(token - 1).equals(":");
                add(
                        List.of(quotation),
                        introduced ? phrases.firstOf(sentence.begin(), token) : speakerBefore(),
                        null,
                        clausesHaveCommas ? VERB : 92);
            }
            token = quotation.end() - 1;
        }
    }

    /** Whom the sentence before is about, where it does not say that anybody speaks: "Smith is angry. He'll go." */
    private Optional<Range> subjectBefore() {
        boolean speaks = !found.isEmpty()
                && found.get(found.size() - 1).contents().get(0).begin() >= previous.begin();
        return speaks || previous.length() == 0 ? Optional.empty() : phrases.firstOf(previous.begin(), previous.end());
    }

    /** Who spoke in this sentence or in the one before: '"Yes," she said. "It is late."' */
    private Optional<Range> speakerBefore() {
        Attribution last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean near = last != null && last.contents().get(0).end() >= previous.begin();
        return near ? last.speaker() : Optional.empty();
    }

    private void mood(Range sentence) {
        for (int token = sentence.begin(); token < sentence.end(); token++) {
            if (!words.isQuoted(token) && german.isReportedMood(token, sentence.end())) {
                add(List.of(sentence), subjectBefore().or(this::speakerBefore), null, WHOLE_SENTENCE);
                return;
            }
        }
    }

    private void add(List<Range> said, Optional<Range> speaker, @Nullable Range cue, int confidence) {
        List<Range> clean = said.stream()
                .map(contents::clean)
                .filter(range -> range.length() > 0)
                .toList();
        if (clean.isEmpty()) {
            return;
        }
        for (Range range : said) {
            Arrays.fill(taken, range.begin(), range.end(), true);
        }
        if (cue != null) {
            Arrays.fill(taken, cue.begin(), cue.end(), true);
        }
        found.add(new Attribution(clean, speaker, Optional.ofNullable(cue), confidence));
    }
}
