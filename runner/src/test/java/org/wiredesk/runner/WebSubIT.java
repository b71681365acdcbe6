package org.wiredesk.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;
import org.wiredesk.ingest.kafka.FeedStates;

/** A feed that is pushed, against a real broker: the subscription outlives the process. */
class WebSubIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String site;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatAHubPushesIsPublishedWithoutAPollAlsoAfterARestart() throws Exception {
        KafkaSettings kafka = BROKER.topicsOfItsOwn(2);
        try (IngestStage first = start(kafka)) {
            Eventually.holds(PATIENCE, () -> first.accounts().published() == 1 && !asked.isEmpty());
            assertThat(confirm()).isEqualTo("echo");
            Eventually.holds(PATIENCE, () -> isConfirmed(FeedStates.read(kafka)));
            assertThat(push("/b")).isEqualTo(202);
            Eventually.holds(PATIENCE, () -> first.accounts().published() == 2);
        }
        try (IngestStage second = start(kafka)) {
            Eventually.holds(PATIENCE, () -> push("/c") == 202);
            Eventually.holds(PATIENCE, () -> second.accounts().published() == 1);
            assertThat(second.failure()).isEmpty();
        }

        assertThat(asked).hasSize(1);
        assertThat(paths.stream().filter("/feed"::equals)).hasSize(1);
    }

    private IngestStage start(KafkaSettings kafka) {
        IngestSettings settings = IngestSettings.from(Map.of(
                "ingest.http.allow.private",
                "true",
                "ingest.http.delay",
                "1ms",
                "ingest.http.address.delay",
                "0ms",
                "ingest.websub.callback",
                "http://localhost:" + port + "/websub",
                "ingest.websub.port",
                String.valueOf(port)));
        return IngestStage.start(kafka, settings, List.of(site + "/feed"), new SimpleMeterRegistry());
    }

    private boolean isConfirmed(Map<String, FeedState> feeds) {
        FeedState feed = feeds.get(site + "/feed");
        return feed != null
                && feed.subscription() != null
                && feed.subscription().leaseEnd() != null;
    }

    private String confirm() throws Exception {
        String query = "?hub.mode=subscribe&hub.challenge=echo&hub.lease_seconds=86400&hub.topic="
                + URLEncoder.encode(asked.get(0).get("hub.topic"), UTF_8);
        HttpRequest question = HttpRequest.newBuilder(URI.create(asked.get(0).get("hub.callback") + query))
                .build();
        return client.send(question, BodyHandlers.ofString()).body();
    }

    /** The status that the push is answered with; 0 if nobody listens yet. */
    private int push(String page) {
        try {
            String body = feed(page);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(asked.get(0).get("hub.secret").getBytes(UTF_8), "HmacSHA256"));
            HttpRequest push = HttpRequest.newBuilder(URI.create(asked.get(0).get("hub.callback")))
                    .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8))))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(push, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            return 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String feed(String page) {
        return "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link rel='hub' href='" + site + "/hub'/>"
                + "<item><title>" + page + "</title><link>" + site + page + "</link></item></channel></rss>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        paths.add(path);
        if (path.equals("/hub")) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(Arrays.stream(form.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8))));
        }
        String body = path.equals("/feed") ? feed("/a") : path.length() == 2 ? "<p>" + path + "</p>" : "";
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
        int status = path.equals("/hub") ? 202 : bytes.length == 0 ? 404 : 200;
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
