package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.wiredesk.sink.store.Articles.stored;
import static org.wiredesk.sink.store.Articles.storm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.Store.Move;
import org.wiredesk.sink.store.StoreContract;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

class PostgresStoreIT implements StoreContract, SearchContract {

    private static EmbeddedPostgres postgres;
    private static int databases;

    private String database;
    private Store store;

    @BeforeAll
    static void startServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | RuntimeException e) {
            abort("PostgreSQL does not start here (as root it needs user namespaces): " + e.getMessage());
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void open() throws SQLException {
        database = "test" + databases++;
        onServer("CREATE DATABASE " + database);
        store = Stores.open(settings());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public SinkSettings settings() {
        return settings(database, "postgres", "any");
    }

    @Override
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
    }

    @Override
    public void refuseSome() throws SQLException {
        execute("ALTER TABLE articles ADD CHECK (headline <> 'refuse me')");
    }

    @Test
    void compressesWithLz4WhereTheServerCan() throws SQLException {
        List<String> available =
                query("SELECT 'lz4' = ANY (enumvals) FROM pg_settings" + " WHERE name = 'default_toast_compression'");

        assertThat(query("SELECT attcompression FROM pg_attribute"
                        + " WHERE attrelid = 'articles'::regclass AND attname IN ('body', 'record', 'words')"))
                .containsOnly(available.contains("t") ? "l" : "");
    }

    @Test
    void keepsTheRecordAsJsonThatCanBeQueried() throws SQLException {
        write(storm("a", 1));

        assertThat(query("SELECT record->'subjects'->0->>'name' FROM articles")).containsExactly("weather");
    }

    @Test
    void isTheSameForProcessesThatStartTogether() throws Exception {
        onServer("CREATE DATABASE together");
        ExecutorService processes = Executors.newFixedThreadPool(3);
        List<Future<?>> started = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            started.add(processes.submit(
                    () -> Stores.open(settings("together", "postgres", "any")).close()));
        }
        for (Future<?> process : started) {
            process.get();
        }
        processes.shutdown();
    }

    @Test
    void opensAfterTheServerDiedBeforeItKeptThatTheTablesAreMade() throws SQLException {
        write(storm("a", 1));
        execute("DELETE FROM flyway_schema_history");

        Stores.open(settings()).close();

        assertThat(query("SELECT count(*) FROM flyway_schema_history")).containsExactly("1");
        assertThat(query("SELECT uri FROM articles")).hasSize(1);
    }

    @Test
    void letsOnlyOneOfTwoProcessesWriteAfterAPosition() throws Exception {
        store.position(FIRST);
        ExecutorService processes = Executors.newFixedThreadPool(2);
        try (Store other = Stores.open(settings())) {
            List<Future<List<Store.Outcome>>> writes = new ArrayList<>();
            for (Store process : List.of(store, other)) {
                writes.add(processes.submit(
                        () -> process.write(List.of(stored(storm("a", 1))), List.of(new Move(FIRST, 0, 1)))));
            }
            int stale = 0;
            for (Future<List<Store.Outcome>> write : writes) {
                try {
                    assertThat(write.get()).containsExactly(Store.Outcome.STORED);
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    StoreException.class,
                                    refused -> assertThat(refused.trouble()).isEqualTo(Trouble.STALE));
                    stale++;
                }
            }
            assertThat(stale).isEqualTo(1);
        }
        processes.shutdown();
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(settings("nowhere", "postgres", "any")))
                .matches(e -> e.trouble() == Trouble.MISCONFIGURED)
                .withMessageContaining("\"nowhere\" does not exist")
                .withMessageContaining(":" + postgres.getPort());
    }

    @Test
    void saysThatTheUserDoesNotExist() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(settings(database, "stranger", "any")))
                .matches(e -> e.trouble() == Trouble.MISCONFIGURED)
                .withMessageContaining("stranger");
    }

    @Test
    void saysWhatTheUserMayNotDo() throws SQLException {
        onServer("CREATE ROLE reader LOGIN");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(settings(database, "reader", "any")))
                .matches(e -> e.trouble() == Trouble.MISCONFIGURED)
                .withMessageContaining("permission denied");
    }

    @Test
    void isUnavailableWhileItTakesNoWrites() throws SQLException {
        onServer("ALTER DATABASE " + database + " SET default_transaction_read_only = on");
        onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> write(storm("a", 1)))
                .matches(e -> e.trouble() == Trouble.UNAVAILABLE);

        onServer("ALTER DATABASE " + database + " SET default_transaction_read_only = off");
        onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .until(() -> write(storm("a", 1)), List.of(Store.Outcome.STORED)::equals);
    }

    @Test
    void isUnavailableWhereNobodyListens() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(SinkSettings.from(
                        Map.of("sink.store", "postgres", "sink.postgres.url", "jdbc:postgresql://localhost:1/x"))))
                .matches(e -> e.trouble() == Trouble.UNAVAILABLE)
                .withMessageContaining("jdbc:postgresql://localhost:1/x");
    }

    private static SinkSettings settings(String database, String user, String password) {
        return SinkSettings.from(Map.of(
                "sink.store",
                "postgres",
                "sink.postgres.url",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database,
                "sink.postgres.user",
                user,
                "sink.postgres.password",
                password));
    }

    private static void onServer(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
