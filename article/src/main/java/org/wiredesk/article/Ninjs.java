package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.AltId;
import org.wiredesk.article.EnrichedArticle.Association;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;

/**
 * An enriched article as strict <a href="https://iptc.org/standards/ninjs/">IPTC ninjs 3.1</a>, which forbids properties
 * that it does not know. The blocks {@code acquisition} and {@code enrichment} and the {@code keywords} stay behind, and whatever a later release
 * adds to {@link EnrichedArticle} stays behind until it is named here.
 */
@JsonPropertyOrder({"uri", "standard", "type", "version"})
public record Ninjs(
        String uri,
        Standard standard,
        String type,
        String version,
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Association> associations) {

    /** Which standard a document follows. */
    public record Standard(String name, String version) {}

    private static final Standard NINJS_3_1 = new Standard("ninjs", "3.1");

    public static Ninjs of(EnrichedArticle article) {
        return new Ninjs(
                article.uri(),
                NINJS_3_1,
                article.type(),
                String.valueOf(article.version()),
                article.firstCreated(),
                article.versionCreated(),
                article.contentCreated(),
                article.pubStatus(),
                article.representationType(),
                article.language(),
                article.headlines(),
                article.bodies(),
                article.descriptions(),
                article.by(),
                article.located(),
                article.altIds(),
                article.infoSources(),
                article.subjects(),
                article.people(),
                article.organisations(),
                article.places(),
                article.associations());
    }

    /** One line of JSON. */
    public String toJson() {
        return Json.mapper().writeValueAsString(this);
    }
}
