package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NinjsTest {

    /** The part of ninjs 3.1 that we use: the properties that it allows in each place, from its documentation. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "",
                    Set.of(
                            "uri",
                            "type",
                            "representationType",
                            "version",
                            "firstCreated",
                            "versionCreated",
                            "contentCreated",
                            "pubStatus",
                            "language",
                            "descriptions",
                            "bodies",
                            "headlines",
                            "people",
                            "organisations",
                            "places",
                            "subjects",
                            "infoSources",
                            "by",
                            "located",
                            "altIds",
                            "standard")),
            Map.entry("/standard", Set.of("name", "version", "schema")),
            Map.entry("/headlines/0", Set.of("role", "contentType", "value")),
            Map.entry("/bodies/0", Set.of("role", "contentType", "charCount", "wordCount", "value")),
            Map.entry("/descriptions/0", Set.of("role", "contentType", "value")),
            Map.entry("/altIds/0", Set.of("role", "value")),
            Map.entry("/infoSources/0", Set.of("name", "role", "uri", "literal", "contactInfo")),
            Map.entry("/infoSources/1", Set.of("name", "role", "uri", "literal", "contactInfo")),
            Map.entry("/subjects/0", Set.of("name", "rel", "uri", "literal", "creator", "relevance", "confidence")),
            Map.entry("/people/0", Set.of("name", "rel", "uri", "literal", "contactInfo")),
            Map.entry("/organisations/0", Set.of("name", "rel", "uri", "literal", "symbols", "contactInfo")),
            Map.entry("/places/0", Set.of("name", "rel", "uri", "literal", "contactInfo", "geoJSON")));

    private final JsonNode strict =
            Json.strictMapper().readTree(Ninjs.of(Records.ENRICHED).toJson());

    @Test
    void hasTheLeadPictureAsAnAssociationAndLeavesTheKeywordsBehind() {
        JsonNode pictured =
                Json.strictMapper().readTree(Ninjs.of(Records.PICTURED).toJson());

        assertThat(pictured.at("/associations/0").propertyNames())
                .containsExactlyInAnyOrder("name", "uri", "type", "rel", "by");
        assertThat(pictured.has("keywords")).isFalse();
    }

    @Test
    void hasNoPropertyThatNinjsDoesNotKnow() {
        ALLOWED.forEach((place, names) ->
                assertThat(names).as("in " + place).containsAll(strict.at(place).propertyNames()));
    }

    @Test
    void leavesNothingOutThatNinjsHasAPlaceFor() {
        JsonNode whole = Json.mapper().valueToTree(Records.ENRICHED);
        Set<String> kept = new TreeSet<>(strict.propertyNames());
        Set<String> expected = new TreeSet<>(whole.propertyNames());
        expected.removeAll(Set.of("enrichment", "acquisition"));
        expected.add("standard");

        assertThat(kept).isEqualTo(expected);
        assertThat(strict.path("bodies")).isEqualTo(whole.path("bodies"));
        assertThat(strict.path("infoSources")).isEqualTo(whole.path("infoSources"));
    }

    @Test
    void writesTheVersionAsTextAndNothingThatIsMissing() {
        JsonNode least = Json.mapper().readTree(Ninjs.of(Records.LEAST_ENRICHED).toJson());

        assertThat(strict.path("version").isString()).isTrue();
        assertThat(least.propertyNames()).doesNotContain("language", "by", "located", "contentCreated");
        assertThat(least.findValues("null")).isEmpty();
    }
}
