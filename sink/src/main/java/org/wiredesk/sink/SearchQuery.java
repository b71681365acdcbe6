package org.wiredesk.sink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. Everything that is given must hold.
 *
 * @param words to find in headline or body, as {@link org.wiredesk.sink.store.SearchTerm#parse} reads them; may be empty
 * @param topic its uri, Media Topics code ({@code 11000000} or {@code medtop:11000000}) or name
 * @param entity its uri, Wikidata id ({@code Q64}) or name
 * @param source publisher, agency or cited outlet: its uri, domain or name
 * @param language BCP 47; {@code en} finds {@code en-GB} as well
 * @param since the earliest publication, or first sight where nobody says when it was published
 * @param until the latest, exclusive
 * @param canceled whether articles that their publisher took back are found too
 * @param limit the most hits, 1 to 1000
 */
public record SearchQuery(
        String words,
        @Nullable String topic,
        @Nullable String entity,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean canceled,
        int limit) {

    public SearchQuery {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit must be 1 to 1000, not " + limit);
        }
    }

    /** Twenty articles that hold these words. */
    public static SearchQuery words(String words) {
        return new SearchQuery(words, null, null, null, null, null, null, false, 20);
    }

    public SearchQuery withTopic(@Nullable String value) {
        return new SearchQuery(words, value, entity, source, language, since, until, canceled, limit);
    }

    public SearchQuery withEntity(@Nullable String value) {
        return new SearchQuery(words, topic, value, source, language, since, until, canceled, limit);
    }

    public SearchQuery withSource(@Nullable String value) {
        return new SearchQuery(words, topic, entity, value, language, since, until, canceled, limit);
    }

    public SearchQuery withLanguage(@Nullable String value) {
        return new SearchQuery(words, topic, entity, source, value, since, until, canceled, limit);
    }

    /** @param from inclusive
     *  @param to exclusive */
    public SearchQuery between(@Nullable Instant from, @Nullable Instant to) {
        return new SearchQuery(words, topic, entity, source, language, from, to, canceled, limit);
    }

    public SearchQuery withCanceled(boolean value) {
        return new SearchQuery(words, topic, entity, source, language, since, until, value, limit);
    }

    public SearchQuery withLimit(int value) {
        return new SearchQuery(words, topic, entity, source, language, since, until, canceled, value);
    }
}
