package org.wiredesk.sink.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.wiredesk.sink.store.SqlStore;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.StoreException;

/**
 * A store in a PostgreSQL database.
 *
 * <p>Several processes may write to it: each partition's position is a row that only one of them can move, and a version
 * condition in the statement guards each article.
 */
public final class PostgresStore {

    /** How long to wait for a connection before saying that the database is down. */
    private static final int CONNECT_MS = 3_000;
    /** How long to wait for an answer. Longer than any batch takes, shorter than a dead network. */
    private static final int ANSWER_SECONDS = 120;

    private PostgresStore() {}

    /**
     * Connects, and makes or upgrades the tables.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @throws StoreException if the database cannot be reached or used
     */
    public static Store open(String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("wiredesk-postgres");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        // One that writes, two that Flyway asks for at the start.
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_MS);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "wiredesk sink");
        pool.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT_MS / 1000));
        pool.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource connections = new HikariDataSource(pool);
        return SqlStore.open(address(url), connections, new PostgresDialect(connections));
    }

    /** The URL without its parameters, among which may be a password. */
    static String address(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
