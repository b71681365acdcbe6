package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier of an article (a feed entry, a JSON object, a push) says about it. Kept as it was said: dates are the
 * carrier's own text, because a date that we cannot read today may be readable for a later release.
 *
 * @param headline plain text or HTML-escaped text, as the carrier wrote it
 * @param by byline
 * @param published publication date, as the carrier wrote it
 * @param updated modification date, as the carrier wrote it
 * @param language BCP 47, unchecked
 * @param description a summary, plain text or HTML
 * @param url where the article says that it lives
 * @param guid the carrier's own identifier
 * @param keywords categories and tags
 * @param source the outlet that the carrier names as the origin, as RSS {@code <source>} does
 * @param site the name and address of the feed or site that carries the article
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Declared(
        @Nullable String headline,
        @Nullable String by,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language,
        @Nullable String description,
        @Nullable String url,
        @Nullable String guid,
        List<String> keywords,
        @Nullable Named source,
        @Nullable Named site) {

    /** A carrier that says nothing, such as a text file. */
    public static final Declared NOTHING =
            new Declared(null, null, null, null, null, null, null, null, List.of(), null, null);

    public Declared {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    /** An outlet by name, address or both. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Named(@Nullable String name, @Nullable String uri) {}
}
