package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.Antecedents.Seen;
import org.wiredesk.enrich.entity.Member.Place;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Concept;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Mentions by a pronoun: {@code he}, {@code her}, {@code its}, {@code I} inside somebody's quotation, and nouns that a
 * report uses again for whom it is about ({@code the singer}, {@code the 33-year-old}). English in full; in German and
 * French only beside a verb of saying, because there a pronoun may stand for any noun.
 *
 * <p>Everything outside quotation marks first: who speaks decides who {@code I} is, and who {@code he} inside is not.
 */
final class Pronouns {

    static final String RULE = "pronoun";
    private static final String DESCRIPTION = "description";

    /** Less sure than this is not told. */
    private static final int LEAST = 50;
    /** Words into a sentence within which its subject begins. */
    private static final int OPENING = 9;
    /** Words between a quotation and the verb of saying beside it. */
    private static final int BESIDE = 4;
    /** A pronoun of one's own is one step less sure for organisations: any noun may be meant. */
    private static final int THING = 15;

    private static final int COUNTRY = 90;

    private final Cues cues;
    private final List<Words> texts;
    private final ReferenceWords.Of lists;
    private final boolean english;
    private final Map<Member, Gender> genders = new HashMap<>();

    Pronouns(ReferenceWords lists, Cues cues, List<Words> texts, String language) {
        this.cues = cues;
        this.texts = texts;
        this.lists = lists.of(language);
        this.english = language.startsWith("en");
    }

    /** Adds the mentions that it finds to the members. */
    void follow(Collection<Member> members) {
        if (lists.isEmpty()) {
            return;
        }
        members.forEach(this::learn);
        for (int text = 0; text < texts.size(); text++) {
            new Walk(text, members).go();
        }
    }

    private void learn(Member member) {
        if (member.kind != Kind.PERSON) {
            return;
        }
        Gender gender = Gender.UNKNOWN;
        for (Place place : member.places) {
            if (gender == Gender.UNKNOWN) {
                gender = lists.gender(texts.get(place.text()), place.span(), cues);
            }
        }
        if (gender == Gender.UNKNOWN && member.concept != null) {
            gender = lists.named(Words.of(member.concept.name()).hash(0), cues);
        }
        genders.put(member, gender);
    }

    /** One text, twice: outside quotation marks, then inside. */
    private final class Walk {
        private final int text;
        private final Collection<Member> members;
        private final Words words;
        private final Quotations quotations;
        private final @Nullable Place[] places;
        private final Member[] owners;
        private final int[] sentences;
        private final int[] paragraphs;
        private final boolean[] subjects;
        private final Map<Integer, Member> speakers = new HashMap<>();
        private final List<Found> found = new ArrayList<>();

        private record Found(Member member, Place place) {}

        Walk(int text, Collection<Member> members) {
            this.text = text;
            this.members = members;
            this.words = texts.get(text);
            this.quotations = new Quotations(words);
            this.places = new Place[words.size()];
            this.owners = new Member[words.size()];
            this.sentences = new int[words.size()];
            this.paragraphs = new int[words.size()];
            this.subjects = new boolean[words.size()];
            List<Found> all = new ArrayList<>();
            for (Member member : members) {
                for (Place place : member.places) {
                    if (place.text() == text) {
                        all.add(new Found(member, place));
                    }
                }
            }
            all.sort(Comparator.comparingInt(one -> one.place().span().begin()));
            all.forEach(one -> put(one.member(), one.place()));
            count();
        }

        private void put(Member member, Place place) {
            places[place.span().begin()] = place;
            owners[place.span().begin()] = member;
        }

        private void count() {
            int sentence = 0;
            int paragraph = 0;
            int begin = 0;
            for (int i = 0; i < words.size(); i++) {
                Gap gap = words.gap(i);
                boolean starts = gap == Gap.START
                        || gap == Gap.PARAGRAPH
                        || words.opens(i) && gap == Gap.STOP && !words.joins(i);
                sentence += starts ? 1 : 0;
                paragraph += gap == Gap.PARAGRAPH ? 1 : 0;
                begin = starts ? i : begin;
                sentences[i] = sentence;
                paragraphs[i] = paragraph;
                subjects[i] = i - begin <= OPENING && (i == begin || !lists.is("with", words.hash(i - 1)));
            }
        }

        void go() {
            walk(false);
            speakers();
            if (english) {
                walk(true);
            }
            found.forEach(one -> one.member().places.add(one.place()));
        }

        private void walk(boolean inside) {
            Antecedents before = new Antecedents();
            int i = 0;
            while (i < words.size()) {
                boolean quoted = quotations.of(i) >= 0;
                Place place = places[i];
                if (place != null) {
                    see(before, owners[i], i);
                    i = Math.max(i + 1, place.span().end());
                } else if (quoted == inside) {
                    i = Math.max(i + 1, word(before, i));
                } else {
                    i++;
                }
            }
        }

        private void see(Antecedents before, Member member, int i) {
            before.add(new Seen(
                    member,
                    genders.getOrDefault(member, Gender.UNKNOWN),
                    subjects[i],
                    sentences[i],
                    paragraphs[i],
                    quotations.of(i)));
        }

        /** Looks at one word that is no name; answers the word after what it found. */
        private int word(Antecedents before, int i) {
            long hash = words.hash(i);
            Shape shape = words.shape(i);
            boolean number = Character.isDigit(words.text().charAt(words.begin(i)));
            if (!number && !lists.has(hash)) {
                return i;
            }
            if (shape != Shape.UPPER && shape != Shape.MIXED) {
                Gender gender =
                        lists.is("he", hash) ? Gender.MALE : lists.is("she", hash) ? Gender.FEMALE : Gender.UNKNOWN;
                if (gender != Gender.UNKNOWN) {
                    return english || saying(i) ? person(before, i, gender) : i;
                }
                if (lists.is("it", hash)) {
                    return thing(before, i);
                }
                if (lists.is("me", hash) && quotations.of(i) >= 0 && words.gap(i + 1) != Gap.DOT) {
                    Member speaker = speakers.get(quotations.of(i));
                    return speaker == null ? i : tell(before, speaker, i, i + 1, 72, RULE);
                }
                if (english && i > 0 && words.gap(i) == Gap.SPACE && !shape.capital()) {
                    return noun(before, i);
                }
            }
            return i;
        }

        private boolean saying(int i) {
            boolean after = words.gap(i) != Gap.STOP && i > 0 && speaks(i - 1);
            return after || i + 1 < words.size() && words.gap(i + 1) != Gap.STOP && speaks(i + 1);
        }

        private boolean speaks(int i) {
            return (cues.of(words.hash(i)) & Cues.SPEECH) != 0;
        }

        private int person(Antecedents before, int i, Gender gender) {
            int quotation = quotations.of(i);
            Member speaker = quotation < 0 ? null : speakers.get(quotation);
            Predicate<Seen> fits = seen -> (seen.member() == null || seen.member().kind == Kind.PERSON)
                    && (seen.quotation() < 0 || seen.quotation() == quotation)
                    && (speaker == null || seen.member() != speaker);
            return before.meant(gender, sentences[i], paragraphs[i], fits)
                    .map(meant -> {
                        genders.computeIfPresent(
                                meant.member(), (member, known) -> known == Gender.UNKNOWN ? gender : known);
                        return tell(before, meant.member(), i, i + 1, meant.confidence(), RULE);
                    })
                    .orElse(i);
        }

        private int thing(Antecedents before, int i) {
            boolean own = lists.is("own", words.hash(i));
            boolean does = !own && i + 1 < words.size() && lists.is("does", words.hash(i + 1));
            if (!own && !does) {
                return i;
            }
            int quotation = quotations.of(i);
            Predicate<Seen> fits = seen -> seen.member() != null
                    && (seen.member().kind == Kind.ORGANISATION || country(seen.member()))
                    && seen.quotation() == quotation;
            return before.meant(Gender.UNKNOWN, sentences[i], paragraphs[i], fits)
                    .map(meant -> tell(before, meant.member(), i, i + 1, meant.confidence() - THING, RULE))
                    .orElse(i);
        }

        /** {@code the singer}, {@code the 33-year-old}, {@code the country}; somebody new leaves a trace of their own. */
        private int noun(Antecedents before, int i) {
            long hash = words.hash(i);
            boolean article = words.hash(i - 1) == THE;
            int begin = i - 1;
            boolean told = i > 1
                    && !article
                    && words.hash(i - 2) == THE
                    && words.gap(i - 1) == Gap.SPACE
                    && words.shape(i - 1) == Shape.LOWER
                    && !lists.is("other", words.hash(i - 1));
            if (told) {
                begin = i - 2;
            }
            boolean alone = places[begin] == null
                    && (words.gap(i + 1) != Gap.SPACE
                            || i + 1 == words.size()
                            || !words.shape(i + 1).capital() && words.hash(i + 1) != OF);
            boolean star = (article || told) && alone && words.gap(i + 1) != Gap.HYPHEN && lists.is("star", hash);
            boolean land = article && alone && words.gap(i + 1) != Gap.HYPHEN && lists.is("land", hash);
            if (article && i + 2 < words.size() && lists.isOld(words, i)) {
                return whom(before, begin, i + 3, Gender.UNKNOWN);
            }
            if (star) {
                return whom(before, begin, i + 1, lists.gender(hash));
            }
            if (land) {
                return before.only(
                                Gender.UNKNOWN,
                                sentences[i],
                                paragraphs[i],
                                seen -> seen.member() != null && country(seen.member()))
                        // In an article about Ghana, "the country" after a word on India may be either.
                        .filter(meant -> members.stream()
                                .filter(Pronouns::country)
                                .noneMatch(other -> other.places.size()
                                        > meant.member().places.size()))
                        .map(meant ->
                                tell(before, meant.member(), i - 1, i + 1, meant.confidence() - THING, DESCRIPTION))
                        .orElse(i);
            }
            boolean person = words.shape(i) == Shape.LOWER
                    && (lists.is("man", hash)
                            || lists.is("woman", hash)
                            || lists.is("human", hash)
                            || lists.is("star", hash))
                    && (i + 1 == words.size() || places[i + 1] == null || words.gap(i + 1) != Gap.SPACE);
            if (person) {
                before.add(new Seen(
                        null, lists.gender(hash), subjects[begin], sentences[i], paragraphs[i], quotations.of(i)));
            }
            return i;
        }

        private int whom(Antecedents before, int begin, int end, Gender gender) {
            int quotation = quotations.of(begin);
            return before.only(
                            gender,
                            sentences[begin],
                            paragraphs[begin],
                            seen -> (seen.member() == null || seen.member().kind == Kind.PERSON)
                                    && seen.quotation() == quotation
                                    && seen.sentence() < sentences[begin])
                    .map(meant -> tell(before, meant.member(), begin, end, meant.confidence() - 8, DESCRIPTION))
                    .orElse(begin);
        }

        private int tell(Antecedents before, Member member, int begin, int end, int confidence, String rule) {
            if (confidence < LEAST) {
                return begin;
            }
            Place place = new Place(text, new Span(begin, end, member.kind, List.of(), confidence, rule));
            found.add(new Found(member, place));
            put(member, place);
            see(before, member, begin);
            return end;
        }

        /** Whose the quotations are: the person beside the verb of saying that stands before or behind. */
        private void speakers() {
            for (int i = 0; i < words.size(); i++) {
                int first = quotations.of(i);
                if (first != i) {
                    continue;
                }
                int end = quotations.end(first);
                Optional<Member> speaker = behind(end).or(() -> ahead(first));
                speaker.ifPresent(member -> speakers.put(first, member));
            }
        }

        private Optional<Member> behind(int end) {
            boolean verb = false;
            Member person = null;
            for (int i = end;
                    i < Math.min(words.size(), end + BESIDE + 4) && paragraphs[i] == paragraphs[end - 1];
                    i++) {
                if (i > end && sentences[i] != sentences[end]) {
                    break;
                }
                verb |= speaks(i);
                if (person == null && owners[i] != null && owners[i].kind == Kind.PERSON) {
                    person = owners[i];
                }
            }
            return verb ? Optional.ofNullable(person) : Optional.empty();
        }

        /** {@code Smith said: "..."}; after a colon whoever the sentence is about speaks, whatever its verb. */
        private Optional<Member> ahead(int first) {
            boolean colon = words.gap(first) == Gap.COLON;
            boolean verb = colon;
            Member speaker = null;
            for (int i = first - 1; i >= 0 && paragraphs[i] == paragraphs[first] && quotations.of(i) < 0; i--) {
                if (sentences[i] < sentences[first - 1] || !verb && i < first - BESIDE) {
                    break;
                }
                verb |= speaks(i);
                if (verb && owners[i] != null && owners[i].kind == Kind.PERSON) {
                    speaker = owners[i];
                    if (!colon) {
                        break;
                    }
                }
            }
            return Optional.ofNullable(speaker);
        }
    }

    private static final long THE = Fold.word("the");
    private static final long OF = Fold.word("of");

    private static boolean country(Member member) {
        Concept concept = member.concept;
        return member.kind == Kind.PLACE && concept != null && concept.within().isEmpty() && concept.prior() >= COUNTRY;
    }
}
