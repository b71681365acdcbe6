package org.wiredesk.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Sha256;
import org.wiredesk.article.TopicSetup;
import org.wiredesk.article.Topics;

/**
 * {@code kill -9} again and again, at random moments, on two enrich processes that share the work. A committed reader must
 * see every article once. {@code -Dchaos.articles}, {@code -Dchaos.kills} and {@code -Dchaos.seed} make it longer or
 * another one.
 */
class ChaosIT {

    private static final int ARTICLES = Integer.getInteger("chaos.articles", 3_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 4);
    private static final long SEED = Long.getLong("chaos.seed", 1);

    /** After the last kill: until its transaction is aborted, its partitions have moved, and the rest is done. */
    private static final Duration DRAIN = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private EmbeddedBroker broker;
    private KafkaSettings kafka;
    private Topics topics;
    private Backlog log;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        kafka = KafkaSettings.from(
                Map.of("kafka.bootstrap.servers", broker.bootstrapServers(), "topics.partitions", "4"));
        topics = kafka.topics();
        new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
        log = new Backlog(kafka);
    }

    @AfterEach
    void stopEverything() {
        processes.forEach(Process::destroyForcibly);
        log.close();
        broker.close();
    }

    @Test
    void losesAndDoublesNothingWhenProcessesAreKilled() throws Exception {
        Random random = new Random(SEED);
        send();
        processes.add(start(0));
        processes.add(start(1));

        int killedAtWork = 0;
        long share = ARTICLES / (KILLS + 1);
        for (int kill = 1; kill <= KILLS; kill++) {
            long moment = (kill - 1) * share + 1 + random.nextInt((int) share);
            Eventually.holds(DRAIN, () -> written() >= moment);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
            int victim = random.nextInt(2);
            assertThat(processes.get(victim).isAlive()).as(said()).isTrue();
            killedAtWork += read() < ARTICLES ? 1 : 0;
            processes.get(victim).destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            processes.set(victim, start(10 * kill + victim));
        }
        Eventually.holds(DRAIN, () -> read() >= ARTICLES);
        assertThat(TopicContents.of(kafka, topics.droppedArticles())).isEmpty();
        Eventually.holds(DRAIN, () -> committed() >= ARTICLES);

        assertThat(killedAtWork).as("kills that came before the work was done").isEqualTo(KILLS);
        assertThat(keys(TopicContents.of(kafka, topics.enrichedArticles())))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ARTICLES).mapToObj(ChaosIT::uri).toList());
        assertThat(TopicContents.of(kafka, topics.deadLetters())).isEmpty();
    }

    private void send() throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                kafka.clientWith(Map.of()),
                new StringSerializer(),
                topics.articles().values().serializer())) {
            for (int i = 0; i < ARTICLES; i++) {
                sent.add(producer.send(new ProducerRecord<>(topics.articles().name(), uri(i), article(i))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private static String uri(int number) {
        return "file:" + number + ".txt";
    }

    private static Article article(int number) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        Content content = Content.ofText(Content.TEXT_WITH_HEADLINE, GeneratedArticles.text(number, "approved"));
        return new Article(
                uri(number),
                1,
                now,
                now,
                content,
                Declared.NOTHING,
                new Acquisition("file", "inbox", now, now, null, null, null, null, Sha256.hash(content.bytes())));
    }

    private Process start(int number) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath,
                Main.class.getName(),
                "enrich",
                "--set",
                "kafka.bootstrap.servers=" + broker.bootstrapServers(),
                "--set",
                "topics.partitions=4",
                "--set",
                "http.port=0",
                "--set",
                "enrich.threads=2",
                "--set",
                "enrich.article.time.limit=8s",
                "--set",
                "enrich.state.dir=" + folder.resolve("state-" + number));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    /** Records that were written, those of transactions that never ended included: tells how far the work has come. */
    private long written() {
        return sum(log.ends(topics.enrichedArticles().name()));
    }

    /** Articles that count as read. */
    private long read() {
        return sum(log.positions("wiredesk.enrich", topics.articles().name()));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private int committed() {
        try {
            return TopicContents.of(kafka, topics.enrichedArticles()).size();
        } catch (IllegalStateException openTransaction) {
            return 0;
        }
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> new String(record.key(), UTF_8)).toList();
    }

    /** What the processes printed. */
    private String said() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }
}
