package org.wiredesk.sink.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.wiredesk.sink.store.SqlStore;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

/**
 * A store in one SQLite file.
 *
 * <p>SQLite has one writer at a time, so there is one connection that writes. Readers have their own and never wait for
 * it (write-ahead log). A commit survives the death of the process; the last ones may be missing after a power cut, but
 * then the positions in the same file are as old, and Kafka still has the articles.
 */
public final class SqliteStore {

    private static final int BUSY_TIMEOUT_MS = 10_000;
    private static final int CONNECT_MS = 3_000;

    private SqliteStore() {}

    /**
     * Opens the file, or makes it.
     *
     * @throws StoreException if the file cannot be used
     */
    public static Store open(Path file) {
        makeFolder(file);
        // A transaction that reads first and writes later could be refused in the middle; Flyway has two at once.
        SQLiteDataSource writer = source(file, TransactionMode.IMMEDIATE);
        SQLiteDataSource migrator = source(file, TransactionMode.DEFERRED);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("wiredesk-sqlite");
        pool.setDataSource(writer);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(CONNECT_MS);
        pool.setInitializationFailTimeout(-1);
        return SqlStore.open(file.toString(), new HikariDataSource(pool), new SqliteDialect(migrator));
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url(file));
        return source;
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StoreException(
                    Trouble.MISCONFIGURED, "cannot make the folder for " + file + ": " + e.getMessage(), e);
        }
    }
}
