package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics("desk.");

    @Test
    void putsThePrefixBeforeEveryName() {
        assertThat(topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "desk.articles",
                        "desk.enriched-articles",
                        "desk.dropped-articles",
                        "desk.dead-letters",
                        "desk.seen-articles",
                        "desk.feed-states");
    }

    @Test
    void neverLetsABrokerAgeOutOrTrustAPublicationDate() {
        assertThat(topics.all())
                .allSatisfy(
                        topic -> assertThat(topic.config()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void keepsTheLogsForEverAndOnlyTheLastOfEachKeyInTheTables() {
        assertThat(topics.articles().config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(topics.seenArticles().config()).containsEntry("cleanup.policy", "compact");
        assertThat(topics.feedStates().config()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void takesRecordsUpToTheSameSizeEverywhere() {
        assertThat(topics.all())
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry("max.message.bytes", String.valueOf(Topics.MAX_RECORD_BYTES)));
    }

    @Test
    void writesTheArchiveInCborAndTheRestInJson() {
        byte[] article = topics.articles().values().serializer().serialize("", Records.ARTICLE);
        byte[] enriched = topics.enrichedArticles().values().serializer().serialize("", Records.ENRICHED);

        assertThat(Json.binaryMapper().readValue(article, Article.class)).isEqualTo(Records.ARTICLE);
        assertThat(Json.mapper().readValue(enriched, Map.class)).containsEntry("version", "3");
    }
}
