package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages as services, each with its status pages, on a Kafka that comes and goes. */
class ServiceIT {

    @TempDir
    Path folder;

    @Test
    void saysWhichKafkaDoesNotAnswerAndGivesUp() throws IOException {
        String nowhere = "localhost:" + freePort();
        long begin = System.nanoTime();
        Captured ended = Captured.run(
                "enrich",
                "--set",
                "kafka.bootstrap.servers=" + nowhere,
                "--set",
                "http.port=0",
                "--set",
                "start.patience=1s");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(nowhere).contains("gave up after 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void waitsForKafkaWorksAndStopsWhenAsked() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        GeneratedArticles.write(inbox, 10);
        int kafkaPort = freePort();
        List<Integer> ports = List.of(freePort(), freePort(), freePort());
        StopSignal stop = new StopSignal(Duration.ofSeconds(60), code -> {});
        CompletableFuture<Captured> ingest = service(stop, kafkaPort, ports.get(0), "ingest", inbox.toString());
        CompletableFuture<Captured> enrich = service(stop, kafkaPort, ports.get(1), "enrich");
        CompletableFuture<Captured> sink = service(stop, kafkaPort, ports.get(2), "sink");

        Eventually.holds(Duration.ofSeconds(60), () -> health(ports.get(2)) == 503);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), kafkaPort)) {
            assertThat(broker.bootstrapServers()).isEqualTo("localhost:" + kafkaPort);
            Eventually.holds(Duration.ofSeconds(90), () -> Database.count(folder) == 10);
            for (int port : ports) {
                assertThat(health(port)).isEqualTo(200);
                assertThat(get(port, "/metrics").body()).contains("wiredesk_").contains("jvm_memory_used_bytes");
            }
            assertThat(documentedMetrics())
                    .allSatisfy(name -> assertThat(ports)
                            .as(name)
                            .anyMatch(port -> metrics(port).contains("\n" + name)));
            broker.close();
            for (int port : ports) {
                Eventually.holds(Duration.ofSeconds(30), () -> health(port) == 503);
                assertThat(get(port, "/health").body()).contains("no answer from Kafka");
                assertThat(get(port, "/live").statusCode()).isEqualTo(200);
            }
            CompletableFuture.runAsync(stop::onShutdown);
            for (CompletableFuture<Captured> service : List.of(ingest, enrich, sink)) {
                Captured ended = service.join();
                assertThat(ended.code()).as(ended.err()).isZero();
            }
            stop.finished(0);
        }
    }

    private CompletableFuture<Captured> service(StopSignal stop, int kafkaPort, int httpPort, String... command) {
        String[] args = Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--set",
                                "kafka.bootstrap.servers=localhost:" + kafkaPort,
                                "--set",
                                "http.port=" + httpPort,
                                "--set",
                                "enrich.state.dir=" + folder.resolve("state"),
                                "--set",
                                "sink.sqlite.file=" + folder.resolve("wiredesk.db")))
                .toArray(String[]::new);
        return CompletableFuture.supplyAsync(
                () -> Captured.run(stop, Map.of(), args), task -> new Thread(task, command[0]).start());
    }

    /** Those of docs/operations.md that are there before anything special has happened. */
    private static List<String> documentedMetrics() throws IOException {
        List<String> names = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("..", "docs", "operations.md"))) {
            if (row.startsWith("| `")
                    && row.contains("_")
                    && !row.contains("(from the first")
                    && !row.contains("(while")) {
                Pattern.compile("`([a-z]+_[a-z_]+)`")
                        .matcher(row.split("\\|")[1])
                        .results()
                        .forEach(m -> names.add(m.group(1)));
            }
        }
        assertThat(names).hasSizeGreaterThan(8);
        return names;
    }

    private static String metrics(int port) {
        try {
            return get(port, "/metrics").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int health(int port) {
        try {
            return get(port, "/health").statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException {
        try {
            URI uri = URI.create("http://localhost:" + port + path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
