package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.Topic;
import org.wiredesk.ingest.IngestAccounts;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;

/** Ingest against a real broker. */
class IngestIT {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @TempDir
    Path inbox;

    private KafkaSettings kafka;

    @BeforeEach
    void useTopicsOfItsOwn() {
        kafka = BROKER.topicsOfItsOwn(2);
    }

    @Test
    void publishesAFolderOnceHoweverOftenItIsRead() throws Exception {
        Files.writeString(inbox.resolve("a.txt"), "Headline\n\nBody.");
        Files.writeString(
                inbox.resolve("b.jsonl"), "{\"title\":\"T\",\"text\":\"x\",\"url\":\"https://n.example/1\"}\n");

        IngestAccounts first = ingestOnce();
        IngestAccounts second = ingestOnce();

        assertThat(first).isEqualTo(new IngestAccounts(2, 2, 0, Map.of()));
        assertThat(second).isEqualTo(new IngestAccounts(2, 0, 2, Map.of()));
        assertThat(read(kafka.topics().articles()))
                .extracting(Article::uri)
                .containsExactlyInAnyOrder("file:a.txt", "https://n.example/1");
    }

    @Test
    void makesAChangedFileTheNextVersionOfTheSameArticle() throws Exception {
        Files.writeString(inbox.resolve("a.txt"), "Headline\n\nBody.");
        ingestOnce();
        Files.writeString(inbox.resolve("a.txt"), "Headline\n\nBody, corrected.");
        ingestOnce();

        List<Article> versions = read(kafka.topics().articles());

        assertThat(versions).extracting(Article::version).containsExactly(1, 2);
        assertThat(versions.get(1).firstCreated()).isEqualTo(versions.get(0).firstCreated());
        assertThat(versions.get(1).versionCreated()).isAfter(versions.get(0).versionCreated());
    }

    @Test
    void aStoryAndItsCorrectionInOneFileAreTwoVersionsAndBringNothingNewTheNextTime() throws Exception {
        Files.writeString(
                inbox.resolve("wire.jsonl"),
                "{\"uri\":\"urn:w:1\",\"title\":\"T\",\"text\":\"x\"}\n{\"uri\":\"urn:w:1\",\"title\":\"T\",\"text\":\"y\"}\n");

        assertThat(ingestOnce()).isEqualTo(new IngestAccounts(2, 2, 0, Map.of()));
        assertThat(ingestOnce()).isEqualTo(new IngestAccounts(2, 0, 2, Map.of()));
        assertThat(read(kafka.topics().articles())).extracting(Article::version).containsExactly(1, 2);
    }

    @Test
    void sendsADropOnceAndCountsItEachTime() throws Exception {
        Files.writeString(inbox.resolve("bad.jsonl"), "{\"title\":\"T\",\"text\":\"x\"}\n\n{oops\n");

        IngestAccounts first = ingestOnce();
        IngestAccounts second = ingestOnce();

        assertThat(first).isEqualTo(new IngestAccounts(2, 1, 0, Map.of("invalid-json", 1L)));
        assertThat(second).isEqualTo(new IngestAccounts(2, 0, 1, Map.of("invalid-json", 1L)));
        assertThat(read(kafka.topics().droppedArticles()))
                .extracting(DroppedArticle::origin)
                .containsExactly(inbox.resolve("bad.jsonl") + ":3");
    }

    @Test
    void picksUpAFileThatIsDroppedIntoAFollowedFolder() throws Exception {
        Map<String, String> follow = Map.of("ingest.folder.interval", "100ms");
        try (IngestStage stage = IngestStage.start(
                kafka, IngestSettings.from(follow), List.of(inbox.toString()), new SimpleMeterRegistry())) {
            Files.writeString(inbox.resolve("late.txt"), "Late\n\nNews.");
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (stage.accounts().published() < 1 && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(stage.accounts()).isEqualTo(new IngestAccounts(1, 1, 0, Map.of()));
        }
    }

    @Test
    void aSecondIngestOfTheSameInstanceTakesOverAndTheFirstSaysSo() throws Exception {
        Map<String, String> follow = Map.of("ingest.folder.interval", "100ms");
        try (IngestStage first = start(follow);
                IngestStage second = start(follow)) {
            Files.writeString(inbox.resolve("late.txt"), "Late\n\nNews.");
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while ((first.failure().isEmpty() || second.accounts().published() < 1) && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(first.failure()).get().asString().contains("ingest.instance=1");
            assertThat(second.failure()).isEmpty();
        }
        assertThat(read(kafka.topics().articles())).hasSize(1);
    }

    @Test
    void remembersAFeedAndItsPagesFromRunToRun() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = "http://localhost:" + server.getAddress().getPort();
        String items = "<item><title>A</title><link>" + site + "/a</link></item>";
        AtomicReference<String> feed = new AtomicReference<>(items);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            boolean found = !path.equals("/robots.txt");
            String body =
                    path.equals("/feed") ? "<rss><channel>" + feed.get() + "</channel></rss>" : "<p>" + path + "</p>";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ingestOnce(site + "/feed")).isEqualTo(new IngestAccounts(1, 1, 0, Map.of()));
            assertThat(ingestOnce(site + "/feed")).isEqualTo(new IngestAccounts(0, 0, 0, Map.of()));
            feed.set(items + "<item><title>B</title><link>" + site + "/b</link></item>");
            assertThat(ingestOnce(site + "/feed")).isEqualTo(new IngestAccounts(2, 1, 1, Map.of()));
        } finally {
            server.stop(0);
        }

        assertThat(asked.stream().filter(path -> path.length() == 2)).containsExactly("/a", "/b");
        assertThat(read(kafka.topics().articles()))
                .extracting(article -> new String(article.content().bytes(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("<p>/a</p>", "<p>/b</p>");
    }

    @Test
    void namesTheAddressOfAKafkaThatIsNotThere() {
        KafkaSettings nowhere = KafkaSettings.from(Map.of("kafka.bootstrap.servers", "localhost:1"));
        IngestSettings impatient = IngestSettings.from(Map.of("ingest.kafka.patience", "2s"));

        assertThatThrownBy(() ->
                        IngestStage.start(nowhere, impatient, List.of(inbox.toString()), new SimpleMeterRegistry()))
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessageContaining("localhost:1");
    }

    private IngestStage start(Map<String, String> settings) {
        return IngestStage.start(
                kafka, IngestSettings.from(settings), List.of(inbox.toString()), new SimpleMeterRegistry());
    }

    private IngestAccounts ingestOnce() throws InterruptedException {
        return ingestOnce(inbox.toString());
    }

    private IngestAccounts ingestOnce(String source) throws InterruptedException {
        Map<String, String> settings = Map.of(
                "ingest.once",
                "true",
                "ingest.http.allow.private",
                "true",
                "ingest.http.delay",
                "1ms",
                "ingest.http.address.delay",
                "0ms");
        try (IngestStage stage =
                IngestStage.start(kafka, IngestSettings.from(settings), List.of(source), new SimpleMeterRegistry())) {
            assertThat(stage.awaitExhausted(Duration.ofSeconds(30))).isTrue();
            return stage.accounts();
        }
    }

    private <V> List<V> read(Topic<V> topic) {
        Map<String, Object> config = new HashMap<>(kafka.clientWith(Map.of("isolation.level", "read_committed")));
        List<V> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .collect(Collectors.toList());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.isEmpty()) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                row -> values.add(topic.values().deserializer().deserialize(row.topic(), row.value())));
                partitions.removeIf(p -> consumer.position(p) >= ends.get(p));
            }
        }
        return values;
    }
}
