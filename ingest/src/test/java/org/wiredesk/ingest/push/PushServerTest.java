package org.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.ingest.kafka.Outcome;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Refused;
import org.wiredesk.ingest.source.Limits;

class PushServerTest {

    private static final String TOKEN = "a token for the tests";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Discovery> taken = new ArrayList<>();
    private Intake intake = this::takeAll;
    private PushServer server;
    private Client client;

    @BeforeEach
    void start() {
        start(settings(20_000, 3, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesOneArticle() {
        HttpResponse<String> response =
                client.post(JSON, "{\"title\":\"T\",\"text\":\"x\",\"url\":\"https://n.example/1\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"published\":1,\"unchanged\":0,\"refused\":0,\"articles\":"
                        + "[{\"uri\":\"https://n.example/1\",\"outcome\":\"published\"}]}");
        Found found = (Found) taken.get(0);
        assertThat(found.article().acquisition().via()).isEqualTo("push");
        assertThat(found.listed()).as("an older version sent again is no news").isTrue();
    }

    @Test
    void answersAboutEachArticleOfABatchInItsOrder() {
        HttpResponse<String> response = client.post(
                LINES,
                "{\"title\":\"T\",\"text\":\"x\",\"uri\":\"urn:a:1\"}\n\n{oops\n{\"title\":\"U\",\"text\":\"y\",\"id\":\"7\"}\n");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"published\":2,\"unchanged\":0,\"refused\":1,")
                .contains("{\"uri\":\"urn:a:1\",\"outcome\":\"published\"}")
                .contains("\"outcome\":\"refused\",\"reason\":\"invalid-json\"")
                .contains("\"at\":\"line:3\"")
                .contains("{\"uri\":\"push:#id=7\",\"outcome\":\"published\"}");
    }

    @Test
    void takesAnArrayOfNinjsOfSeveralVersions() {
        HttpResponse<String> response = client.post(JSON, """
                [{"uri":"urn:n:1","type":"text","versioncreated":"2026-01-01T00:00:00Z","headline":"One","body_text":"x"},
                 {"uri":"urn:n:2","type":"text","headlines":[{"value":"Two"}],"bodies":[{"value":"y"}]},
                 {"uri":"urn:n:3"}]""");

        assertThat(response.body())
                .contains("\"published\":2", "\"refused\":1", "\"reason\":\"not-an-article\"", "\"at\":\"item:3\"");
        assertThat(taken.get(0).uri()).isEqualTo("urn:n:1");
        assertThat(taken.get(1).uri()).isEqualTo("urn:n:2");
    }

    @ParameterizedTest
    @CsvSource({"?url=https%3A%2F%2Fn.example%2F1%3Futm_source%3Dx, ''", "'', https://n.example/1"})
    void takesAPageWithItsAddress(String query, String header) {
        String[] headers = header.isEmpty() ? new String[0] : new String[] {"Content-Location", header};
        byte[] page = "<p>Gr\u00fc\u00dfe</p>".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> response = client.post(query, "text/html; charset=iso-8859-1", page, headers);

        assertThat(response.statusCode()).isEqualTo(200);
        Found found = (Found) taken.get(0);
        assertThat(found.uri()).isEqualTo("https://n.example/1");
        assertThat(found.article().content().type()).isEqualTo("text/html; charset=iso-8859-1");
        assertThat(found.article().content().bytes()).isEqualTo(page);
    }

    @Test
    void takesWhatIsCompressed() throws Exception {
        byte[] body = Client.gzip("{\"title\":\"T\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(client.post("", JSON, body, "Content-Encoding", "gzip").statusCode())
                .isEqualTo(200);
        byte[] bomb = Client.gzip(new byte[10_000_000]);
        assertThat(bomb.length).isLessThan(20_000);
        assertThat(client.post("", JSON, bomb, "Content-Encoding", "gzip").statusCode())
                .isEqualTo(413);
        assertThat(client.post("", JSON, body, "Content-Encoding", "br").statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {oops | 400 | invalid-json",
                "application/json | [] | 400 | empty",
                "application/json | {\"title\":\"a\",\"title\":\"b\",\"text\":\"x\"} | 400 | duplicate-keys",
                "application/json | {\"title\":\"a\",\"by\":{\"name\":\"b\",\"name\":\"c\"}} | 400 | duplicate-keys",
                "application/json | {\"weather\":\"fine\"} | 400 | not-an-article",
                "application/json | {\"title\":\"a\"} {\"title\":\"b\"} | 400 | invalid-json",
                "application/x-ndjson | `` | 400 | empty",
                "text/html | <p>x</p> | 400 | no-url",
                "text/csv | a,b | 415 | unsupported-media-type",
                "application/x-www-form-urlencoded | {} | 415 | unsupported-media-type",
            })
    void refusesAsAWholeWhatCannotBeRead(String type, String body, int status, String reason) {
        HttpResponse<String> response = client.post(type, body == null ? "" : body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains("\"reason\":\"" + reason + "\"");
        assertThat(taken).isEmpty();
        assertThat(meters.get("wiredesk.ingest.push.requests")
                        .tags("status", "" + status, "reason", reason)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10000", "15000"})
    void jsonOfAnyDepthAndNumbersOfAnyLengthAreRefusedAndNotParsed(int size) {
        assertThat(client.post(JSON, "[".repeat(size)).statusCode()).isEqualTo(400);
        assertThat(client.post(JSON, "{\"title\":\"T\",\"text\":\"x\",\"n\":" + "9".repeat(size) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer", "Bearer wrong", "Basic YTph", "a token for the tests"})
    void letsNobodyInWithoutTheToken(String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.address(""))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"T\",\"text\":\"x\"}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = Client.send(request.build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.body()).doesNotContain(TOKEN);
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesOtherMethodsAndPaths() {
        assertThat(Client.send(HttpRequest.newBuilder(client.address("")).build())
                        .statusCode())
                .isEqualTo(405);
        assertThat(Client.send(HttpRequest.newBuilder(client.address("/7")).build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesALargeBodyBeforeItIsSent() throws Exception {
        String answer = client.raw("Content-Type: application/json\r\nContent-Length: 100000000\r\n", "", false);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("20000 bytes");
    }

    @Test
    void refusesALargeBodyThatDoesNotSayHowLargeItIs() throws Exception {
        String chunk = Integer.toHexString(30_000) + "\r\n" + "x".repeat(30_000) + "\r\n0\r\n\r\n";
        String answer = client.raw("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunk, false);

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 5000, '{\"title\":\"T\",\"text\":\"x\"}\n'",
        "Transfer-Encoding: chunked, '1a\r\n{\"title\":\"T\",\"text\":\"x\"}\n\r\n'",
    })
    void takesNothingOfABodyThatBreaksOff(String header, String body) throws Exception {
        String answer = client.raw("Content-Type: application/x-ndjson\r\n" + header + "\r\n", body, true);

        assertThat(answer)
                .satisfiesAnyOf(
                        a -> assertThat(a).startsWith("HTTP/1.1 400"),
                        a -> assertThat(a).isEmpty());
        assertThat(taken).isEmpty();
    }

    @Test
    void hangsUpOnAClientThatNeverEnds() throws Exception {
        restart(settings(20_000, 3, 1_000, Duration.ofMillis(100), Duration.ofSeconds(30)));
        String answer = client.raw("Content-Type: application/json\r\nContent-Length: 30\r\n", "{\"title\"", false);

        assertThat(answer).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesMoreArticlesThanFit() {
        String line = "{\"title\":\"T\",\"text\":\"x\"}\n";
        assertThat(client.post(LINES, line.repeat(3)).statusCode()).isEqualTo(200);
        assertThat(client.post(LINES, line.repeat(4)).statusCode()).isEqualTo(413);
        assertThat(client.post(JSON, "[1,2,3,4]").statusCode()).isEqualTo(413);
        assertThat(taken).hasSize(3);
    }

    @Test
    void asksToWaitWhenRequestsComeTooFast() {
        restart(settings(20_000, 3, 1, Duration.ofSeconds(30), Duration.ofSeconds(30)));
        assertThat(client.post(JSON, "{\"title\":\"T\",\"text\":\"x\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> response = client.post(JSON, "{\"title\":\"U\",\"text\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(taken).hasSize(1);
    }

    @Test
    void asksToWaitWhenThereIsNoRoom() {
        intake = (articles, patience) -> Optional.empty();
        HttpResponse<String> response = client.post(JSON, "{\"title\":\"T\",\"text\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void promisesNothingThatKafkaHasNotConfirmed() {
        restart(settings(20_000, 3, 100, Duration.ofSeconds(30), Duration.ofMillis(50)));
        intake = (articles, patience) -> Optional.of(new CompletableFuture<>());
        HttpResponse<String> late = client.post(JSON, "{\"title\":\"T\",\"text\":\"x\"}");
        intake = (articles, patience) -> Optional.of(CompletableFuture.failedFuture(new IllegalStateException("gone")));
        HttpResponse<String> stopped = client.post(JSON, "{\"title\":\"T\",\"text\":\"x\"}");

        for (HttpResponse<String> response : List.of(late, stopped)) {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("10");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            PushSettings same = new PushSettings(
                    "localhost",
                    other.getLocalPort(),
                    TOKEN,
                    1_000,
                    1,
                    1,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));
            other.setReuseAddress(false);
            assertThatThrownBy(() -> PushServer.start(same, Limits.DEFAULT, intake, meters, CLOCK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ingest.push.port");
        }
    }

    private void restart(PushSettings settings) {
        server.close();
        start(settings);
    }

    private void start(PushSettings settings) {
        server = PushServer.start(
                settings, Limits.DEFAULT, (articles, patience) -> intake.offer(articles, patience), meters, CLOCK);
        client = new Client(server.port(), TOKEN);
    }

    private Optional<CompletableFuture<List<Settled>>> takeAll(List<Discovery> articles, Duration patience) {
        List<Settled> ends = new ArrayList<>();
        for (Discovery article : articles) {
            taken.add(article);
            ends.add(
                    article instanceof Refused refused
                            ? new Settled(
                                    article.uri(),
                                    "push",
                                    Outcome.DROPPED,
                                    refused.dropped().reason())
                            : new Settled(article.uri(), "push", Outcome.PUBLISHED, ""));
        }
        return Optional.of(CompletableFuture.completedFuture(ends));
    }

    /** Any free port, which is what 0 means to the server, if not to the settings. */
    private static PushSettings settings(
            int maxBytes, int maxArticles, int perSecond, Duration deadline, Duration patience) {
        return new PushSettings("localhost", 0, TOKEN, maxBytes, maxArticles, perSecond, deadline, patience);
    }
}
