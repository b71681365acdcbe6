package org.wiredesk.sink.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wiredesk.sink.store.StoreException.Trouble;

/**
 * A store in a relational database.
 *
 * <p>A write is one transaction: it moves the positions first, which locks their rows, so that of two processes that hold
 * the same partition only one gets through; it looks up which versions are stored; writes the articles that are newer;
 * and replaces their rows in the tables around {@code articles}. An article that was taken down keeps its rows.
 */
public final class SqlStore implements Store {

    private final String address;
    private final HikariDataSource connections;
    private final Dialect dialect;

    private SqlStore(String address, HikariDataSource connections, Dialect dialect) {
        this.address = address;
        this.connections = connections;
        this.dialect = dialect;
    }

    /**
     * Opens a store and makes or upgrades its tables.
     *
     * @param connections closed with the store, or if opening fails
     * @throws StoreException if the store cannot be reached or used
     */
    public static SqlStore open(String address, HikariDataSource connections, Dialect dialect) {
        SqlStore store = new SqlStore(address, connections, dialect);
        try {
            store.inTransaction(connection -> connection.isValid(0));
            dialect.migrate();
            return store;
        } catch (RuntimeException e) {
            store.close();
            SQLException cause = sqlCause(e);
            throw e instanceof StoreException || cause == null ? e : store.translate(cause);
        }
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public long position(Partition partition) {
        return inTransaction(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(
                    "INSERT INTO sink_offsets (topic_id, topic, partition, next_offset) VALUES (?, ?, ?, 0)"
                            + " ON CONFLICT (topic_id, partition) DO NOTHING")) {
                claim.setString(1, partition.topicId());
                claim.setString(2, partition.topic());
                claim.setInt(3, partition.number());
                claim.executeUpdate();
            }
            try (PreparedStatement read = connection.prepareStatement(
                    "SELECT next_offset FROM sink_offsets WHERE topic_id = ? AND partition = ?")) {
                read.setString(1, partition.topicId());
                read.setInt(2, partition.number());
                try (ResultSet rows = read.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public List<Outcome> write(List<StoredArticle> articles, List<Move> moves) {
        return inTransaction(connection -> {
            move(connection, moves);
            Set<String> uris =
                    articles.stream().map(stored -> stored.article().uri()).collect(Collectors.toSet());
            Map<String, Integer> stored = uris.isEmpty() ? Map.of() : dialect.versions(connection, uris);
            Versions versions = Versions.of(articles, stored);
            Cancellations cancellations = Cancellations.of(articles, versions, stored);
            List<StoredArticle> newer = cancellations.rows();
            if (dialect.upsert(connection, newer) != newer.size()) {
                throw new StoreException(
                        Trouble.STALE, "another process stored newer versions at " + address + " meanwhile", null);
            }
            Set<String> replaced = newer.stream()
                    .map(article -> article.article().uri())
                    .filter(stored::containsKey)
                    .collect(Collectors.toSet());
            for (TagTable table : TagTables.ALL) {
                table.delete(connection, replaced);
                table.insert(connection, newer);
            }
            cancellations.write(connection);
            return versions.outcomes();
        });
    }

    @Override
    public void close() {
        connections.close();
    }

    private void move(Connection connection, List<Move> moves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE sink_offsets SET next_offset = ? WHERE topic_id = ? AND partition = ? AND next_offset = ?")) {
            for (Move move : moves) {
                update.setLong(1, move.to());
                update.setString(2, move.partition().topicId());
                update.setInt(3, move.partition().number());
                update.setLong(4, move.from());
                if (update.executeUpdate() != 1) {
                    throw new StoreException(
                            Trouble.STALE,
                            "partition " + move.partition().number() + " is no longer at offset " + move.from() + " in "
                                    + address + ": another process has taken it over",
                            null);
                }
            }
        }
    }

    private interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            // The pool sets it back: an idle connection of SQLite's would otherwise hold the lock of the next
            // transaction.
            connection.setAutoCommit(false);
            try {
                T result = work.apply(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /**
     * A connection that cannot be rolled back is not used again. SQLite ends a transaction by itself when the disk is
     * full; its driver does not know, and would write the next one statement by statement.
     */
    private void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException alsoDown) {
            reason.addSuppressed(alsoDown);
            connections.evictConnection(connection);
        }
    }

    private StoreException translate(SQLException error) {
        SQLException telling = deepest(error);
        Trouble trouble = dialect.trouble(telling);
        String message = String.valueOf(telling.getMessage()).replaceAll("\\s+", " ");
        String sentence = switch (trouble) {
            case UNAVAILABLE -> "the store at " + address + " does not answer: " + message;
            case REFUSED -> "the store at " + address + " refused a row: " + message;
            case STALE, MISCONFIGURED -> "the store at " + address + " cannot be used: " + message;
        };
        return new StoreException(trouble, sentence, error);
    }

    /** The pool and JDBC batches wrap what the database said. */
    private static SQLException deepest(SQLException error) {
        SQLException deepest = error;
        for (Throwable t = error;
                t != null;
                t = t instanceof SQLException s && s.getNextException() != null ? s.getNextException() : t.getCause()) {
            if (t instanceof SQLException s && (s.getSQLState() != null || s.getErrorCode() != 0)) {
                deepest = s;
            }
        }
        return deepest;
    }

    private static @Nullable SQLException sqlCause(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof SQLException s) {
                return s;
            }
        }
        return null;
    }
}
