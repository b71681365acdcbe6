package org.wiredesk.sink.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;
import org.wiredesk.sink.store.ArticleColumn;
import org.wiredesk.sink.store.Dialect;
import org.wiredesk.sink.store.Folding;
import org.wiredesk.sink.store.StoreException.Trouble;
import org.wiredesk.sink.store.StoredArticle;

/** How SQLite writes articles. */
final class SqliteDialect implements Dialect {

    private static final String UPSERT = "INSERT INTO articles (" + ArticleColumn.names() + ", number) VALUES ("
            + String.join(", ", Collections.nCopies(ArticleColumn.ALL.size(), "?"))
            + ", (SELECT coalesce(max(number), 0) + 1 FROM articles)) ON CONFLICT (uri) DO UPDATE SET "
            + ArticleColumn.assignments()
            + ", stored_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE excluded.version > articles.version";

    private final SQLiteDataSource migrator;

    SqliteDialect(SQLiteDataSource migrator) {
        this.migrator = migrator;
    }

    @Override
    public void migrate() {
        Flyway.configure()
                .dataSource(migrator)
                .locations("classpath:org/wiredesk/sink/sqlite")
                .load()
                .migrate();
    }

    @Override
    public Map<String, Integer> versions(Connection connection, Collection<String> uris) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT uri, version FROM articles WHERE uri IN (SELECT value FROM json_each(?))")) {
            select.setString(1, Json.mapper().writeValueAsString(uris));
            try (ResultSet rows = select.executeQuery()) {
                Map<String, Integer> versions = new HashMap<>();
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getInt(2));
                }
                return versions;
            }
        }
    }

    @Override
    public int upsert(Connection connection, List<StoredArticle> articles) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement forget = connection.prepareStatement(
                        "DELETE FROM article_words WHERE rowid = (SELECT number FROM articles WHERE uri = ?)");
                PreparedStatement remember = connection.prepareStatement("INSERT INTO article_words (rowid, headline,"
                        + " body) SELECT number, ?, ? FROM articles WHERE uri = ?")) {
            for (StoredArticle stored : articles) {
                EnrichedArticle article = stored.article();
                for (int i = 0; i < ArticleColumn.ALL.size(); i++) {
                    upsert.setObject(
                            i + 1, value(ArticleColumn.ALL.get(i).value().apply(stored)));
                }
                upsert.addBatch();
                forget.setString(1, article.uri());
                forget.addBatch();
                remember.setString(1, Folding.searchable(article.headline()));
                remember.setString(2, Folding.searchable(article.body()));
                remember.setString(3, article.uri());
                remember.addBatch();
            }
            int written = Arrays.stream(upsert.executeBatch()).sum();
            forget.executeBatch();
            remember.executeBatch();
            return written;
        }
    }

    @Override
    public Trouble trouble(SQLException error) {
        return SqliteErrors.trouble(error);
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Instant time ? SqliteTime.text(time) : value;
    }
}
