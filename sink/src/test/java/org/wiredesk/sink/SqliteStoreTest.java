package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wiredesk.sink.store.Articles.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.sink.store.Articles;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.StoreContract;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

class SqliteStoreTest implements StoreContract, SearchContract {

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
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
        return SinkSettings.from(Map.of(
                "sink.store",
                "sqlite",
                "sink.sqlite.file",
                folder.resolve("new/wiredesk.db").toString()));
    }

    @Override
    public Connection connection() throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + settings().file());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
        }
        return connection;
    }

    @Override
    public void refuseSome() throws SQLException {
        execute("CREATE TRIGGER refuse BEFORE INSERT ON articles WHEN new.headline = 'refuse me'"
                + " BEGIN SELECT raise(ABORT, 'not this one'); END");
    }

    @Test
    void keepsEverythingWhenItIsOpenedAgain() throws SQLException {
        write(storm("a", 1));
        store.close();

        store = Stores.open(settings());

        assertThat(query("SELECT uri FROM articles")).containsExactly("a");
        assertThat(uris("berlin")).containsExactly("a");
    }

    @Test
    void canBeReadWhileItWrites() throws SQLException {
        try (Connection reader = connection()) {
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement()) {
                statement.executeQuery("SELECT count(*) FROM articles").close();
                write(storm("a", 1));
            }
        }
        assertThat(query("SELECT uri FROM articles")).containsExactly("a");
    }

    /** SQLite does so when the disk is full: no transaction is left that could be rolled back. */
    @Test
    void writesAllOrNothingAfterATransactionThatTheDatabaseEndedItself() throws SQLException {
        Store.Partition partition = new Store.Partition("id", "enriched-articles", 0);
        store.position(partition);
        execute("CREATE TRIGGER give_up BEFORE INSERT ON articles WHEN new.headline = 'give up'"
                + " BEGIN SELECT raise(ROLLBACK, 'gave up'); END");
        execute("CREATE TRIGGER refuse BEFORE INSERT ON articles WHEN new.headline = 'refuse me'"
                + " BEGIN SELECT raise(ABORT, 'not this one'); END");

        for (String headline : List.of("give up", "refuse me")) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.write(
                            List.of(Articles.stored(Articles.article("a", 1, headline, "Body."))),
                            List.of(new Store.Move(partition, 0, 1))))
                    .matches(e -> e.trouble() == Trouble.REFUSED);
        }
        assertThat(store.position(partition)).isZero();
        write(storm("a", 1));
        assertThat(query("SELECT uri FROM articles")).containsExactly("a");
    }

    @Test
    void saysWhichFileIsNotADatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "These are my notes, not a database. ".repeat(50));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(SinkSettings.from(Map.of("sink.sqlite.file", file.toString()))))
                .matches(e -> e.trouble() == Trouble.MISCONFIGURED)
                .withMessageContaining("notes.txt")
                .withMessageContaining("not a database");
    }

    @Test
    void saysWhichFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Stores.open(SinkSettings.from(
                        Map.of("sink.sqlite.file", file.resolve("wiredesk.db").toString()))))
                .matches(e -> e.trouble() == Trouble.MISCONFIGURED)
                .withMessageContaining(file.toString());
    }

    @Test
    void saysThatNothingIsStoredYet() {
        SinkSettings nowhere = SinkSettings.from(
                Map.of("sink.sqlite.file", folder.resolve("missing.db").toString()));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> ArticleSearch.open(nowhere))
                .withMessageContaining("missing.db");
        assertThat(nowhere.file()).doesNotExist();
    }

    @Test
    void waitsForAnotherWriter() throws Exception {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Thread release = new Thread(() -> {
                try {
                    Thread.sleep(300);
                    statement.execute("COMMIT");
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            release.start();
            write(storm("a", 1));
            release.join();
        }
        assertThat(query("SELECT uri FROM articles")).containsExactly("a");
    }
}
