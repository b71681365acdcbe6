package org.wiredesk.enrich.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.enrich.words.Runs;

/**
 * Joins those who are quoted to the people and organisations of the same article. A step after the enrichers and over
 * what they answered, because enrichers do not know each other.
 *
 * <p>A speaker is an entity if it has the entity's name, or the words of one of its mentions ("the company", where the
 * entity enricher found that it stands for one), or a title and the name, or the surname of exactly one person. Where
 * nobody is named, it is whom the pronoun beside the quote means.
 * "Merkel's spokesman" and "a spokesman for Angela Merkel" are nobody whom we know.
 */
final class SpeakerLinks {

    private static final String NAME = "speaker";
    private static final String VERSION = "1";
    private static final int LONGEST_TITLE = 6;

    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "der", "die", "das", "dem", "den", "le", "la", "les", "el", "los", "las", "il", "lo",
            "gli", "o", "os", "as", "de", "het");

    /** What may stand before a surname; "Maria Solberg" is not "Henrike Solberg". */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "president",
            "chancellor",
            "minister",
            "senator",
            "judge",
            "general",
            "captain",
            "coach",
            "mayor",
            "governor",
            "herr",
            "frau",
            "präsident",
            "präsidentin",
            "kanzler",
            "kanzlerin",
            "bundeskanzler",
            "bundeskanzlerin",
            "ministerin",
            "trainer",
            "m",
            "mme",
            "monsieur",
            "madame",
            "président",
            "présidente",
            "ministre",
            "señor",
            "señora",
            "don",
            "doña",
            "presidente",
            "presidenta",
            "ministro",
            "ministra",
            "signor",
            "signora",
            "meneer",
            "mevrouw",
            "pan",
            "pani");

    /** Behind one of these stands somebody else than the speaker. */
    private static final Set<String> RELATIONS = Set.of(
            "of", "for", "from", "by", "with", "at", "in", "on", "to", "and", "near", "under", "der", "des", "die",
            "dem", "den", "von", "vom", "für", "bei", "beim", "aus", "und", "zum", "zur", "im", "de", "du", "d", "à",
            "au", "aux", "et", "pour", "chez", "del", "della", "di", "e", "y", "para", "con", "en", "do", "da", "dos",
            "das", "van", "bij", "voor");

    /** Characters between a quotation and the pronoun that says who speaks: {@code ", he said}, {@code he said that}. */
    private static final int BESIDE = 16;

    private final Map<String, Entity> byTarget = new HashMap<>();
    /** The targets of those who have a name, by its words. */
    private final Map<List<String>, Set<String>> names = new HashMap<>();
    /** The same for people's full names alone. */
    private final Map<List<String>, Set<String>> fullNames = new HashMap<>();
    /** The targets of people by the last word of their full names. */
    private final Map<String, Set<String>> surnames = new HashMap<>();
    /** By their words. */
    private final Map<List<String>, List<Mention>> mentions = new HashMap<>();

    private final List<Mention> pronouns = new ArrayList<>();

    SpeakerLinks(List<Entity> people, List<Entity> organisations, List<Mention> mentions) {
        people.forEach(person -> add(person, true));
        organisations.forEach(organisation -> add(organisation, false));
        // The same few names stand in an article again and again.
        Map<String, List<String>> cut = new HashMap<>();
        for (Mention mention : mentions) {
            boolean speaks = mention.kind() == Kind.PERSON || mention.kind() == Kind.ORGANISATION;
            if (mention.isPronoun()) {
                pronouns.add(mention);
            } else if (speaks && byTarget.containsKey(mention.target())) {
                List<String> words = cut.computeIfAbsent(mention.text(), SpeakerLinks::words);
                this.mentions.computeIfAbsent(words, key -> new ArrayList<>()).add(mention);
            }
        }
    }

    private void add(Entity entity, boolean isPerson) {
        String target = entity.target();
        byTarget.putIfAbsent(target, entity);
        for (List<String> name : namesOf(entity)) {
            put(names, name, target);
            if (isPerson && name.size() > 1) {
                put(fullNames, name, target);
                put(surnames, last(name), target);
            }
        }
    }

    private static <K> void put(Map<K, Set<String>> index, K key, String target) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(target);
    }

    private record Link(Entity entity, String how) {}

    /** The quotes with {@code speakerUri} where the speaker is a linked entity; why goes to the provenance. */
    List<Quote> join(List<Quote> quotes, List<Provenance> provenance) {
        List<Quote> joined = new ArrayList<>();
        for (Quote quote : quotes) {
            Optional<Link> link = link(quote);
            joined.add(link.map(found -> with(quote, found.entity())).orElse(quote));
            link.map(found -> "at " + quote.begin() + ": " + found.entity().target() + ": " + found.how())
                    .map(evidence -> new Provenance("enrichment.quotes", NAME, VERSION, evidence))
                    .ifPresent(provenance::add);
        }
        return joined;
    }

    private Optional<Link> link(Quote quote) {
        String speaker = quote.speaker();
        if (quote.speakerUri() != null) {
            return Optional.empty();
        }
        if (speaker == null || speaker.isBlank()) {
            return quote.verb() == null ? Optional.empty() : pronoun(quote);
        }
        List<String> words = words(speaker);
        List<String> bare =
                !words.isEmpty() && ARTICLES.contains(words.get(0)) ? words.subList(1, words.size()) : words;
        return only(names.getOrDefault(bare, Set.of()), "same name")
                .or(() -> mentioned(quote, words, bare))
                .or(() -> only(titled(bare), "title and name"))
                .or(() -> only(surnamed(bare), "surname"));
    }

    /** Whom the one pronoun beside a quote means, where nobody else is said to speak. */
    private Optional<Link> pronoun(Quote quote) {
        List<Mention> beside = pronouns.stream()
                .filter(mention -> mention.section() == quote.section()
                        && byTarget.containsKey(mention.target())
                        && (mention.end() <= quote.begin() && quote.begin() - mention.end() <= BESIDE
                                || mention.begin() >= quote.end() && mention.begin() - quote.end() <= BESIDE))
                .limit(2)
                .toList();
        return beside.size() == 1
                ? Optional.of(new Link(
                        byTarget.get(beside.get(0).target()),
                        "the pronoun " + beside.get(0).text() + " beside it"))
                : Optional.empty();
    }

    /** The entity of the last mention with the same words before the end of the quote, or else of the first behind it. */
    private Optional<Link> mentioned(Quote quote, List<String> words, List<String> bare) {
        List<Mention> same = Stream.of(words, bare)
                .distinct()
                .flatMap(text -> mentions.getOrDefault(text, List.of()).stream())
                .filter(mention -> mention.section() == quote.section())
                .toList();
        Comparator<Mention> byBegin = Comparator.comparingInt(Mention::begin);
        return same.stream()
                .filter(mention -> mention.begin() < quote.begin())
                .max(byBegin)
                .or(() -> same.stream().min(byBegin))
                .map(mention -> new Link(byTarget.get(mention.target()), "mentioned as " + mention.text()));
    }

    /** The one entity that a rule found; empty where it found several, or none. */
    private Optional<Link> only(Set<String> targets, String how) {
        return targets.size() == 1
                ? Optional.of(new Link(byTarget.get(targets.iterator().next()), how))
                : Optional.empty();
    }

    /** Its usual name and the form found in the text, in words. */
    private static List<List<String>> namesOf(Entity entity) {
        return Stream.of(Optional.of(entity.name()), Optional.ofNullable(entity.literal()))
                .flatMap(Optional::stream)
                .distinct()
                .map(SpeakerLinks::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** People whose full name ends what is said of the speaker, with nothing but a title before it. */
    private Set<String> titled(List<String> speaker) {
        Set<String> found = new LinkedHashSet<>();
        for (int title = 1; title <= LONGEST_TITLE && title < speaker.size() - 1; title++) {
            if (RELATIONS.contains(speaker.get(title - 1))) {
                break;
            }
            found.addAll(fullNames.getOrDefault(speaker.subList(title, speaker.size()), Set.of()));
        }
        return found;
    }

    private Set<String> surnamed(List<String> speaker) {
        boolean bare = speaker.size() == 1;
        boolean titled = speaker.size() == 2 && TITLES.contains(speaker.get(0));
        return bare || titled ? surnames.getOrDefault(last(speaker), Set.of()) : Set.of();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** Runs of letters, digits, hyphens and ampersands, in lower case. */
    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Runs.of(text.toLowerCase(Locale.ROOT), c -> c == '-' || c == '&' || Character.isLetterOrDigit(c));
    }

    /** Linked by its uri; one that is not linked lends its full name, so that "Solberg" can be found as who she is. */
    private static Quote with(Quote quote, Entity entity) {
        return new Quote(
                quote.text(),
                entity.uri() == null || quote.speaker() == null ? entity.name() : quote.speaker(),
                entity.uri(),
                quote.verb(),
                quote.direct(),
                quote.begin(),
                quote.end(),
                quote.section(),
                quote.confidence());
    }
}
