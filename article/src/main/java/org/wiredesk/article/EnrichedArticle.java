package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article with its tags and the evidence for each of them: IPTC ninjs 3.1, plus the two blocks {@code acquisition}
 * and {@code enrichment} that are ours. The value of the topic {@code enriched-articles}. Lists are never null.
 *
 * @param uri the article's identity, the same in every version
 * @param type {@code text}
 * @param version a whole number, written as text as ninjs asks
 * @param firstCreated when we first saw any version
 * @param versionCreated when we first saw this version
 * @param contentCreated when the publisher says that it was published; null if nobody says
 * @param pubStatus {@code usable} or {@code canceled}
 * @param representationType {@code full}, or {@code partial} for a teaser or a cut text
 * @param language BCP 47, detected from the text, or declared where the text is too short
 * @param headlines {@code headlines[0]} is the headline that offsets with section {@code headline} count in
 * @param bodies {@code bodies[0]} is the clean text that offsets with section {@code body} count in
 * @param descriptions summaries
 * @param by byline
 * @param located place of the dateline
 * @param altIds guid, canonical URL, content hash
 * @param infoSources publisher, agencies, cited outlets, aggregator
 * @param subjects topics
 * @param people distinct people
 * @param organisations distinct organisations
 * @param places distinct places
 * @param enrichment the evidence
 * @param acquisition how the article was found and fetched
 * @param keywords that the publisher or the carrier gives, as they are written
 * @param associations what belongs to the article: its lead picture
 */
@JsonPropertyOrder({"uri", "type", "version"})
public record EnrichedArticle(
        String uri,
        String type,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int version,
        Instant firstCreated,
        Instant versionCreated,
        @Nullable Instant contentCreated,
        String pubStatus,
        String representationType,
        @Nullable String language,
        List<TextItem> headlines,
        List<TextItem> bodies,
        List<TextItem> descriptions,
        @Nullable String by,
        @Nullable String located,
        List<AltId> altIds,
        List<InfoSource> infoSources,
        List<Subject> subjects,
        List<Entity> people,
        List<Entity> organisations,
        List<Entity> places,
        Enrichment enrichment,
        Acquisition acquisition,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> keywords,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Association> associations) {

    public EnrichedArticle {
        if (uri == null || uri.isBlank()) {
            throw new IllegalArgumentException("an article needs a uri");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1, not " + version);
        }
        type = type == null ? "text" : type;
        pubStatus = pubStatus == null ? "usable" : pubStatus;
        representationType = representationType == null ? "full" : representationType;
        Objects.requireNonNull(firstCreated, "firstCreated");
        Objects.requireNonNull(versionCreated, "versionCreated");
        headlines = Lists.copy(headlines);
        bodies = Lists.copy(bodies);
        descriptions = Lists.copy(descriptions);
        altIds = Lists.copy(altIds);
        infoSources = Lists.copy(infoSources);
        subjects = Lists.copy(subjects);
        people = Lists.copy(people);
        organisations = Lists.copy(organisations);
        places = Lists.copy(places);
        enrichment = enrichment == null ? Enrichment.NOTHING : enrichment;
        Objects.requireNonNull(acquisition, "acquisition");
        keywords = Lists.copy(keywords);
        associations = Lists.copy(associations);
    }

    /** An article without keywords and picture. */
    public EnrichedArticle(
            String uri,
            String type,
            int version,
            Instant firstCreated,
            Instant versionCreated,
            @Nullable Instant contentCreated,
            String pubStatus,
            String representationType,
            @Nullable String language,
            List<TextItem> headlines,
            List<TextItem> bodies,
            List<TextItem> descriptions,
            @Nullable String by,
            @Nullable String located,
            List<AltId> altIds,
            List<InfoSource> infoSources,
            List<Subject> subjects,
            List<Entity> people,
            List<Entity> organisations,
            List<Entity> places,
            Enrichment enrichment,
            Acquisition acquisition) {
        this(
                uri,
                type,
                version,
                firstCreated,
                versionCreated,
                contentCreated,
                pubStatus,
                representationType,
                language,
                headlines,
                bodies,
                descriptions,
                by,
                located,
                altIds,
                infoSources,
                subjects,
                people,
                organisations,
                places,
                enrichment,
                acquisition,
                List.of(),
                List.of());
    }

    /** The headline, or an empty text. */
    public String headline() {
        return headlines.isEmpty() ? "" : headlines.get(0).value();
    }

    /** The body's clean text, or an empty text. */
    public String body() {
        return bodies.isEmpty() ? "" : bodies.get(0).value();
    }

    /** The text of a section that offsets count in. */
    public String text(Section section) {
        return section == Section.HEADLINE ? headline() : body();
    }

    /**
     * Something that belongs to the article, as in ninjs, where it could have all properties of an article.
     *
     * @param name what it shows; the article's headline where nobody says
     * @param uri its address; not fetched
     * @param type {@code picture}
     * @param rel {@code leadImage}
     * @param by whose it is, or null
     */
    public record Association(
            String name,
            String uri,
            String type,
            String rel,
            @Nullable String by) {}

    /** A text with its role and media type, as in ninjs. */
    public record TextItem(@Nullable String role, String contentType, String value) {

        /** Plain text in its main role. */
        public static TextItem plain(String value) {
            return new TextItem("main", "text/plain", value);
        }

        public TextItem {
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Another name of the article. Roles: {@code guid}, {@code canonical}, {@code sha256}. */
    public record AltId(String role, String value) {}

    /**
     * Where the information comes from. One entry per distinct source.
     *
     * @param role {@code publisher}, {@code agency}, {@code cited} or {@code aggregator}
     * @param uri a concept, or null where the source is not linked
     * @param literal the form found in the text or the domain, where there is no {@code uri}
     */
    public record InfoSource(
            String name,
            String role,
            @Nullable String uri,
            @Nullable String literal) {

        /** What citations and mentions of this source point to: its uri, or else its literal. */
        public String target() {
            return uri != null ? uri : literal != null ? literal : name;
        }
    }

    /**
     * A topic.
     *
     * @param uri the concept, such as {@code http://cv.iptc.org/newscodes/mediatopic/20000082}
     * @param creator whose vocabulary: {@code iptc} or the user's own
     * @param relevance how central the topic is to the article, 0 to 100
     * @param confidence how sure we are, 0 to 100
     */
    public record Subject(String name, String uri, String creator, int relevance, int confidence) {}

    /**
     * A distinct person, organisation or place.
     *
     * @param name its usual name, in the article's language where we know it
     * @param uri the concept, such as {@code http://www.wikidata.org/entity/Q64}; only where it is linked
     * @param literal the form found in the text, where there is no {@code uri}
     */
    public record Entity(
            String name, @Nullable String uri, @Nullable String literal) {

        /** What mentions of this entity point to: its uri, or else its literal. */
        public String target() {
            return uri != null ? uri : literal != null ? literal : name;
        }
    }
}
