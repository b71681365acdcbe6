package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.Member.Choice;
import org.wiredesk.enrich.entity.Member.Place;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Concept;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * The entities of one article: puts together the mentions that mean the same one, decides which concept each name means,
 * and finds the short forms that follow a full name (the surname, the acronym, the company without its suffix).
 */
final class Cast {

    /** Names below this need support from the rest of the article. */
    private static final int WEAK = 50;
    /** A place or organisation with a prior like this is meant even where somebody in the article is called so. */
    private static final int FAMOUS = 75;

    private static final int WELL_KNOWN = 80;
    private static final int LITTLE_KNOWN = 60;

    private final Knowledge knowledge;
    private final Cues cues;
    private final List<Words> texts;
    private final List<List<Span>> spans;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<Integer> certain = new HashSet<>();
    /** Last words of people's full names, one or several: the person, or nobody where two people share them. */
    private final Map<Long, Optional<Member>> surnames = new HashMap<>();

    /** First words of people's full names, likewise. */
    private final Map<Long, Optional<Member>> givenNames = new HashMap<>();

    /** Words of organisations' full names, likewise: {@code Betis} after {@code Real Betis}. */
    private final Map<Long, Optional<Member>> bodies = new HashMap<>();

    /** Acronyms that the article makes of words of its own: {@code artificial pancreas (AP)} is no news agency. */
    private final WordHashes redefined = new WordHashes();

    /** Words that the article also writes in small letters. */
    private final WordHashes small = new WordHashes();

    private final Choosing choice;
    private final Surnames famous;

    private Cast(Knowledge knowledge, Cues cues, List<Words> texts, List<List<Span>> spans, String language) {
        this.choice = new Choosing(knowledge, texts, certain, language);
        this.famous = new Surnames(knowledge, cues);
        this.knowledge = knowledge;
        this.cues = cues;
        this.texts = texts;
        this.spans = spans;
    }

    /** @param spans of each text, in text order */
    static List<Member> of(
            Knowledge knowledge,
            Cues cues,
            ReferenceWords references,
            List<Words> texts,
            List<List<Span>> spans,
            String language) {
        List<List<Span>> whole = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            List<Span> known = new Variants(knowledge, cues).known(texts.get(text), spans.get(text));
            whole.add(Embedded.without(cues, texts.get(text), known, language));
        }
        Cast cast = new Cast(knowledge, cues, texts, whole, language);
        cast.gather();
        cast.shortForms();
        new Descriptions(cues, texts, language).follow(cast.members.values());
        new Pronouns(references, cues, texts, language).follow(cast.members.values());
        cast.members
                .values()
                .forEach(member -> member.places.sort(Comparator.comparingInt(Place::text)
                        .thenComparingInt(place -> place.span().begin())));
        return List.copyOf(cast.members.values());
    }

    private void gather() {
        for (List<Span> found : spans) {
            for (Span span : found) {
                if (span.confidence() >= WEAK && span.bearers().size() == 1) {
                    certain.add(span.bearers().get(0));
                }
            }
        }
        for (Words words : texts) {
            for (int i = 0; i < words.size(); i++) {
                if (words.shape(i) == Shape.LOWER) {
                    small.add(words.hash(i));
                } else if (ownAcronym(words, i)) {
                    redefined.add(words.hash(i));
                }
            }
        }
        // Full names first: a single word may be short for one of them.
        for (int text = 0; text < texts.size(); text++) {
            for (Span span : spans.get(text)) {
                if (span.length() > 1 && (span.confidence() >= WEAK || supported(span)) && !tail(text, span)) {
                    surname(text, span, place(text, span));
                }
            }
        }
        for (int text = 0; text < texts.size(); text++) {
            for (Span span : spans.get(text)) {
                if (span.length() == 1) {
                    single(text, span);
                }
            }
        }
    }

    /** Several words that end the full name of somebody named before: {@code O'Connell}, {@code van der Berg}. */
    private boolean tail(int text, Span span) {
        if (span.kind() != Kind.PERSON || !span.bearers().isEmpty()) {
            return false;
        }
        Optional<Member> owner = surnames.getOrDefault(key(text, span), Optional.empty());
        owner.ifPresent(member -> member.places.add(
                new Place(text, new Span(span.begin(), span.end(), Kind.PERSON, List.of(), 85, "short-form"))));
        return owner.isPresent();
    }

    private void surname(int text, Span span, Member member) {
        if (member.kind == Kind.PERSON) {
            for (int begin = span.begin() + 1; begin < span.end() - 1; begin++) {
                note(surnames, key(text, begin, span.end()), member);
            }
            note(surnames, texts.get(text).hash(span.end() - 1), member);
            note(givenNames, texts.get(text).hash(span.begin()), member);
        } else if (member.kind == Kind.ORGANISATION) {
            body(text, span.begin(), member);
            body(text, span.end() - 1, member);
        }
    }

    private void body(int text, int word, Member member) {
        long hash = texts.get(text).hash(word);
        if ((cues.of(hash) & (Cues.HEAD | Cues.SUFFIX | Cues.WORD | Cues.NOUN | Cues.NATION | Cues.COMMON)) == 0) {
            note(bodies, hash, member);
        }
    }

    private static void note(Map<Long, Optional<Member>> bearers, long word, Member member) {
        bearers.merge(word, Optional.of(member), (old, found) -> old.equals(found) ? old : Optional.empty());
    }

    /** One word: a surname of somebody in the article, unless it is well known as something else. */
    private void single(int text, Span span) {
        Words words = texts.get(text);
        if (redefined.contains(words.hash(span.begin()))) {
            return;
        }
        Optional<Member> bearer = surnames.get(words.hash(span.begin()));
        if (bearer == null && words.genitive(span.begin())) {
            bearer = surnames.get(words.stem(span.begin()));
        }
        boolean little = span.bearers().stream().allMatch(concept -> knowledge.prior(concept) < WEAK + 10);
        if (bearer == null
                && little
                && (span.kind() == Kind.PERSON || !span.bearers().isEmpty())) {
            bearer = givenNames.get(words.hash(span.begin()));
        }
        Optional<Member> body = bodies.getOrDefault(words.hash(span.begin()), Optional.empty());
        if (bearer == null && span.kind() == Kind.ORGANISATION && span.bearers().isEmpty() && body.isPresent()) {
            Span part = new Span(span.begin(), span.end(), Kind.ORGANISATION, List.of(), 80, "short-form");
            body.get().places.add(new Place(text, part));
            return;
        }
        boolean known = span.kind() != Kind.PERSON
                && span.confidence() >= WEAK
                && span.bearers().stream().anyMatch(concept -> knowledge.prior(concept) >= FAMOUS);
        boolean meant = span.bearers().size() == 1 && span.confidence() < WEAK && supported(span);
        if (bearer == null
                && !known
                && !meant
                && words.opens(span.begin())
                && small.contains(words.hash(span.begin()))) {
            // "Grève" is a town, but not where the article goes on about "la grève".
            return;
        }
        if (bearer == null && span.bearers().isEmpty() && (cues.of(words.hash(span.begin())) & Cues.COMMON) != 0) {
            return;
        }
        if (bearer == null && span.bearers().isEmpty() && span.kind() != Kind.PERSON && famous(text, span.begin())) {
            return;
        }
        if (bearer != null && !known && !meant) {
            Span person = new Span(span.begin(), span.end(), Kind.PERSON, List.of(), 85, "short-form");
            if (bearer.isPresent()) {
                bearer.get().places.add(new Place(text, person));
            } else {
                place(text, person);
            }
        } else if (span.confidence() >= WEAK || supported(span)) {
            place(text, span);
        }
    }

    /** Whether a word is the surname of somebody whom everybody knows; then they are mentioned there. */
    private boolean famous(int text, int word) {
        boolean surname = texts.get(text).shape(word) == Shape.TITLE
                && alone(texts.get(text), word)
                && !famous.bearers(texts.get(text), word, word + 1).isEmpty();
        if (surname) {
            place(text, new Span(word, word + 1, Kind.PERSON, List.of(), 80, "surname"));
        }
        return surname;
    }

    /** An acronym in brackets after words in small letters that begin with its letters. */
    private static boolean ownAcronym(Words words, int i) {
        int letters = words.length(i);
        boolean bracketed = words.shape(i) == Shape.UPPER
                && words.gap(i) == Gap.OPEN
                && words.gap(i + 1) == Gap.CLOSE
                && letters <= i;
        for (int k = 0; bracketed && k < letters; k++) {
            int word = i - letters + k;
            char first = words.text().charAt(words.begin(word));
            bracketed = words.shape(word) == Shape.LOWER
                    && Character.toUpperCase(first) == words.text().charAt(words.begin(i) + k);
        }
        return bracketed;
    }

    private boolean supported(Span span) {
        return span.bearers().stream().anyMatch(certain::contains);
    }

    private Member place(int text, Span span) {
        String written = texts.get(text).between(span.begin(), span.end());
        List<Choice> choices = span.kind() == Kind.PERSON && span.bearers().isEmpty()
                ? famous.bearers(texts.get(text), span.begin(), span.end())
                : choice.among(span.bearers());
        Member member;
        if (!choices.isEmpty() && choices.get(0).certainty() >= Choosing.PLAIN) {
            int bearer = choices.get(0).concept();
            Concept concept = knowledge.concept(bearer);
            member = members.computeIfAbsent(
                    "#" + bearer,
                    key -> new Member(
                            concept.kind(),
                            concept.name(),
                            concept,
                            choices.size() == 1
                                    ? alone(span, concept)
                                    : choices.get(0).certainty(),
                            choices.subList(1, choices.size())));
        } else {
            member = members.computeIfAbsent(
                    span.kind() + "/" + key(text, span), key -> new Member(span.kind(), written, null, 100, choices));
        }
        member.places.add(new Place(text, span));
        return member;
    }

    /** How likely the one bearer that we know is meant: of a single word that is hardly known, there are others. */
    private static int alone(Span span, Concept concept) {
        if (span.length() > 1 || concept.prior() >= WELL_KNOWN || span.kind() == Kind.PERSON) {
            return 100;
        }
        return concept.prior() < LITTLE_KNOWN ? 65 : 85;
    }

    private long key(int text, Span span) {
        return key(text, span.begin(), span.end());
    }

    private long key(int text, int begin, int end) {
        Words words = texts.get(text);
        long hash = Fold.ROOT;
        for (int i = begin; i < end; i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        return hash;
    }

    /** The surname alone, the acronym, the company without its suffix: each after the full name stood somewhere. */
    private void shortForms() {
        ShortForms shorts = new ShortForms(cues, texts, members.values());
        for (int text = 0; text < texts.size(); text++) {
            boolean[] taken = taken(text);
            Words words = texts.get(text);
            for (int i = 0; i < words.size(); i++) {
                if (!taken[i] && i + 1 < words.size() && !taken[i + 1] && hyphenated(text, i)) {
                    i++;
                } else if (!taken[i] && words.shape(i).capital() && words.length(i) > 1) {
                    Member member = shorts.of(words, i);
                    if (member != null && !hyphenated(words, i)) {
                        Span span = new Span(i, i + 1, member.kind, List.of(), 80, "short-form");
                        member.places.add(new Place(text, span));
                    } else if (member == null && surnames.containsKey(words.hash(i)) && !hyphenated(words, i)) {
                        // Two people bear it: a person for certain, but nobody can tell which.
                        place(text, new Span(i, i + 1, Kind.PERSON, List.of(), 60, "short-form"));
                    } else if (member == null) {
                        famous(text, i);
                    }
                }
            }
        }
    }

    /** {@code el-Sisi} alone: a surname with a hyphen of somebody named before, who is then mentioned there. */
    private boolean hyphenated(int text, int i) {
        Words words = texts.get(text);
        if (words.gap(i + 1) != Gap.HYPHEN || !words.shape(i + 1).capital()) {
            return false;
        }
        Optional<Member> bearer = surnames.getOrDefault(key(text, i, i + 2), Optional.empty());
        bearer.ifPresent(member ->
                member.places.add(new Place(text, new Span(i, i + 2, Kind.PERSON, List.of(), 80, "short-form"))));
        return bearer.isPresent();
    }

    /** Whether no other capitalised word stands beside: {@code Trump Tower} and {@code Harper's Bazaar} are no people. */
    private static boolean alone(Words words, int i) {
        boolean before =
                i > 0 && words.gap(i) == Gap.SPACE && words.shape(i - 1).capital() && !words.opens(i - 1);
        boolean after = i + 1 < words.size()
                && words.gap(i + 1) == Gap.SPACE
                && words.shape(i + 1).capital();
        boolean owner = i + 2 < words.size()
                && words.gap(i + 1) == Gap.APOSTROPHE
                && words.shape(i + 2).capital();
        return !before && !after && !owner && !hyphenated(words, i);
    }

    private static boolean hyphenated(Words words, int i) {
        return words.gap(i + 1) == Gap.HYPHEN || words.gap(i) == Gap.HYPHEN;
    }

    private boolean[] taken(int text) {
        boolean[] taken = new boolean[texts.get(text).size()];
        List<Place> places = new ArrayList<>();
        members.values().forEach(member -> places.addAll(member.places));
        for (Place place : places) {
            if (place.text() == text) {
                for (int i = place.span().begin(); i < place.span().end(); i++) {
                    taken[i] = true;
                }
            }
        }
        return taken;
    }
}
