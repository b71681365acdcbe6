package org.wiredesk.sink.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.sink.store.TagTable.Row;

/** The tables around {@code articles}, and how their rows are read from an article. */
final class TagTables {

    /** In the order in which they are filled. */
    static final List<TagTable> ALL = List.of(
            TagTable.shared(
                    "topics",
                    "uri, name, creator",
                    1,
                    each(EnrichedArticle::subjects, t -> row(t.uri(), t.name(), t.creator()))),
            TagTable.shared("entities", "kind, entity, uri, name", 2, TagTables::entities),
            TagTable.shared(
                    "sources",
                    "source, uri, name, search_name",
                    1,
                    each(
                            EnrichedArticle::infoSources,
                            s -> row(s.target(), s.uri(), s.name(), Folding.fold(s.name())))),
            TagTable.ofArticle(
                    "article_topics",
                    "topic, name, search_name, relevance, confidence",
                    1,
                    each(
                            EnrichedArticle::subjects,
                            t -> row(t.uri(), t.name(), Folding.fold(t.name()), t.relevance(), t.confidence()))),
            TagTable.ofArticle(
                    "article_entities", "kind, entity, name, search_name, mentions", 2, TagTables::entitiesOfArticle),
            TagTable.ofArticle(
                    "article_sources",
                    "source, role",
                    2,
                    each(EnrichedArticle::infoSources, s -> row(s.target(), s.role()))),
            TagTable.ofArticle(
                    "mentions",
                    "number, kind, section, begin_offset, end_offset, text, target, confidence",
                    1,
                    numbered(a -> a.enrichment().mentions(), TagTables::mention)),
            TagTable.ofArticle(
                    "citations",
                    "number, source, method, verb, section, begin_offset, end_offset, confidence",
                    1,
                    numbered(a -> a.enrichment().citations(), TagTables::citation)),
            TagTable.ofArticle(
                    "quotes",
                    "number, text, speaker, speaker_uri, verb, direct, section, begin_offset, end_offset, confidence",
                    1,
                    numbered(a -> a.enrichment().quotes(), TagTables::quote)));

    private TagTables() {}

    private static Row mention(Mention m) {
        return row(text(m.kind()), text(m.section()), m.begin(), m.end(), m.text(), m.target(), m.confidence());
    }

    private static Row citation(Citation c) {
        return row(c.source(), c.method(), c.verb(), text(c.section()), c.begin(), c.end(), c.confidence());
    }

    private static Row quote(Quote q) {
        return row(
                q.text(),
                q.speaker(),
                q.speakerUri(),
                q.verb(),
                q.direct(),
                text(q.section()),
                q.begin(),
                q.end(),
                q.confidence());
    }

    private static Stream<Row> entities(EnrichedArticle article) {
        return byKind(article)
                .flatMap(kind ->
                        kind.getValue().stream().map(e -> row(text(kind.getKey()), e.target(), e.uri(), e.name())));
    }

    private static Stream<Row> entitiesOfArticle(EnrichedArticle article) {
        Map<List<String>, Long> mentions = article.enrichment().mentions().stream()
                .collect(Collectors.groupingBy(m -> List.of(text(m.kind()), m.target()), Collectors.counting()));
        return byKind(article)
                .flatMap(kind -> kind.getValue().stream()
                        .map(e -> row(
                                text(kind.getKey()),
                                e.target(),
                                e.name(),
                                Folding.fold(e.name()),
                                mentions.getOrDefault(List.of(text(kind.getKey()), e.target()), 0L)
                                        .intValue())));
    }

    private static Stream<Map.Entry<Kind, List<Entity>>> byKind(EnrichedArticle article) {
        return Stream.of(
                Map.entry(Kind.PERSON, article.people()),
                Map.entry(Kind.ORGANISATION, article.organisations()),
                Map.entry(Kind.PLACE, article.places()));
    }

    private static @Nullable String text(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.toString();
    }

    private static <T> Function<EnrichedArticle, Stream<Row>> each(
            Function<EnrichedArticle, List<T>> entries, Function<T, Row> toRow) {
        return article -> entries.apply(article).stream().map(toRow);
    }

    /** Rows that need a number of their own, because nothing else tells two of them apart. From 1. */
    private static <T> Function<EnrichedArticle, Stream<Row>> numbered(
            Function<EnrichedArticle, List<T>> entries, Function<T, Row> toRow) {
        return article -> {
            List<Row> rows = new ArrayList<>();
            entries.apply(article).forEach(entry -> rows.add(toRow.apply(entry).after(rows.size() + 1)));
            return rows.stream();
        };
    }

    private static Row row(@Nullable Object... values) {
        return new Row(Collections.unmodifiableList(Arrays.asList(values)));
    }
}
