package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;

/** Several ingest processes on one Kafka, and what a server sees of them. */
class SharedFeedsIT {

    private static final int SITES = 12;
    private static final int PAGES = 3;

    @TempDir
    Path folder;

    /** What was asked for, and when. */
    private record Hit(String url, String who, long nanos) {}

    private final List<Hit> log = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 100);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        broker.close();
    }

    @Test
    void twoShareTheFeedsAndFetchNoneTwiceWhileTheyChangeHands() throws Exception {
        try (IngestStage a = stage("a", "4s");
                IngestStage b = stage("b", "4s")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> a.accounts().published() + b.accounts().published() == SITES * PAGES
                            && !askedBy("b").isEmpty());
            long shared = System.nanoTime();
            await().atMost(Duration.ofSeconds(30)).until(() -> feedsSince(shared) == SITES);

            assertThat(log)
                    .extracting(Hit::url)
                    .filteredOn(url -> url.contains("/page"))
                    .doesNotHaveDuplicates();
            assertThat(shortestGap()).isGreaterThan(Duration.ofMillis(3_000));
            assertThat(askedBy("a")).isNotEmpty();
        }
    }

    @Test
    void whenOneDiesTheOtherGoesOnWithItsFeedsAndRepeatsNothing() throws Exception {
        Process dying = process("dying", "4s");
        try (IngestStage heir = stage("heir", "4s")) {
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> pages() == SITES * PAGES && !askedBy("dying").isEmpty());
            // What it has fetched is committed a moment later.
            await().atMost(Duration.ofSeconds(20)).until(() -> feedsSince(System.nanoTime() - 8_000_000_000L) == SITES);
            dying.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            long dead = System.nanoTime();
            await().atMost(Duration.ofSeconds(60)).until(() -> feedsSince(dead) == SITES);

            assertThat(log.stream().filter(hit -> hit.nanos() > dead))
                    .allMatch(hit -> hit.who().equals("heir"));
            assertThat(pages()).isEqualTo(SITES * PAGES);
            assertThat(log)
                    .extracting(Hit::url)
                    .filteredOn(url -> url.contains("/page"))
                    .doesNotHaveDuplicates();
            assertThat(shortestGap()).isGreaterThan(Duration.ofMillis(3_000));
            assertThat(heir.failure()).isEmpty();
        } finally {
            dying.destroyForcibly();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getPath();
        log.add(new Hit(host + path, exchange.getRequestHeaders().getFirst("User-Agent"), System.nanoTime()));
        StringBuilder body = new StringBuilder();
        if (path.equals("/feed")) {
            body.append("<rss><channel>");
            for (int i = 0; i < PAGES; i++) {
                body.append("<item><title>T</title><link>http://")
                        .append(host)
                        .append("/page")
                        .append(i)
                        .append("</link></item>");
            }
            body.append("</channel></rss>");
        } else if (path.startsWith("/page")) {
            body.append("<p>").append(host).append(path).append("</p>");
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private List<String> askedBy(String who) {
        return log.stream().filter(hit -> hit.who().equals(who)).map(Hit::url).toList();
    }

    private long pages() {
        return log.stream().filter(hit -> hit.url().contains("/page")).count();
    }

    private long feedsSince(long nanos) {
        return log.stream()
                .filter(hit -> hit.nanos() > nanos && hit.url().endsWith("/feed"))
                .map(Hit::url)
                .distinct()
                .count();
    }

    private Duration shortestGap() {
        Map<String, Long> last = new HashMap<>();
        long shortest = Long.MAX_VALUE;
        for (Hit hit : log) {
            if (hit.url().endsWith("/feed")) {
                Long before = last.put(hit.url(), hit.nanos());
                shortest = before == null ? shortest : Math.min(shortest, hit.nanos() - before);
            }
        }
        return Duration.ofNanos(shortest);
    }

    private Map<String, String> settings(String who, String interval) {
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "topics.partitions",
                "4",
                "ingest.instance",
                who,
                "ingest.http.user.agent",
                who,
                "ingest.http.allow.private",
                "true",
                "ingest.http.delay",
                "1ms",
                "ingest.http.address.delay",
                "0ms",
                "ingest.feed.interval",
                interval,
                "ingest.feed.interval.max",
                interval,
                "ingest.feed.shared",
                "true");
    }

    private List<String> feeds() {
        return IntStream.range(1, SITES + 1)
                .mapToObj(i -> "http://127.0.0." + i + ":" + server.getAddress().getPort() + "/feed")
                .toList();
    }

    private IngestStage stage(String who, String interval) {
        Map<String, String> settings = settings(who, interval);
        return IngestStage.start(
                KafkaSettings.from(settings), IngestSettings.from(settings), feeds(), new SimpleMeterRegistry());
    }

    private Process process(String who, String interval) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ingest"));
        command.addAll(feeds());
        settings(who, interval).forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        command.addAll(List.of("--set", "http.port=0"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.resolve(who + ".log").toString()))
                .start();
    }
}
