package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestAccounts;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;

/** {@code POST /articles} against a real broker. */
class PushIT {

    private static final String TOKEN = "a token for the tests";
    private static final int BATCHES = 1_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @Test
    void everyBatchSentTwiceByClientsThatHangUpIsPublishedOnce() throws Exception {
        KafkaSettings kafka = BROKER.topicsOfItsOwn(6);
        int port = freePort();
        try (IngestStage stage = start(kafka, port)) {
            // The reply is lost to these: they are gone before it comes. Others break off in the middle.
            for (int batch = 0; batch < BATCHES; batch += 10) {
                hangUp(port, batch, batch % 20 == 0);
            }
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 2 * BATCHES)
                    .mapToObj(i -> sent(request(port, batch(i % BATCHES)), 10))
                    .toList();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            }
            IngestAccounts accounts = stage.accounts();
            assertThat(accounts.published()).isEqualTo(2 * BATCHES);
            assertThat(accounts.dropped()).isEmpty();
            assertThat(accounts.settled()).isEqualTo(accounts.discovered());
        }
        Map<String, Integer> records = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> row :
                TopicContents.of(kafka, kafka.topics().articles())) {
            records.merge(new String(row.key(), StandardCharsets.UTF_8), 1, Integer::sum);
        }
        assertThat(records).hasSize(2 * BATCHES);
        assertThat(records.values()).containsOnly(1);
    }

    @Test
    void whatIsAnsweredWithSuccessIsInKafkaAtThatMoment() throws Exception {
        KafkaSettings kafka = BROKER.topicsOfItsOwn(6);
        int port = freePort();
        try (IngestStage stage = start(kafka, port)) {
            HttpResponse<String> answer = HTTP.send(request(port, batch(1)), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(TopicContents.of(kafka, kafka.topics().articles())).hasSize(2);
            assertThat(stage.failure()).isEmpty();
        }
    }

    @Test
    void aBackfillOfOldAndFutureDatesBesideNewsLosesNothingAndStampsNoRecordWithThem(@TempDir Path folder)
            throws Exception {
        KafkaSettings kafka = BROKER.topicsOfItsOwn(6);
        StringBuilder archive = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            int year = 1970 + i * 37 % 130;
            archive.append(
                    "{\"uri\":\"urn:old:%d\",\"title\":\"T\",\"text\":\"x\",\"published\":\"%d-01-01T00:00:00Z\"}\n"
                            .formatted(i, year));
        }
        Path file = Files.writeString(folder.resolve("archive.jsonl"), archive);
        long before = System.currentTimeMillis();
        int port = freePort();
        try (IngestStage stage = start(kafka, port, List.of(file.toString()))) {
            for (int i = 0; i < 20; i++) {
                assertThat(HTTP.send(request(port, batch(i)), HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(stage.awaitExhausted(Duration.ofSeconds(60))).isTrue();
            assertThat(stage.accounts()).isEqualTo(new IngestAccounts(3_040, 3_040, 0, Map.of()));
        }
        List<ConsumerRecord<byte[], byte[]>> records =
                TopicContents.of(kafka, kafka.topics().articles());

        assertThat(records).hasSize(3_040);
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.timestamp()).isBetween(before - 60_000, System.currentTimeMillis() + 60_000));
    }

    private static IngestStage start(KafkaSettings kafka, int port) {
        return start(kafka, port, List.of());
    }

    private static IngestStage start(KafkaSettings kafka, int port, List<String> sources) {
        Map<String, String> settings = Map.of(
                "ingest.push.port",
                Integer.toString(port),
                "ingest.push.token",
                TOKEN,
                "ingest.push.rate",
                "100000",
                "ingest.transaction.time",
                "10ms");
        return IngestStage.start(kafka, IngestSettings.from(settings), sources, new SimpleMeterRegistry());
    }

    private static String batch(int number) {
        return "{\"uri\":\"urn:push:%1$d:a\",\"title\":\"A\",\"text\":\"text %1$d\"}\n{\"uri\":\"urn:push:%1$d:b\",\"title\":\"B\",\"text\":\"text %1$d\"}\n"
                .formatted(number);
    }

    /** Sends it again when the connection breaks, as every client of push may: a server closes idle connections at will. */
    private static CompletableFuture<HttpResponse<String>> sent(HttpRequest request, int times) {
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        return times == 1 ? answer : answer.exceptionallyCompose(broken -> sent(request, times - 1));
    }

    private static HttpRequest request(int port, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/articles"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofSeconds(120))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void hangUp(int port, int number, boolean inTheMiddle) throws IOException {
        String body = batch(number);
        String head = "POST /articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
            String sent = inTheMiddle ? body.substring(0, body.length() * 3 / 4) : body;
            socket.getOutputStream().write((head + sent).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
