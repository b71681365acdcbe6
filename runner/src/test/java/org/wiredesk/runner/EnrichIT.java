package org.wiredesk.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.Declared;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Sha256;
import org.wiredesk.article.Topic;
import org.wiredesk.article.TopicSetup;
import org.wiredesk.article.Topics;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.EnrichStage;

/** Enrich against a real broker: every record of {@code articles} ends in exactly one topic. */
class EnrichIT {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @TempDir
    Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private KafkaSettings kafka;
    private Topics topics;

    @BeforeEach
    void useTopicsOfItsOwn() {
        kafka = BROKER.topicsOfItsOwn(3);
        topics = kafka.topics();
        new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "streams"})
    void enrichesAllButTheCorruptedRecordsWhichBecomeDeadLetters(String groupProtocol) {
        Set<String> good = new HashSet<>();
        Set<String> bad = new HashSet<>();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            boolean corrupted = i % 100 == 50;
            String uri = "file:" + i + ".txt";
            (corrupted ? bad : good).add(uri);
            records.add(corrupted ? record(uri, ("rotten " + i).getBytes(UTF_8)) : record(article(i)));
        }
        send(records);

        try (EnrichStage stage = start(groupProtocol)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(topics.enrichedArticles()).size() >= good.size());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> read(topics.deadLetters()).size() >= bad.size());
            assertThat(stage.running()).isTrue();
            assertThat(stage.failure()).isEmpty();
        }

        assertThat(keys(topics.enrichedArticles())).containsExactlyInAnyOrderElementsOf(good);
        assertThat(keys(topics.deadLetters())).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(keys(topics.droppedArticles())).isEmpty();
        assertThat(read(topics.deadLetters())).allSatisfy(letter -> {
            assertThat(new String(letter.value(), UTF_8)).startsWith("rotten ");
            DeadLetter why = DeadLetter.fromHeaders(letter.headers());
            assertThat(why.step()).isEqualTo("read-article");
            assertThat(why.reason()).isEqualTo("unreadable");
            assertThat(why.topic()).isEqualTo(topics.articles().name());
            assertThat(why.offset()).isNotNegative();
        });
    }

    @Test
    void commitsADeadLetterEvenWhenNothingElseCame() {
        send(List.of(record("file:a.txt", "rotten".getBytes(UTF_8))));

        try (EnrichStage stage = start("classic")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(topics.deadLetters()).size() == 1);
        }
        try (EnrichStage again = start("classic")) {
            send(List.of(record(article(1))));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(topics.enrichedArticles()).size() == 1);
        }

        assertThat(read(topics.deadLetters())).hasSize(1);
    }

    @Test
    void doublesNothingAndLosesNothingWhenItIsRestartedWhileItWorks() {
        int articles = 3000;
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Set<String> uris = new HashSet<>();
        for (int i = 0; i < articles; i++) {
            records.add(record(article(i)));
            uris.add("file:" + i + ".txt");
        }
        send(records);

        int interruptions = 0;
        for (int part = 1; part <= 4; part++) {
            int before = part * articles / 6;
            try (EnrichStage stage = start("classic")) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> read(topics.enrichedArticles()).size() >= before);
            }
            interruptions += read(topics.enrichedArticles()).size() < articles ? 1 : 0;
        }
        try (EnrichStage stage = start("classic")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(topics.enrichedArticles()).size() >= articles);
        }

        assertThat(interruptions).as("restarts while there was work left").isPositive();
        assertThat(keys(topics.enrichedArticles())).containsExactlyInAnyOrderElementsOf(uris);
        assertThat(read(topics.deadLetters())).isEmpty();
    }

    @Test
    void dropsWhatIsNoArticleWithItsReason() {
        Article picture = article("file:p.txt", new Content("image/png", new byte[] {1, 2, 3}));
        send(List.of(record(picture), record(article(1))));

        try (EnrichStage stage = start("classic")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(topics.enrichedArticles()).size() == 1);
        }

        List<ConsumerRecord<byte[], byte[]>> drops = read(topics.droppedArticles());
        assertThat(drops).hasSize(1);
        DroppedArticle drop = topics.droppedArticles()
                .values()
                .deserializer()
                .deserialize("", drops.get(0).value());
        assertThat(drop.uri()).isEqualTo("file:p.txt");
        assertThat(drop.stage()).isEqualTo("enrich");
        assertThat(meters.get("wiredesk.enrich.articles")
                        .tag("outcome", "dropped")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void takesAnArticleOfMegabytes() {
        Article large = article(
                "file:large.txt",
                Content.ofText(Content.TEXT_WITH_HEADLINE, "Large\n" + "Word and word. ".repeat(300_000)));
        send(List.of(record(large)));

        try (EnrichStage stage = start("classic")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(topics.enrichedArticles()).size()
                                    + read(topics.droppedArticles()).size()
                            == 1);
        }

        assertThat(read(topics.deadLetters())).isEmpty();
    }

    private EnrichStage start(String groupProtocol) {
        return EnrichStage.start(kafka, settings(groupProtocol), meters);
    }

    private EnrichSettings settings(String groupProtocol) {
        return EnrichSettings.from(Map.of(
                "enrich.group.protocol", groupProtocol, "enrich.threads", "2", "enrich.state.dir", state.toString()));
    }

    private static Article article(int number) {
        String text = "Minister visits harbour " + number
                + "\n\nHAMBURG (Reuters) - The minister said on Monday that the"
                + " harbour would stay open.\n\nAccording to the BBC, the costs rose to " + number + " million euros.";
        return article("file:" + number + ".txt", Content.ofText(Content.TEXT_WITH_HEADLINE, text));
    }

    private static Article article(String uri, Content content) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        return new Article(
                uri,
                1,
                now,
                now,
                content,
                Declared.NOTHING,
                new Acquisition("file", "inbox", now, now, null, null, null, null, Sha256.hash(content.bytes())));
    }

    private ProducerRecord<byte[], byte[]> record(Article article) {
        return record(article.uri(), topics.articles().values().serializer().serialize("", article));
    }

    private ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(topics.articles().name(), key.getBytes(UTF_8), value);
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> config = kafka.clientWith(Map.of("max.request.size", Topics.MAX_RECORD_BYTES));
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (var one : sent) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError("cannot send", e);
        }
    }

    private List<String> keys(Topic<?> topic) {
        return read(topic).stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Topic<?> topic) {
        return TopicContents.of(kafka, topic);
    }
}
