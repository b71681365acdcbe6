package org.wiredesk.runner;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Json;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;

/** What tests of the sink need around it: articles in Kafka, and a look into the store and the dead letters. */
final class SinkHarness {

    private final KafkaSettings kafka;
    private final String jdbcUrl;

    /** @param jdbcUrl of the store, credentials included */
    SinkHarness(String bootstrapServers, String topicsPrefix, String jdbcUrl) {
        this.kafka = KafkaSettings.from(Map.of(
                "kafka.bootstrap.servers", bootstrapServers,
                "topics.prefix", topicsPrefix,
                "topics.partitions", "3"));
        this.jdbcUrl = jdbcUrl;
        new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
    }

    KafkaSettings kafka() {
        return kafka;
    }

    /** {@code urn:test:0} and so on, all in version 1 and then all in version 2, in one transaction. */
    void publish(int from, int to) throws Exception {
        publish(IntStream.of(1, 2)
                .boxed()
                .flatMap(version -> IntStream.range(from, to).mapToObj(i -> record("urn:test:" + i, bytes(i, version))))
                .toList());
    }

    void publish(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> config = kafka.clientWith(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                kafka.topicsPrefix() + "test",
                ProducerConfig.LINGER_MS_CONFIG,
                5));
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
            producer.commitTransaction();
        }
    }

    ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(
                kafka.topics().enrichedArticles().name(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    static byte[] bytes(int number, int version) {
        return Json.mapper().writeValueAsBytes(article("urn:test:" + number, version));
    }

    static EnrichedArticle article(String uri, int version) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        String body = "Berlin had rain, version " + version + ".\n\n" + "Nothing else happened there. ".repeat(100);
        return new EnrichedArticle(
                uri,
                "text",
                version,
                now,
                now,
                now,
                "usable",
                "full",
                "en",
                List.of(TextItem.plain("Rain in Berlin")),
                List.of(TextItem.plain(body)),
                List.of(),
                null,
                null,
                List.of(),
                List.of(new InfoSource("Example Times", "publisher", null, "example.com")),
                List.of(new Subject("weather", "http://cv.iptc.org/newscodes/mediatopic/17000000", "iptc", 80, 90)),
                List.of(),
                List.of(),
                List.of(new Entity("Berlin", "http://www.wikidata.org/entity/Q64", null)),
                Enrichment.NOTHING,
                new Acquisition("file", null, now, now, null, null, null, null, "sha256:00"));
    }

    /** Rows of the store, their values joined by a bar. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                found.add(String.join("|", values));
            }
            return found;
        }
    }

    /** How many articles are stored in version 2; 0 while there is no table or no database. */
    int complete() {
        try {
            return Integer.parseInt(
                    query("SELECT count(*) FROM articles WHERE version = 2").get(0));
        } catch (SQLException notYet) {
            return 0;
        }
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        String topic = kafka.topics().deadLetters().name();
        Map<String, Object> config = kafka.clientWith(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** What the consumer group has not committed yet, over all partitions. */
    long lag() throws Exception {
        try (Admin admin = Admin.create(kafka.clientWith(Map.of()));
                var consumer = new KafkaConsumer<>(
                        kafka.clientWith(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = kafka.topics().enrichedArticles().name();
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList()));
            admin.listConsumerGroupOffsets(kafka.topicsPrefix() + "sink")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((p, offset) -> ends.merge(p, -offset.offset(), Long::sum));
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
