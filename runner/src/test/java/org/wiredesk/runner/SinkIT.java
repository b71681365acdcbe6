package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.sink.SinkAccounts;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.SinkStage;

/** The sink between a real broker and real databases, which come and go. */
class SinkIT {

    private static final int ARTICLES = 600;

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @Test
    void storesTheNewestVersionOfEachArticleInSqlite(@TempDir Path folder) throws Exception {
        SinkHarness harness = sqlite("newest.", folder);
        harness.publish(0, ARTICLES);

        SinkAccounts accounts;
        try (SinkStage sink = start(harness, sqliteSettings(folder))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> harness.complete() == ARTICLES);
            await().until(() -> harness.lag() == 0);
            accounts = sink.accounts();
        }

        assertThat(accounts).isEqualTo(new SinkAccounts(ARTICLES, ARTICLES, 0, 0, Map.of()));
        assertThat(harness.lag()).as("after the end as well").isZero();
    }

    @Test
    void goesOnWhereItWas(@TempDir Path folder) throws Exception {
        SinkHarness harness = sqlite("goes-on.", folder);
        harness.publish(0, 100);
        try (SinkStage first = start(harness, sqliteSettings(folder))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> harness.complete() == 100);
        }
        harness.publish(100, 200);

        try (SinkStage second = start(harness, sqliteSettings(folder))) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(second.accounts()).isEqualTo(new SinkAccounts(100, 100, 0, 0, Map.of())));
            assertThat(harness.complete()).isEqualTo(200);
        }
    }

    @Test
    void putsWhatItCannotReadOrStoreIntoTheDeadLetters(@TempDir Path folder) throws Exception {
        SinkHarness harness = sqlite("dead.", folder);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            records.add(harness.record("urn:test:" + i, SinkHarness.bytes(i, 2)));
        }
        records.add(harness.record("truncated", "{\"uri\":\"trunc".getBytes(StandardCharsets.UTF_8)));
        records.add(harness.record("not-utf-8", new byte[] {'{', '"', (byte) 0xff, '"'}));
        records.add(harness.record("another-type", "[1]".getBytes(StandardCharsets.UTF_8)));
        records.add(harness.record("empty", new byte[0]));
        records.add(
                new ProducerRecord<>(harness.kafka().topics().enrichedArticles().name(), null, null));
        harness.publish(records);

        try (SinkStage sink = start(harness, sqliteSettings(folder))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> sink.accounts().total() == 55);

            assertThat(sink.accounts()).isEqualTo(new SinkAccounts(50, 0, 0, 0, Map.of("unreadable", 5L)));
        }

        assertThat(harness.complete()).isEqualTo(50);
        assertThat(harness.deadLetters())
                .hasSize(5)
                .allSatisfy(letter -> {
                    DeadLetter reason = DeadLetter.fromHeaders(letter.headers());
                    assertThat(reason.stage()).isEqualTo("sink");
                    assertThat(reason.reason()).isEqualTo("unreadable");
                    assertThat(reason.topic()).isEqualTo("dead.enriched-articles");
                })
                .anySatisfy(letter -> assertThat(letter.value()).asString().isEqualTo("{\"uri\":\"trunc"));
    }

    @Test
    void storesNothingTwiceWhileSinksComeAndGo() throws Exception {
        try (EmbeddedPostgres postgres = postgres(freePort(), null)) {
            SinkHarness harness = postgres("come-and-go.", postgres.getPort());
            SinkSettings settings = postgresSettings(postgres.getPort());
            List<SinkStage> sinks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sinks.add(start(harness, settings));
                harness.publish(i * 200, (i + 1) * 200);
            }
            sinks.get(0).close();
            harness.publish(600, 800);
            sinks.get(1).close();
            sinks.add(start(harness, settings));
            harness.publish(800, 1000);

            await().atMost(Duration.ofSeconds(90)).until(() -> harness.complete() == 1000);
            sinks.forEach(SinkStage::close);

            assertThat(sinks).allSatisfy(sink -> assertThat(sink.failure()).isEmpty());
            assertThat(sinks.stream()
                            .mapToLong(sink -> sink.accounts().stored())
                            .sum())
                    .isEqualTo(1000);
            assertThat(sinks.stream().mapToLong(sink -> sink.accounts().total()).sum())
                    .as("no record was settled twice")
                    .isEqualTo(2000);
        }
    }

    @Test
    void waitsWhilePostgresRestarts(@TempDir Path folder) throws Exception {
        int port = freePort();
        EmbeddedPostgres postgres = postgres(port, folder);
        SinkHarness harness = postgres("restart.", port);
        try (SinkStage sink = start(harness, postgresSettings(port))) {
            for (int restart = 0; restart < 3; restart++) {
                harness.publish(restart * 300, (restart + 1) * 300);
                postgres.close();
                Thread.sleep(1_000);
                assertThat(sink.running()).isTrue();
                postgres = postgres(port, folder);
            }
            await().atMost(Duration.ofSeconds(90)).until(() -> harness.complete() == 900);
            await().until(() -> sink.accounts().total() == 1800);

            assertThat(sink.accounts()).isEqualTo(new SinkAccounts(900, 900, 0, 0, Map.of()));
        } finally {
            postgres.close();
        }
        assertThat(harness.deadLetters()).isEmpty();
    }

    @Test
    void givesUpAfterItsPatience() throws Exception {
        SinkHarness harness = sqlite("gives-up.", Path.of("unused"));
        SinkSettings nowhere = SinkSettings.from(Map.of(
                "sink.store", "postgres",
                "sink.postgres.url", "jdbc:postgresql://localhost:1/wiredesk",
                "sink.store.patience", "500ms"));

        try (SinkStage sink = start(harness, nowhere)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> sink.failure().isPresent());

            assertThat(sink.failure().orElseThrow())
                    .hasMessageContaining("gave up after")
                    .hasMessageContaining("jdbc:postgresql://localhost:1/wiredesk");
        }
    }

    private static SinkStage start(SinkHarness harness, SinkSettings settings) {
        return SinkStage.start(harness.kafka(), settings, new SimpleMeterRegistry());
    }

    private static SinkHarness sqlite(String prefix, Path folder) {
        return new SinkHarness(BROKER.bootstrapServers(), prefix, "jdbc:sqlite:" + folder.resolve("wiredesk.db"));
    }

    private static SinkSettings sqliteSettings(Path folder) {
        return SinkSettings.from(
                Map.of("sink.sqlite.file", folder.resolve("wiredesk.db").toString()));
    }

    private static SinkHarness postgres(String prefix, int port) {
        return new SinkHarness(
                BROKER.bootstrapServers(), prefix, "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    private static SinkSettings postgresSettings(int port) {
        return SinkSettings.from(Map.of(
                "sink.store", "postgres",
                "sink.postgres.url", "jdbc:postgresql://localhost:" + port + "/postgres",
                "sink.postgres.user", "postgres"));
    }

    /** @param folder to keep the data in; null for one that goes with the server */
    private static EmbeddedPostgres postgres(int port, Path folder) {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder().setPort(port).setPGStartupWait(Duration.ofSeconds(60));
            if (folder != null) {
                builder.setDataDirectory(folder.resolve("postgres")).setCleanDataDirectory(false);
            }
            return builder.start();
        } catch (IOException | RuntimeException e) {
            return abort("PostgreSQL does not start here (as root it needs user namespaces): " + e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
