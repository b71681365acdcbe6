package org.wiredesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Looks again at names that the tagger found and nobody listed: what the words themselves say (a given name and a
 * particle, a reporting verb, a dateline, an article) is surer than statistics.
 */
final class Review {

    /** What may stand between the head of an institution's name and the rest: {@code Ministerio para la}. */
    private static final WordHashes INNER =
            Fold.words("of for the de del para la las el los des du der die das für y et");

    /** End the names of institutions that may hold a whole {@code Port of Rotterdam}. */
    private static final WordHashes BODIES = Fold.words("Authority Council Commission Corporation Trust Board Agency");

    private static final WordHashes ARTICLES = Fold.words("der die das den dem des ein eine einer einem einen");
    /** Before a name and no part of it. */
    private static final WordHashes COURTESY = Fold.words(
            "Mr Mrs Ms Herr Frau Monsieur Madame Señor Señora Signor Signora Mevrouw Meneer Senhor Senhora Pani");
    /** The same in French, where {@code M. Musk} has no initial. */
    private static final WordHashes FRENCH = Fold.words("M MM Mme Mlle Mgr");

    /** After the name of a member of parliament or somebody honoured. */
    private static final WordHashes HONOURS = Fold.words("MP MPs MSP MEP MLA TD QC KC CBE OBE MBE");

    private static final Pattern COUNTED = Pattern.compile("[A-Z]{2,5}s|\\d+(?:m|bn|tn|k|km|kg|cm|mm|p|st|nd|rd|th)");

    /** Never inside the name of a person. */
    private static final int THING = Cues.HEAD | Cues.SUFFIX | Cues.COMPANY | Cues.NATION | Cues.DAY | Cues.COMMON;

    private static final int NAMED = Cues.GIVEN | Cues.FAMILY;
    private static final int WORDS = Cues.WORD | Cues.NOUN;

    private final Scene scene;
    private final Words words;

    Review(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /** The name as it is more likely meant, or nothing where it is none. */
    Optional<Span> of(Span span) {
        if (!span.rule().equals("tagger")) {
            return Optional.of(span);
        }
        Optional<Span> town = town(scene.runBegin(span.begin()));
        if (town.isPresent()) {
            return town;
        }
        Optional<Span> irish = irish(span);
        if (irish.isPresent()) {
            return irish;
        }
        if (span.length() == 1 && scene.shouted(span.begin()) && (scene.cues(span.begin()) & WORDS) != 0) {
            return Optional.empty();
        }
        if (courtesy(span)) {
            return person(as(span, Kind.PERSON, span.begin() + 1));
        }
        if (span.kind() == Kind.PERSON) {
            return person(span.length() == 1 ? missed(span.begin()).orElse(span) : bare(span));
        }
        if (span.length() == 1 && counted(words.word(span.begin())) && !known(span)) {
            return Optional.empty();
        }
        if (personal(span) || family(span)) {
            return Optional.of(as(span, Kind.PERSON, span.begin()));
        }
        if (dateline(span)) {
            return Optional.of(as(span, Kind.PLACE, span.begin()));
        }
        int begin = span.kind() == Kind.ORGANISATION ? head(span) : span.begin();
        return Optional.of(begin < span.begin() ? as(span, Kind.ORGANISATION, begin) : span);
    }

    /** A place and the kind of body that follows, which the tagger left out: {@code Rotterdam} Authority. */
    Span body(Span span) {
        int next = span.end();
        boolean body = span.kind() == Kind.PLACE
                && next < words.size()
                && words.gap(next) == Gap.SPACE
                && words.shape(next) == Shape.TITLE
                && scene.runEnd(next) == next + 1
                && BODIES.contains(words.hash(next));
        return body ? new Span(span.begin(), next + 1, Kind.ORGANISATION, List.of(), 70, "tagger") : span;
    }

    /** A family name with {@code O'}, and the word before it: nobody but a person is called so. */
    private Optional<Span> irish(Span span) {
        for (int i = Math.max(0, span.begin() - 1); i < span.end(); i++) {
            boolean family = words.length(i) == 1
                    && words.text().charAt(words.begin(i)) == 'O'
                    && words.gap(i + 1) == Gap.APOSTROPHE
                    && i + 1 < words.size()
                    && words.shape(i + 1) == Shape.TITLE;
            if (family && span.end() <= i + 2) {
                boolean given = i > 0
                        && words.gap(i) == Gap.SPACE
                        && words.shape(i - 1) == Shape.TITLE
                        && (cue(i - 1) & (WORDS | THING | Cues.TITLE)) == 0;
                return Optional.of(new Span(given ? i - 1 : i, i + 2, Kind.PERSON, List.of(), 80, "given-name"));
            }
        }
        return Optional.empty();
    }

    /** A given name and a family name that the tagger did not see, from a word on. */
    Optional<Span> missed(int begin) {
        Optional<Span> town = town(begin);
        if (town.isPresent()) {
            return town;
        }
        int last = begin + 1;
        while (last < words.size() && words.shape(last) == Shape.LOWER && (cue(last) & Cues.PARTICLE) != 0) {
            last++;
        }
        boolean name = (cue(begin) & (Cues.GIVEN | WORDS)) == Cues.GIVEN
                && last < words.size()
                && scene.runEnd(begin) == last + 1
                && words.shape(begin) == Shape.TITLE
                && words.shape(last) == Shape.TITLE
                && words.gap(last) == Gap.SPACE
                && (cue(last) & Cues.TITLE) == 0
                && !word(last, last > begin + 1);
        Span span = new Span(begin, last + 1, Kind.PERSON, List.of(), 70, "given-name");
        return name && !any(span, THING) && !known(span) ? Optional.of(span) : Optional.empty();
    }

    /** {@code Ms Sturgeon}, which the tagger may take for a company. */
    private boolean courtesy(Span span) {
        boolean person = span.kind() == Kind.PERSON || span.length() == 2 && !any(span, THING);
        long first = words.hash(span.begin());
        boolean french = scene.language().startsWith("fr") && FRENCH.contains(first);
        return person && span.length() > 1 && (french || COURTESY.contains(first));
    }

    /** Somebody without what is no name: {@code Briton} Karl Keska, Paul Boateng {@code MP}. */
    private Span bare(Span span) {
        int begin = span.begin();
        int end = span.end();
        boolean nation = span.length() > 2
                && (cue(begin) & (Cues.NATION | Cues.GIVEN)) == Cues.NATION
                && (cue(begin + 1) & Cues.GIVEN) != 0;
        while (end - begin > 2 && words.shape(end - 1) == Shape.UPPER && HONOURS.contains(words.hash(end - 1))) {
            end--;
        }
        return new Span(nation ? begin + 1 : begin, end, Kind.PERSON, List.of(), span.confidence(), span.rule());
    }

    /** {@code PCs} and {@code 79m} are no names. */
    private static boolean counted(String word) {
        return COUNTED.matcher(word).matches();
    }

    private static Span as(Span span, Kind kind, int begin) {
        return new Span(begin, span.end(), kind, List.of(), span.confidence(), span.rule());
    }

    /** German writes nouns with a capital, and nobody is called {@code die Bahn} or {@code Pro Bahn}. */
    private Optional<Span> person(Span span) {
        if (!scene.nouns() || any(span, NAMED | Cues.GIVEN_WEAK)) {
            return Optional.of(span);
        }
        int last = scene.cues(span.end() - 1);
        boolean noun = (last & WORDS) != 0 && !speaks(span.end());
        if (span.length() > 1) {
            boolean titled = (cue(span.begin() - 1) & Cues.TITLE) != 0 || any(span, Cues.TITLE);
            return Optional.of(noun && !titled ? as(span, Kind.ORGANISATION, span.begin()) : span);
        }
        boolean article = span.begin() > 0 && ARTICLES.contains(words.hash(span.begin() - 1));
        return noun || article ? Optional.empty() : Optional.of(span);
    }

    /** Whether an organisation or place has the shape of somebody's name, and something says that it is one. */
    private boolean personal(Span span) {
        if (span.length() < 2 || any(span, THING) || known(span)) {
            return false;
        }
        int first = scene.cues(span.begin());
        int last = span.end() - 1;
        boolean particles = span.length() > 2;
        for (int i = span.begin() + 1; i < last; i++) {
            particles &= words.shape(i) == Shape.LOWER && (scene.cues(i) & Cues.PARTICLE) != 0;
        }
        boolean shaped = words.shape(span.begin()) == Shape.TITLE
                && words.shape(last) == Shape.TITLE
                && (particles || span.length() == 2)
                && !word(last, span.length() > 2);
        if (!shaped) {
            return false;
        }
        boolean given = (first & Cues.GIVEN) != 0;
        boolean saidBefore = speaks(span.begin() - 1) && words.gap(span.begin()) == Gap.SPACE;
        boolean saysAfter = speaks(span.end()) && words.gap(span.end()) == Gap.SPACE;
        boolean called = given && (first & WORDS) == 0 && !scene.nouns();
        return called || given && (particles || saysAfter) || saidBefore && (first & (WORDS | Cues.TITLE)) == 0;
    }

    /** {@code Wagners »Lohengrin«}: a family name with a German genitive. */
    private boolean family(Span span) {
        int word = span.begin();
        return scene.nouns()
                && span.length() == 1
                && words.shape(word) == Shape.TITLE
                && words.genitive(word)
                && (scene.list(words.stem(word)) & (Cues.FAMILY | WORDS)) == Cues.FAMILY;
    }

    /** A hyphenated town that opens a report, whatever the tagger makes of it. */
    private Optional<Span> town(int begin) {
        Span town = new Span(begin, scene.runEnd(begin), Kind.PLACE, List.of(), 70, "dateline");
        boolean hyphens = begin + 1 < town.end() && words.gap(begin + 1) == Gap.HYPHEN;
        int ends = cue(begin) | cue(town.end() - 1);
        boolean meant = hyphens && dateline(town) && (ends & (THING | WORDS | Cues.SPORT)) == 0;
        return meant ? Optional.of(town) : Optional.empty();
    }

    /** The town, however long, in capitals before the dash or bracket that begins a report. */
    private boolean dateline(Span span) {
        boolean opens = words.gap(span.begin()) == Gap.START || words.gap(span.begin()) == Gap.PARAGRAPH;
        Gap after = words.gap(span.end());
        boolean shouted = words.length(span.begin()) > 1 && words.length(span.end() - 1) > 2;
        for (int i = span.begin(); i < span.end(); i++) {
            shouted &= words.shape(i) == Shape.UPPER;
        }
        return opens && shouted && span.end() < words.size() && after == Gap.DASH;
    }

    /** Where an institution's name begins: {@code Port of} Rotterdam Authority, {@code Ministerio para la} Salud. */
    private int head(Span span) {
        int at = span.begin() - 1;
        int least = Math.max(0, at - 3);
        while (at >= least && words.joins(at + 1) && INNER.contains(words.hash(at)) && words.shape(at) == Shape.LOWER) {
            at--;
        }
        if (at < 0 || at == span.begin() - 1 || !words.joins(at + 1) || scene.known(at)) {
            return span.begin();
        }
        boolean head = words.shape(at) == Shape.TITLE && (scene.cues(at) & Cues.HEAD) != 0;
        boolean body = span.length() > 1
                && words.shape(at) == Shape.TITLE
                && !scene.opens(at)
                && (scene.cues(at) & (Cues.TITLE | Cues.NATION | Cues.COMMON)) == 0
                && BODIES.contains(words.hash(span.end() - 1));
        return head || body ? at : span.begin();
    }

    /** A common word; after a particle a name may end like a German noun: {@code von Ellernbrock}. */
    private boolean word(int i, boolean afterParticle) {
        return ((afterParticle ? scene.list(words.hash(i)) : scene.cues(i)) & WORDS) != 0;
    }

    private boolean any(Span span, int bits) {
        for (int i = span.begin(); i < span.end(); i++) {
            if (words.shape(i) != Shape.LOWER && (scene.cues(i) & bits) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean known(Span span) {
        for (int i = span.begin(); i < span.end(); i++) {
            if (scene.known(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaks(int i) {
        return (cue(i) & Cues.SPEECH) != 0;
    }

    private int cue(int i) {
        return i < 0 || i >= words.size() ? 0 : scene.cues(i);
    }
}
