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
 * @param extras what few carriers say; null if this one says nothing of it
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
        @Nullable Named site,
        @Nullable Extras extras) {

    /** A carrier that says nothing, such as a text file. */
    public static final Declared NOTHING =
            new Declared(null, null, null, null, null, null, null, null, List.of(), null, null);

    /** A carrier that says nothing out of the ordinary. */
    public Declared(
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
        this(headline, by, published, updated, language, description, url, guid, keywords, source, site, null);
    }

    public Declared {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    /**
     * What few carriers say.
     *
     * @param copyrightNotice who owns it, as the carrier puts it
     * @param expires when it is to go, in the carrier's own text
     * @param contributors who helped, by name
     * @param renditions pictures, sound and film that come with it
     * @param places that it is about
     * @param repairs what was broken in the carrier and put right to read this
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Extras(
            @Nullable String copyrightNotice,
            @Nullable String expires,
            List<String> contributors,
            List<Rendition> renditions,
            List<Place> places,
            List<String> repairs) {

        public Extras {
            contributors = Lists.copy(contributors);
            renditions = Lists.copy(renditions);
            places = Lists.copy(places);
            repairs = Lists.copy(repairs);
        }
    }

    /**
     * A file that comes with an article; it is not fetched.
     *
     * @param href its address
     * @param contentType as declared
     * @param title as declared
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rendition(
            String href,
            @Nullable String contentType,
            @Nullable String title) {}

    /** A point on the earth, in degrees. */
    public record Place(double longitude, double latitude) {}

    /** An outlet by name, address or both. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Named(@Nullable String name, @Nullable String uri) {}
}
