package org.wiredesk.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordSerdeTest {

    private static final Topics TOPICS = new Topics("");

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(TOPICS.articles().values(), Records.ARTICLE),
                Arguments.of(TOPICS.articles().values(), Records.LEAST_ARTICLE),
                Arguments.of(TOPICS.enrichedArticles().values(), Records.ENRICHED),
                Arguments.of(TOPICS.enrichedArticles().values(), Records.LEAST_ENRICHED),
                Arguments.of(TOPICS.droppedArticles().values(), Records.DROPPED),
                Arguments.of(TOPICS.droppedArticles().values(), Records.LEAST_DROPPED),
                Arguments.of(TOPICS.seenArticles().values(), Records.SEEN),
                Arguments.of(TOPICS.feedStates().values(), Records.FEED),
                Arguments.of(TOPICS.feedStates().values(), Records.LEAST_FEED));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsWhatItWrote(Serde<Object> serde, Object record) {
        byte[] bytes = serde.serializer().serialize("t", record);

        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesTheSameBytesEachTime(Serde<Object> serde, Object record) {
        byte[] bytes = serde.serializer().serialize("t", record);
        Object again = serde.deserializer().deserialize("t", bytes);

        assertThat(serde.serializer().serialize("t", again)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsATombstoneATombstone(Serde<Object> serde, Object record) {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @ParameterizedTest
    @MethodSource("records")
    void refusesBytesThatStopInTheMiddle(Serde<Object> serde, Object record) {
        byte[] bytes = serde.serializer().serialize("t", record);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", part))
                    .as("the first " + length + " bytes")
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("not " + record.getClass().getSimpleName());
        }
    }

    @Test
    void answersRandomBytesWithARecordOrARefusalAndNothingElse() {
        Random random = new Random(3);
        byte[] whole = TOPICS.articles().values().serializer().serialize("t", Records.ARTICLE);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = whole.clone();
            for (int change = 0; change <= i % 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> readOrRefuse(bytes)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAnArticleThatBreaksTheRulesOfTheRecord() {
        assertThatThrownBy(() -> TOPICS.articles()
                        .values()
                        .deserializer()
                        .deserialize("t", Json.binaryMapper().writeValueAsBytes(java.util.Map.of("uri", " "))))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("uri");
    }

    @Test
    void refusesNestingWithoutEnd() {
        byte[] nested = "[".repeat(100_000).getBytes(UTF_8);

        assertThatThrownBy(
                        () -> TOPICS.enrichedArticles().values().deserializer().deserialize("t", nested))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void keepsBytesUnharmedWhateverTheyAre() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Article article = new Article(
                "urn:x:1",
                1,
                Records.ARTICLE.firstCreated(),
                Records.ARTICLE.firstCreated(),
                new Content("application/octet-stream", all),
                Declared.NOTHING,
                Records.ACQUISITION);
        Serde<Article> serde = TOPICS.articles().values();

        Article read = serde.deserializer().deserialize("t", serde.serializer().serialize("t", article));

        assertThat(read.content().bytes()).isEqualTo(all);
    }

    @Test
    void writesJsonWithoutNullsInTheOrderOfTheRecord() {
        JsonNode json = Json.mapper()
                .readTree(TOPICS.droppedArticles().values().serializer().serialize("t", Records.LEAST_DROPPED));

        assertThat(json.propertyNames()).containsExactly("uri", "stage", "reason", "origin");
    }

    @Test
    void writesTimesAsRfc3339AndWordsInSmallLetters() {
        JsonNode json = Json.mapper()
                .readTree(TOPICS.enrichedArticles().values().serializer().serialize("t", Records.ENRICHED));

        assertThat(json.path("firstCreated").asString()).isEqualTo("2026-11-23T08:15:30.250Z");
        assertThat(json.at("/enrichment/mentions/0/kind").asString()).isEqualTo("place");
        assertThat(json.at("/enrichment/mentions/0/section").asString()).isEqualTo("headline");
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            TOPICS.articles().values().deserializer().deserialize("t", bytes);
        } catch (SerializationException refused) {
            assertThat(refused).hasMessageStartingWith("not Article");
        }
    }
}
