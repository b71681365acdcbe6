package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.NameTagger;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Match;
import org.wiredesk.enrich.knowledge.Matcher;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Finds the names of a text: the tagger proposes, the knowledge corrects. A known name of several words beats the tagger
 * where both overlap; one known word is taken where the tagger sees nothing, if the name means little else.
 */
final class Recogniser {

    /** A single known word that the tagger does not see as a name needs a prior like this. */
    private static final int SURE = 80;

    private final Knowledge knowledge;
    private final Cues cues;
    private final Matcher matcher;
    private final NameTagger tagger;
    private final States states;

    Recogniser(Knowledge knowledge, Cues cues, NameTagger tagger) {
        this.knowledge = knowledge;
        this.cues = cues;
        this.matcher = new Matcher(knowledge, cues);
        this.tagger = tagger;
        this.states = new States(knowledge);
    }

    /** Names of each text of an article, in text order, none inside another. Weak ones have a confidence below 50. */
    List<List<Span>> find(List<Words> texts, String language) {
        List<List<Match>> matches = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        List<List<Span>> tagged = new ArrayList<>();
        for (Words words : texts) {
            List<Match> known = matcher.find(words);
            Scene scene = new Scene(words, known, cues, knowledge, language);
            matches.add(known);
            scenes.add(scene);
            tagged.add(apart(tagger.find(scene), words));
        }
        List<List<Span>> agreed = Agreement.of(scenes, tagged);
        People people = People.of(texts, agreed);
        boolean english = language.equals("en");
        List<List<Span>> found = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            Scene scene = scenes.get(text);
            List<Match> known = matches.get(text);
            List<Span> named = english ? states.in(scene, known, agreed.get(text)) : agreed.get(text);
            found.add(settle(scene, known, named, people));
        }
        return found;
    }

    /** How the people are called whom an article names in full: first and last words of their names. */
    private record People(WordHashes given, WordHashes family) {

        static People of(List<Words> texts, List<List<Span>> tagged) {
            People people = new People(new WordHashes(), new WordHashes());
            for (int text = 0; text < texts.size(); text++) {
                Words words = texts.get(text);
                for (Span span : tagged.get(text)) {
                    if (span.kind() == Kind.PERSON && span.length() > 1) {
                        people.given.add(words.hash(span.begin()));
                        people.family.add(words.hash(span.end() - 1));
                    }
                }
            }
            return people;
        }

        /** {@code Smith's} is a shop, but not where the article names a Walter Smith. */
        boolean own(Match match, Words words) {
            int begin = match.begin();
            return match.length() == 2
                    && words.gap(begin + 1) == Gap.APOSTROPHE
                    && words.length(begin + 1) == 1
                    && family.contains(words.hash(begin));
        }
    }

    /** {@code Ann Lee & Joe Roe} are two people. */
    private static List<Span> apart(List<Span> tagged, Words words) {
        List<Span> apart = new ArrayList<>(tagged.size());
        for (Span span : tagged) {
            int begin = span.begin();
            for (int i = begin + 2; i < span.end() && span.kind() == Kind.PERSON; i++) {
                if (words.gap(i) == Gap.AMPERSAND && i - begin > 1) {
                    apart.add(new Span(begin, i, span.kind(), span.bearers(), span.confidence(), span.rule()));
                    begin = i;
                }
            }
            apart.add(new Span(begin, span.end(), span.kind(), span.bearers(), span.confidence(), span.rule()));
        }
        return apart;
    }

    /** What the tagger found and what is known, put together. */
    private List<Span> settle(Scene scene, List<Match> matches, List<Span> tagged, People people) {
        List<Span> spans = new ArrayList<>();
        int t = 0;
        for (Match match : matches) {
            while (t < tagged.size() && tagged.get(t).end() <= match.begin()) {
                spans.add(tagged.get(t++));
            }
            int last = t;
            while (last < tagged.size() && tagged.get(last).begin() < match.end()) {
                last++;
            }
            if (last > t && tagged.get(t).rule().equals(States.RULE)) {
                continue;
            }
            if (!people.own(match, scene.words())) {
                t = meet(match, tagged, t, last, spans, scene, people);
            } else if (last == t + 1
                    && tagged.get(t).begin() == match.begin()
                    && tagged.get(t).end() == match.end()) {
                t = last;
            }
        }
        while (t < tagged.size()) {
            spans.add(tagged.get(t++));
        }
        return whole(spans, scene);
    }

    /** Without names that are only a part of a word: {@code NFL-Team}, {@code London-based}; {@code Köln-Bonn} stays. */
    private static List<Span> whole(List<Span> spans, Scene scene) {
        Words words = scene.words();
        Review review = new Review(scene);
        List<Span> whole = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean cutAfter = words.gap(span.end()) == Gap.HYPHEN
                    && span.end() < words.size()
                    && (i + 1 == spans.size() || spans.get(i + 1).begin() > span.end());
            boolean cutBefore = words.gap(span.begin()) == Gap.HYPHEN
                    && span.begin() > 0
                    && (i == 0 || spans.get(i - 1).end() < span.begin());
            if (!cutAfter && !cutBefore && !title(span, scene)) {
                boolean alone = i + 1 == spans.size() || spans.get(i + 1).begin() > span.end();
                Span body = alone ? review.body(span) : span;
                review.of(company(body, scene)).ifPresent(name -> add(whole, name));
            }
        }
        return people(whole, review, words);
    }

    /** With the people that the tagger missed, in text order. */
    private static List<Span> people(List<Span> found, Review review, Words words) {
        List<Span> all = new ArrayList<>(found.size());
        int i = 0;
        for (int f = 0; f <= found.size(); f++) {
            int limit = f == found.size() ? words.size() : found.get(f).begin();
            for (; i < limit; i++) {
                review.missed(i).filter(span -> span.end() <= limit).ifPresent(all::add);
            }
            if (f < found.size()) {
                all.add(found.get(f));
                i = found.get(f).end();
            }
        }
        return all;
    }

    /** A name that was found longer than the tagger saw it takes the place of those that it now holds. */
    private static void add(List<Span> whole, Span name) {
        boolean held = !whole.isEmpty() && whole.get(whole.size() - 1).end() >= name.end();
        if (held) {
            return;
        }
        while (!whole.isEmpty() && whole.get(whole.size() - 1).end() > name.begin()) {
            whole.remove(whole.size() - 1);
        }
        whole.add(name);
    }

    /** A title without a name: {@code German Chancellor}. */
    private static boolean title(Span span, Scene scene) {
        boolean title = false;
        if (span.rule().equals(States.RULE)) {
            return false;
        }
        for (int i = span.begin(); i < span.end(); i++) {
            int cues = scene.cues(i);
            title |= (cues & Cues.TITLE) != 0;
            if (scene.known(i) || (cues & (Cues.TITLE | Cues.NATION)) == 0 || (cues & Cues.GIVEN) != 0) {
                return false;
            }
        }
        return title;
    }

    private static Span company(Span span, Scene scene) {
        boolean company =
                span.bearers().isEmpty() && span.length() > 1 && (scene.cues(span.end() - 1) & Cues.COMPANY) != 0;
        return company ? new Span(span.begin(), span.end(), Kind.ORGANISATION, List.of(), 85, "company-suffix") : span;
    }

    /** Settles a known name with the tagger's names {@code from} to {@code to} that overlap it; answers what is next. */
    private int meet(Match match, List<Span> tagged, int from, int to, List<Span> spans, Scene scene, People people) {
        if (from == to) {
            boolean sure = knowledge.prior(match.bearers().get(0)) >= SURE;
            // A place that the tagger does not see is mostly part of a longer name: "Tour of the Netherlands".
            // A short form like "Bahn" is kept, in case the article names the Deutsche Bahn.
            boolean common = (scene.cues(match.begin()) & Cues.COMMON) != 0;
            if (sure && (!match.weak() || !common) || match.length() > 1) {
                boolean doubted = match.weak() || kind(match) == Kind.PLACE && scene.trained() && !scene.nouns();
                spans.add(span(match, kind(match), doubted ? 40 : 75, scene));
            }
            return to;
        }
        Span first = tagged.get(from);
        Span last = tagged.get(to - 1);
        boolean longer = first.begin() < match.begin() || last.end() > match.end();
        if (longer && (to - from == 1 || match.length() == 1)) {
            // The tagger's name is larger: it may meet the next known name as well.
            for (int i = from; i < to - 1; i++) {
                spans.add(tagged.get(i));
            }
            if (last.end() > match.end()) {
                return to - 1;
            }
            spans.add(last);
            return to;
        }
        if (longer) {
            spans.addAll(tagged.subList(from, to));
            return to;
        }
        if (first.kind() == Kind.PERSON
                && match.length() == 1
                && people.given.contains(scene.words().hash(match.begin()))) {
            // Austin is a city, but not where the tagger sees a person and the article names an Austin Miller.
            spans.add(first);
            return to;
        }
        boolean doubted = match.weak() && match.length() == 1 && first.kind() != kind(match);
        spans.add(span(match, first.kind(), doubted ? 40 : 90, scene));
        return to;
    }

    private Kind kind(Match match) {
        return knowledge.kind(match.bearers().get(0));
    }

    /** The kind that the tagger sees wins for one word ({@code Chelsea}); for several words the knowledge does. */
    private Span span(Match match, Kind seen, int confidence, Scene scene) {
        List<Integer> fitting = match.bearers().stream()
                .filter(bearer -> knowledge.kind(bearer) == seen)
                .toList();
        if (!fitting.isEmpty()) {
            boolean side = seen == Kind.PLACE && Opponents.isOne(scene, match.begin(), match.end());
            return side
                    ? new Span(match.begin(), match.end(), seen, List.of(), confidence, "side-of-match")
                    : new Span(match.begin(), match.end(), seen, fitting, confidence, "knowledge");
        }
        // A town's name may mean its club; a country's or a continent's stays a place.
        boolean club = scene.sport()
                && seen == Kind.ORGANISATION
                && !knowledge.within(match.bearers().get(0)).isEmpty();
        if (!club) {
            return new Span(match.begin(), match.end(), kind(match), match.bearers(), confidence, "knowledge");
        }
        return new Span(match.begin(), match.end(), seen, List.of(), 60, "tagger");
    }
}
