package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.wiredesk.sink.ArticleSearch;
import org.wiredesk.sink.SearchQuery;
import org.wiredesk.sink.SinkAccounts;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.SinkStage;
import org.wiredesk.sink.Stores;

/** The sink between the Kafka and the PostgreSQL that the compose file names. Skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainersIT {

    private static final int ARTICLES = 3_000;
    private static final int KILLS = 6;

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1")
            // Some builds of the image hold its settings read-only; only root may append to a copy of them.
            .withCreateContainerCmdModifier(command -> command.withUser("root"))
            .withStartupTimeout(Duration.ofMinutes(3));

    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17")
            .withUsername("postgres")
            .withPassword("it's a secret")
            .withStartupTimeout(Duration.ofMinutes(3));

    @Test
    void storesAndFinds() throws Exception {
        SinkHarness harness = harness("stores");
        harness.publish(0, 200);

        try (SinkStage sink = SinkStage.start(harness.kafka(), settings("stores"), new SimpleMeterRegistry())) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(sink.accounts()).isEqualTo(new SinkAccounts(200, 200, 0, 0, Map.of())));
        }

        try (ArticleSearch search = ArticleSearch.open(settings("stores"))) {
            assertThat(search.find(
                            SearchQuery.words("rain berlin").withEntity("Q64").withLimit(1000)))
                    .hasSize(200)
                    .allSatisfy(hit -> assertThat(hit.version()).isEqualTo(2));
        }
    }

    @Test
    void losesAndDoublesNothingWhenItIsKilled(@TempDir Path folder) throws Exception {
        SinkHarness harness = harness("killed");
        // Makes the tables, so that the audit can watch them from the first row.
        Stores.open(settings("killed")).close();
        execute(
                "killed",
                "CREATE TABLE audit (uri text, version integer)",
                "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN INSERT INTO audit VALUES (new.uri, new.version); RETURN new; END $$",
                "CREATE TRIGGER audit AFTER INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note()");
        harness.publish(0, ARTICLES);

        Path log = folder.resolve("sink.log");
        for (int kill = 0; kill < KILLS; kill++) {
            int before = audited(harness);
            try (SinkProcess sink = SinkProcess.start(log, processSettings("killed"))) {
                await().atMost(Duration.ofSeconds(120)).until(() -> audited(harness) > before);
                // Anywhere in the next transactions.
                Thread.sleep(kill * 37L % 150);
                assertThat(sink.alive()).as(Files.readString(log)).isTrue();
            }
            assertThat(harness.complete())
                    .as("kill %d came in the middle", kill)
                    .isLessThan(ARTICLES);
        }
        try (SinkProcess sink = SinkProcess.start(log, processSettings("killed"))) {
            await().atMost(Duration.ofSeconds(120)).until(() -> harness.complete() == ARTICLES);
        }

        assertThat(harness.complete()).as("lost").isEqualTo(ARTICLES);
        assertThat(harness.query("SELECT uri, version FROM audit GROUP BY uri, version HAVING count(*) > 1"))
                .as("doubled")
                .isEmpty();
        assertThat(harness.deadLetters()).isEmpty();
    }

    @Test
    void waitsWhilePostgresTakesNoWrites() throws Exception {
        SinkHarness harness = harness("read_only");
        try (SinkStage sink = SinkStage.start(harness.kafka(), settings("read_only"), new SimpleMeterRegistry())) {
            harness.publish(0, 10);
            await().atMost(Duration.ofSeconds(60)).until(() -> harness.complete() == 10);

            execute("postgres", "ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()");
            try {
                await().until(() ->
                        harness.query("SHOW default_transaction_read_only").equals(List.of("on")));
                harness.publish(10, 50);
                Thread.sleep(3_000);

                assertThat(sink.failure()).isEmpty();
                assertThat(harness.complete()).isEqualTo(10);
            } finally {
                execute("postgres", "ALTER SYSTEM RESET default_transaction_read_only", "SELECT pg_reload_conf()");
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(sink.accounts()).isEqualTo(new SinkAccounts(50, 50, 0, 0, Map.of())));
        }
        assertThat(harness.deadLetters()).isEmpty();
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        SinkHarness harness = harness("password");
        SinkSettings wrong = SinkSettings.from(Map.of(
                "sink.store",
                "postgres",
                "sink.postgres.url",
                url("password"),
                "sink.postgres.user",
                POSTGRES.getUsername(),
                "sink.postgres.password",
                "wrong"));

        try (SinkStage sink = SinkStage.start(harness.kafka(), wrong, new SimpleMeterRegistry())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> sink.failure().isPresent());

            assertThat(sink.failure().orElseThrow())
                    .hasMessageContaining("password authentication failed")
                    .hasMessageContaining(url("password"))
                    .hasMessageNotContaining("wrong");
        }
    }

    /** A database and topics of its own. */
    private static SinkHarness harness(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        return new SinkHarness(KAFKA.getBootstrapServers(), name + ".", adminUrl(name));
    }

    private static int audited(SinkHarness harness) throws SQLException {
        return Integer.parseInt(harness.query("SELECT count(*) FROM audit").get(0));
    }

    private static SinkSettings settings(String database) {
        return SinkSettings.from(Map.of(
                "sink.store", "postgres",
                "sink.postgres.url", url(database),
                "sink.postgres.user", POSTGRES.getUsername(),
                "sink.postgres.password", POSTGRES.getPassword()));
    }

    private static List<String> processSettings(String database) {
        return List.of(
                "kafka.bootstrap.servers=" + KAFKA.getBootstrapServers(),
                "topics.prefix=" + database + ".",
                "http.port=0",
                "sink.store=postgres",
                "sink.postgres.url=" + url(database),
                "sink.postgres.user=" + POSTGRES.getUsername(),
                "sink.postgres.password=" + POSTGRES.getPassword(),
                "sink.batch.records=20");
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + POSTGRES.getHost() + ":" + POSTGRES.getMappedPort(5432) + "/" + database;
    }

    private static String adminUrl(String database) {
        return url(database) + "?user=" + POSTGRES.getUsername() + "&password="
                + POSTGRES.getPassword().replace(" ", "%20");
    }

    /** Each statement on its own, even while the server takes no writes by default. */
    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
