package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Article;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestAccounts;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;

/** Pages that are looked at again, against a real broker. */
class RevisitIT {

    /** Every half a second for two minutes. */
    private static final String AGES =
            IntStream.rangeClosed(1, 240).mapToObj(i -> i * 500 + "ms").collect(Collectors.joining(","));

    private static final Map<String, String> SETTINGS = Map.of(
            "ingest.http.allow.private",
            "true",
            "ingest.http.delay",
            "1ms",
            "ingest.http.address.delay",
            "0ms",
            "ingest.web.revisit.after",
            AGES);

    /** What the page says; empty if it is gone. */
    private final AtomicReference<String> page = new AtomicReference<>("<p>The harbour is closed.</p>");

    @Test
    void aChangeAfterARestartIsTheNextVersionAndAPageThatIsGoneEndsTheArticle(@TempDir Path data) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = "http://localhost:" + server.getAddress().getPort();
        String feed = "<rss><channel><item><title>A</title><link>" + site + "/a</link></item></channel></rss>";
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = path.equals("/feed") ? feed : path.equals("/a") ? page.get() : "";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            KafkaSettings kafka = KafkaSettings.from(Map.of("kafka.bootstrap.servers", broker.bootstrapServers()));
            try (IngestStage first = start(kafka, site)) {
                Eventually.holds(Duration.ofSeconds(20), () -> first.accounts().published() == 1);
            }
            page.set("<p>The harbour is open.</p>");
            try (IngestStage second = start(kafka, site)) {
                Eventually.holds(Duration.ofSeconds(20), () -> second.accounts().published() == 1);
                page.set("");
                Eventually.holds(Duration.ofSeconds(20), () -> second.accounts().published() == 2);
                assertThat(second.failure()).isEmpty();
                Eventually.holds(Duration.ofSeconds(5), () -> addsUp(second.accounts()));
                assertThat(second.accounts().dropped()).isEmpty();
            }
            List<Article> versions = TopicContents.of(kafka, kafka.topics().articles()).stream()
                    .map(row ->
                            kafka.topics().articles().values().deserializer().deserialize("articles", row.value()))
                    .toList();

            assertThat(versions).extracting(Article::version).containsExactly(1, 2, 3);
            assertThat(versions).extracting(Article::wasCanceled).containsExactly(false, false, true);
            assertThat(new String(versions.get(1).content().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("<p>The harbour is open.</p>");
        } finally {
            server.stop(0);
        }
    }

    private static boolean addsUp(IngestAccounts accounts) {
        return accounts.discovered() == accounts.settled();
    }

    private static IngestStage start(KafkaSettings kafka, String site) {
        return IngestStage.start(
                kafka, IngestSettings.from(SETTINGS), List.of(site + "/feed"), new SimpleMeterRegistry());
    }
}
