package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Json;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Schemas;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;
import tools.jackson.databind.ObjectMapper;

/** Every record that the pipeline writes about the samples is one that its schema describes. */
class SchemasIT {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @TempDir
    Path data;

    @Test
    void describesEveryRecordThatThePipelineWrites() {
        Captured run = Captured.run("run", Path.of("..", "samples").toString(), "--once", "--data", data.toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();

        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            KafkaSettings kafka = KafkaSettings.from(Map.of("kafka.bootstrap.servers", broker.bootstrapServers()));
            Topics topics = kafka.topics();
            assertDescribed(kafka, topics.articles(), Json.binaryMapper(), Schemas.ARTICLE);
            assertDescribed(kafka, topics.enrichedArticles(), Json.mapper(), Schemas.ENRICHED_ARTICLE);
            assertDescribed(kafka, topics.droppedArticles(), Json.mapper(), Schemas.DROPPED_ARTICLE);
            assertDescribed(kafka, topics.seenArticles(), Json.mapper(), Schemas.SEEN_ARTICLE);
        }
    }

    private static void assertDescribed(KafkaSettings kafka, Topic<?> topic, ObjectMapper mapper, Schemas schema) {
        Schema described = REGISTRY.getSchema(schema.text(), InputFormat.JSON);
        List<ConsumerRecord<byte[], byte[]>> records = TopicContents.of(kafka, topic);
        assertThat(records).as(topic.name()).isNotEmpty();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String json = mapper.readTree(record.value()).toString();
            assertThat(described.validate(json, InputFormat.JSON))
                    .as(topic.name() + " " + json)
                    .isEmpty();
        }
    }
}
