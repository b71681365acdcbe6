package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Records that were written once read for ever. The files under {@code v1} are never changed and never made again: a test
 * that fails here has found a change that breaks the archive of every user.
 */
class CompatibilityTest {

    private static final Topics TOPICS = new Topics("wiredesk.");

    @ParameterizedTest
    @EnumSource
    void readsEveryRecordOfVersion1(Schemas schema) throws IOException {
        assertThat(read(Json.mapper(), "v1/" + schema.file().replace(".schema", ""), schema.record()))
                .isEqualTo(Records.ALL.get(schema).get(0));
        assertThat(read(Json.mapper(), "v1/" + schema.file().replace(".schema", "-least"), schema.record()))
                .isEqualTo(Records.ALL.get(schema).get(1));
    }

    @Test
    void readsWhatWasAddedToVersion1() throws IOException {
        assertThat(read(Json.mapper(), "v1/enriched-article-pictured.json", EnrichedArticle.class))
                .isEqualTo(Records.PICTURED);
        assertThat(read(Json.mapper(), "v1/article-dated.json", Article.class)).isEqualTo(Records.DATED_ARTICLE);
        assertThat(read(Json.mapper(), "v1/feed-state-subscribed.json", FeedState.class))
                .isEqualTo(Records.SUBSCRIBED_FEED);
    }

    @Test
    void readsTheArchiveOfVersion1() throws IOException {
        assertThat(deserialize(TOPICS.articles().values(), "v1/article.cbor")).isEqualTo(Records.ARTICLE);
        assertThat(deserialize(TOPICS.articles().values(), "v1/article-least.cbor"))
                .isEqualTo(Records.LEAST_ARTICLE);
    }

    @Test
    void ignoresFieldsThatOnlyANewerWriterKnows() throws IOException {
        EnrichedArticle article = deserialize(TOPICS.enrichedArticles().values(), "newer/enriched-article.json");

        assertThat(article.uri()).isEqualTo("https://news.example/from-the-future");
        assertThat(article.people()).extracting(EnrichedArticle.Entity::name).containsExactly("Eva Klee");
        assertThat(article.enrichment().failed()).isEmpty();
    }

    @Test
    void readsAKindThatOnlyANewerWriterKnowsAsUnknown() throws IOException {
        EnrichedArticle article = deserialize(TOPICS.enrichedArticles().values(), "newer/enriched-article.json");

        assertThat(article.enrichment().mentions())
                .extracting(Enrichment.Mention::kind)
                .containsExactly(Enrichment.Kind.UNKNOWN, Enrichment.Kind.PERSON);
    }

    @Test
    void leavesOutWhatStandsInASectionThatOnlyANewerWriterKnows() throws IOException {
        EnrichedArticle article = deserialize(TOPICS.enrichedArticles().values(), "newer/enriched-article.json");

        assertThat(article.enrichment().mentions())
                .extracting(Enrichment.Mention::section)
                .doesNotContainNull();
        assertThat(article.enrichment().quotes()).isEmpty();
        assertThat(article.enrichment().matches().get(0).spans()).isEmpty();
        assertThat(article.enrichment().citations())
                .containsExactly(new Enrichment.Citation("dpa", "phrase", "laut", null, null, null, 80));
    }

    private static <T> T deserialize(Serde<T> serde, String file) throws IOException {
        return serde.deserializer().deserialize("", bytes(file));
    }

    private static Object read(ObjectMapper mapper, String file, Class<?> type) throws IOException {
        return mapper.readValue(bytes(file), type);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = CompatibilityTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
