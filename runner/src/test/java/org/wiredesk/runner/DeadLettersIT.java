package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;

/** {@code wiredesk dead-letters} and {@code topics}, and how the backlog is counted, on a real Kafka. */
class DeadLettersIT {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    private KafkaSettings kafka;

    @BeforeEach
    void useTopicsOfItsOwn() {
        kafka = BROKER.topicsOfItsOwn(6);
    }

    @Test
    void listsShowsAndSendsBackWhatAStageCouldNotRead() {
        new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
        String origin = kafka.topics().enrichedArticles().name();
        DeadLetter why = new DeadLetter("sink", "store", "refused", "the row is too long", origin, 2, 14);
        send(why.toHeaders().add("traceparent", new byte[] {1}), "broken \u0007 bytes");

        Captured list = command("dead-letters");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).contains("sink/store  refused  article-1").contains("the row is too long");
        String id = list.out().split(" ")[0];

        Captured shown = command("dead-letters", "show", id);
        assertThat(shown.out())
                .contains("from     " + origin + ", partition 2, offset 14")
                .contains("replays  0")
                .contains("broken \u00b7 bytes");

        Captured replayed = command("dead-letters", "replay", id);
        assertThat(replayed.out()).startsWith("Sent 1 of 1 back.");
        List<ConsumerRecord<byte[], byte[]>> back =
                TopicContents.of(kafka, kafka.topics().enrichedArticles());
        assertThat(back).hasSize(1);
        assertThat(new String(back.get(0).value(), StandardCharsets.UTF_8)).isEqualTo("broken \u0007 bytes");
        assertThat(new String(back.get(0).key(), StandardCharsets.UTF_8)).isEqualTo("article-1");
        assertThat(Replay.count(back.get(0).headers())).isEqualTo(1);
        assertThat(back.get(0).headers().lastHeader("traceparent")).isNotNull();
        assertThat(back.get(0).headers().lastHeader("wiredesk.reason")).isNull();
    }

    @Test
    void keepsALetterWhoseOriginNobodyKnows() {
        new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
        send(new DeadLetter("sink", "store", "refused", null, "somebody-elses", 0, 0).toHeaders(), "x");
        Captured replayed = command("dead-letters", "replay", "--all");
        assertThat(replayed.code()).isEqualTo(1);
        assertThat(replayed.out()).startsWith("Sent 0 of 1 back");
        assertThat(command("dead-letters", "show", "0:99").err()).contains("there is no dead letter 0:99");
    }

    @Test
    void makesTopicsAndCountsRecordsAsReadersSeeThem() {
        assertThat(command("topics").out()).contains("missing").contains("--create");
        assertThat(command("topics", "--create").out()).containsPattern("articles +6 +0");
        String topic = kafka.topics().articles().name();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.clientWith(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test-" + kafka.topicsPrefix())),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, null, new byte[] {1}));
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {2}));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, null, new byte[] {3}));
            producer.flush();
            producer.abortTransaction();
        }
        assertThat(command("topics").out()).containsPattern("\\.articles +6 +2\\b");
        try (Backlog backlog = new Backlog(kafka)) {
            assertThat(backlog.drained("nobody", topic)).isFalse();
            var ends = backlog.ends(topic);
            assertThat(backlog.count(ends, ends)).isZero();
            ends.replaceAll((partition, end) -> Math.max(0, end - 1));
            // Only the markers of the transactions lie between here and the end.
            assertThat(backlog.count(ends, backlog.ends(topic))).isZero();
        }
    }

    private void send(Headers headers, String value) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.clientWith(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    kafka.topics().deadLetters().name(),
                    null,
                    "article-1".getBytes(StandardCharsets.UTF_8),
                    value.getBytes(StandardCharsets.UTF_8),
                    headers));
        }
    }

    private Captured command(String... args) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(args),
                        java.util.stream.Stream.of(
                                "--set",
                                "kafka.bootstrap.servers=" + kafka.bootstrapServers(),
                                "--set",
                                "topics.prefix=" + kafka.topicsPrefix()))
                .toArray(String[]::new);
        return Captured.run(all);
    }
}
