package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    /** Formats such as date-time are checked; nothing is ever fetched, because no schema has a reference to elsewhere. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Arguments> records() {
        return Records.ALL.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(record -> Arguments.of(entry.getKey(), record)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void takesEveryRecordThatWeWriteAndNamesEachOfItsFields(Schemas schema, Record record) {
        assertThat(errors(closed(schema), Json.mapper().valueToTree(record))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void takesAFieldFromANewerWriter(Schemas schema, Record record) {
        ObjectNode json = Json.mapper().valueToTree(record);
        json.put("mood", "good");

        assertThat(errors(node(schema), json)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void demandsWhatIsAlwaysThere(Schemas schema) {
        ObjectNode json = Json.mapper().valueToTree(Records.ALL.get(schema).get(1));
        for (String name : List.copyOf(json.propertyNames())) {
            ObjectNode without = json.deepCopy();
            without.remove(name);
            assertThat(errors(node(schema), without)).as("without " + name).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARTICLE          | /version                           | 0",
                "ARTICLE          | /uri                               | \"\"",
                "ARTICLE          | /content                           | \"text\"",
                "ARTICLE          | /acquisition/rawHash               | \"md5:00\"",
                "ARTICLE          | /firstCreated                      | \"yesterday\"",
                "ARTICLE          | /declared/keywords                 | \"weather\"",
                "ENRICHED_ARTICLE | /version                           | 3",
                "ENRICHED_ARTICLE | /version                           | \"0\"",
                "ENRICHED_ARTICLE | /pubStatus                         | \"nice\"",
                "ENRICHED_ARTICLE | /headlines/0                       | \"only text\"",
                "ENRICHED_ARTICLE | /subjects/0/confidence             | 101",
                "ENRICHED_ARTICLE | /people/0/name                     | null",
                "ENRICHED_ARTICLE | /enrichment/mentions/0/begin       | -1",
                "ENRICHED_ARTICLE | /enrichment/mentions/0/section     | \"footer\"",
                "ENRICHED_ARTICLE | /enrichment/mentions/0/kind        | \"animal\"",
                "ENRICHED_ARTICLE | /enrichment/quotes/0/direct        | \"yes\"",
                "ENRICHED_ARTICLE | /enrichment/similarity             | 0.87",
                "ENRICHED_ARTICLE | /acquisition/httpStatus            | \"200\"",
                "DROPPED_ARTICLE  | /stage                             | \"kitchen\"",
                "DROPPED_ARTICLE  | /reason                            | \"\"",
                "SEEN_ARTICLE     | /version                           | -1",
                "SEEN_ARTICLE     | /fingerprint                       | \"sha256:xyz\"",
                "FEED_STATE       | /failures                          | \"2\"",
                "FEED_STATE       | /nextPoll                          | 1764000000",
            })
    void refusesAWrongValue(Schemas schema, String place, String wrong) {
        ObjectNode json = Json.mapper().valueToTree(Records.ALL.get(schema).get(0));
        int cut = place.lastIndexOf('/');
        JsonNode parent = json.at(place.substring(0, cut));
        JsonNode value = Json.mapper().readTree(wrong);
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(cut + 1), value);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(place.substring(cut + 1)), value);
        }

        assertThat(errors(node(schema), json)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryFieldAndPointsNowhereElse(Schemas schema) {
        ObjectNode root = node(schema);

        assertThat(root.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(root.path("title").asString()).isEqualTo(schema.record().getSimpleName());
        assertThat(root.findValuesAsString("$ref")).allMatch(reference -> reference.startsWith("#/$defs/"));
        for (JsonNode properties : root.findValues("properties")) {
            properties
                    .propertyStream()
                    .forEach(property -> assertThat(property.getValue().has("description")
                                    || property.getValue().has("$ref"))
                            .as("description of " + property.getKey())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFieldsInTheOrderOfTheRecord(Schemas schema) {
        assertThat(node(schema).path("properties").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(schema.record().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void describesTheAcquisitionOnceAndForAll() {
        assertThat(node(Schemas.ENRICHED_ARTICLE).at("/$defs/acquisition"))
                .isEqualTo(node(Schemas.ARTICLE).at("/$defs/acquisition"));
    }

    private static ObjectNode node(Schemas schema) {
        return (ObjectNode) Json.strictMapper().readTree(schema.text());
    }

    /** The schema, changed so that it refuses every field it does not name. */
    private static ObjectNode closed(Schemas schema) {
        ObjectNode root = node(schema);
        for (JsonNode object : root.findParents("properties")) {
            ((ObjectNode) object).put("additionalProperties", false);
        }
        return root;
    }

    private static List<Error> errors(JsonNode schema, JsonNode json) {
        Schema compiled = REGISTRY.getSchema(schema);
        return compiled.validate(json);
    }
}
