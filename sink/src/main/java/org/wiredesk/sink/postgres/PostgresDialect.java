package org.wiredesk.sink.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.wiredesk.sink.store.ArticleColumn;
import org.wiredesk.sink.store.ArticleColumn.Type;
import org.wiredesk.sink.store.Dialect;
import org.wiredesk.sink.store.Folding;
import org.wiredesk.sink.store.StoreException.Trouble;
import org.wiredesk.sink.store.StoredArticle;

/** How PostgreSQL writes articles: a whole batch in one statement, each column an array. */
final class PostgresDialect implements Dialect {

    private static final String UPSERT = "INSERT INTO articles (" + ArticleColumn.names() + ", words) SELECT "
            + ArticleColumn.ALL.stream().map(PostgresDialect::fromText).collect(Collectors.joining(", "))
            + ", setweight(to_tsvector('simple', headline_words), 'A')"
            + " || setweight(to_tsvector('simple', body_words), 'B') FROM unnest("
            + ArticleColumn.ALL.stream()
                    .map(column -> column.type() == Type.INTEGER ? "?::integer[]" : "?::text[]")
                    .collect(Collectors.joining(", "))
            + ", ?::text[], ?::text[]) AS batch (" + ArticleColumn.names() + ", headline_words, body_words)"
            + " ON CONFLICT (uri) DO UPDATE SET " + ArticleColumn.assignments()
            + ", words = excluded.words, stored_at = clock_timestamp() WHERE excluded.version > articles.version";

    private final DataSource connections;

    PostgresDialect(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public void migrate() {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:org/wiredesk/sink/postgres")
                .load()
                .migrate();
    }

    @Override
    public Map<String, Integer> versions(Connection connection, Collection<String> uris) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT uri, version FROM articles WHERE uri = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", uris.toArray()));
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
        if (articles.isEmpty()) {
            return 0;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            int parameter = 1;
            for (ArticleColumn column : ArticleColumn.ALL) {
                Object[] values = articles.stream()
                        .map(column.value())
                        .map(value -> column.type() == Type.TIME && value != null ? value.toString() : value)
                        .toArray();
                String type = column.type() == Type.INTEGER ? "integer" : "text";
                upsert.setArray(parameter++, connection.createArrayOf(type, values));
            }
            upsert.setArray(
                    parameter++,
                    words(connection, articles, stored -> stored.article().headline()));
            upsert.setArray(
                    parameter,
                    words(connection, articles, stored -> stored.article().body()));
            return upsert.executeUpdate();
        }
    }

    @Override
    public Trouble trouble(SQLException error) {
        return PostgresErrors.trouble(error);
    }

    private static Array words(
            Connection connection, List<StoredArticle> articles, Function<StoredArticle, String> text)
            throws SQLException {
        Object[] words = articles.stream().map(text).map(Folding::searchable).toArray();
        return connection.createArrayOf("text", words);
    }

    private static String fromText(ArticleColumn column) {
        return switch (column.type()) {
            case TEXT, INTEGER -> column.name();
            case TIME -> column.name() + "::timestamptz";
            case JSON -> column.name() + "::jsonb";
        };
    }
}
