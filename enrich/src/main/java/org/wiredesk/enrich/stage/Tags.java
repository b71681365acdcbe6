package org.wiredesk.enrich.stage;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.enrich.Annotations;

/**
 * The tags of one article, collected from several enrichers. One entry per distinct thing; what stands in the text is
 * sorted by where it stands, sources by role, topics by relevance, entities as their enricher ranked them.
 */
final class Tags {

    private static final List<String> ROLES = List.of("publisher", "agency", "cited", "aggregator");

    private static final Comparator<Mention> BY_PLACE = comparing(Mention::section)
            .thenComparingInt(Mention::begin)
            .thenComparing(comparingInt(Mention::end).reversed())
            .thenComparing(Mention::kind)
            .thenComparing(Mention::target);

    private final Map<List<String>, InfoSource> infoSources = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Entity> people = new LinkedHashMap<>();
    private final Map<String, Entity> organisations = new LinkedHashMap<>();
    private final Map<String, Entity> places = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private Optional<String> located = Optional.empty();

    void add(Annotations found) {
        merge(infoSources, found.infoSources(), source -> List.of(source.role(), identity(source)), (a, b) -> a);
        merge(subjects, found.subjects(), Subject::uri, (a, b) -> b.confidence() > a.confidence() ? b : a);
        merge(people, found.people(), Entity::target, (a, b) -> a);
        merge(organisations, found.organisations(), Entity::target, (a, b) -> a);
        merge(places, found.places(), Entity::target, (a, b) -> a);
        mentions.addAll(found.mentions());
        citations.addAll(found.citations());
        quotes.addAll(found.quotes());
        located = located.or(() -> Optional.ofNullable(found.located()));
    }

    Optional<String> located() {
        return located;
    }

    List<InfoSource> infoSources() {
        return sorted(infoSources.values(), comparingInt(source -> rank(source.role())));
    }

    List<Subject> subjects() {
        return sorted(
                subjects.values(),
                comparingInt(Subject::relevance)
                        .thenComparingInt(Subject::confidence)
                        .reversed()
                        .thenComparing(Subject::uri));
    }

    List<Entity> people() {
        return List.copyOf(people.values());
    }

    List<Entity> organisations() {
        return List.copyOf(organisations.values());
    }

    List<Entity> places() {
        return List.copyOf(places.values());
    }

    List<Mention> mentions() {
        return sorted(mentions, BY_PLACE);
    }

    List<Citation> citations() {
        return sorted(
                citations,
                comparing(Citation::section, nullsLast(naturalOrder()))
                        .thenComparing(Citation::begin, nullsLast(naturalOrder()))
                        .thenComparing(Citation::source));
    }

    List<Quote> quotes() {
        return sorted(
                quotes, comparing(Quote::section).thenComparingInt(Quote::begin).thenComparingInt(Quote::end));
    }

    private static String identity(InfoSource source) {
        return firstSet(source.uri(), source.literal(), source.name());
    }

    private static String firstSet(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return "";
    }

    private static int rank(String role) {
        int rank = ROLES.indexOf(role);
        return rank < 0 ? ROLES.size() : rank;
    }

    private static <K, V> void merge(Map<K, V> all, List<V> found, Function<V, K> identity, BinaryOperator<V> choice) {
        found.forEach(tag -> all.merge(identity.apply(tag), tag, choice));
    }

    /** Sorted without duplicates; what compares as equal stays in the order of the enrichers. */
    private static <T> List<T> sorted(Collection<T> tags, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(tags);
        sorted.sort(order);
        List<T> distinct = new ArrayList<>(sorted.size());
        int start = 0;
        for (T tag : sorted) {
            if (!distinct.isEmpty() && order.compare(distinct.get(distinct.size() - 1), tag) != 0) {
                start = distinct.size();
            }
            if (!distinct.subList(start, distinct.size()).contains(tag)) {
                distinct.add(tag);
            }
        }
        return List.copyOf(distinct);
    }
}
