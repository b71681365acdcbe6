package org.wiredesk.sink.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.InfoSource;

/**
 * A column of the table {@code articles}: its name, its type, and how its value is read from an article. Both stores
 * write their statements from {@link #ALL}.
 */
public record ArticleColumn(String name, Type type, Function<StoredArticle, @Nullable Object> value) {

    /** What a column holds: {@link String}, {@link Integer}, {@link Instant}, or JSON as a string. */
    public enum Type {
        TEXT,
        INTEGER,
        TIME,
        JSON
    }

    public static final List<ArticleColumn> ALL = List.of(
            text("uri", EnrichedArticle::uri),
            new ArticleColumn(
                    "version", Type.INTEGER, stored -> stored.article().version()),
            text("language", EnrichedArticle::language),
            text("headline", EnrichedArticle::headline),
            text("body", EnrichedArticle::body),
            text("description", ArticleColumn::description),
            text("byline", EnrichedArticle::by),
            text("located", EnrichedArticle::located),
            text("publisher", a -> publisher(a).map(InfoSource::name).orElse(null)),
            text("publisher_uri", a -> publisher(a).map(InfoSource::uri).orElse(null)),
            time("published", EnrichedArticle::contentCreated),
            time("first_created", EnrichedArticle::firstCreated),
            time("version_created", EnrichedArticle::versionCreated),
            text("pub_status", EnrichedArticle::pubStatus),
            text("representation_type", EnrichedArticle::representationType),
            text("url", ArticleColumn::url),
            text("via", a -> a.acquisition().via()),
            text("feed_uri", a -> a.acquisition().feedUri()),
            time("fetched_at", a -> a.acquisition().fetchedAt()),
            text("duplicate_of", a -> a.enrichment().duplicateOf()),
            new ArticleColumn(
                    "similarity",
                    Type.INTEGER,
                    stored -> stored.article().enrichment().similarity()),
            text("story", a -> a.enrichment().story()),
            new ArticleColumn("record", Type.JSON, StoredArticle::record));

    /** {@code uri, version, ...} */
    public static String names() {
        return ALL.stream().map(ArticleColumn::name).collect(Collectors.joining(", "));
    }

    /** {@code version = excluded.version, ...}: every column but the key. */
    public static String assignments() {
        return ALL.stream()
                .map(ArticleColumn::name)
                .filter(name -> !name.equals("uri"))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
    }

    private static ArticleColumn text(String name, Function<EnrichedArticle, @Nullable Object> value) {
        return new ArticleColumn(name, Type.TEXT, stored -> value.apply(stored.article()));
    }

    private static ArticleColumn time(String name, Function<EnrichedArticle, @Nullable Object> value) {
        return new ArticleColumn(name, Type.TIME, stored -> value.apply(stored.article()));
    }

    private static Optional<InfoSource> publisher(EnrichedArticle article) {
        return article.infoSources().stream()
                .filter(source -> source.role().equals("publisher"))
                .findFirst();
    }

    private static @Nullable String description(EnrichedArticle article) {
        return article.descriptions().isEmpty()
                ? null
                : article.descriptions().get(0).value();
    }

    private static @Nullable String url(EnrichedArticle article) {
        String canonical = article.acquisition().canonicalUrl();
        return canonical != null ? canonical : article.acquisition().finalUrl();
    }
}
