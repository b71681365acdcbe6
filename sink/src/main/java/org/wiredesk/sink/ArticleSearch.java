package org.wiredesk.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wiredesk.sink.postgres.PostgresSearch;
import org.wiredesk.sink.sqlite.SqliteSearch;
import org.wiredesk.sink.store.SearchDialect;
import org.wiredesk.sink.store.SearchTerm;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

/** Finds articles in the store. Reads only, and may be used while the sink writes. Not thread-safe. */
public final class ArticleSearch implements AutoCloseable {

    private final String address;
    private final SearchDialect dialect;
    private final Connection connection;

    private ArticleSearch(String address, SearchDialect dialect) {
        this.address = address;
        this.dialect = dialect;
        try {
            this.connection = dialect.connect();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** @throws StoreException if nothing is stored yet, or the store cannot be reached */
    public static ArticleSearch open(SinkSettings settings) {
        return new ArticleSearch(settings.address(), dialect(settings));
    }

    static SearchDialect dialect(SinkSettings settings) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteSearch(settings.file());
            case POSTGRES ->
                new PostgresSearch(settings.postgresUrl(), settings.postgresUser(), settings.postgresPassword());
        };
    }

    /**
     * The articles that answer a query: those that the words fit best come first, without words the newest.
     *
     * @throws IllegalArgumentException if the query holds too many words
     * @throws StoreException if the store does not answer
     */
    public List<SearchHit> find(SearchQuery query) {
        List<SearchTerm> terms = SearchTerm.parse(query.words());
        boolean onlyPunctuation = terms.isEmpty() && !query.words().isBlank();
        if (onlyPunctuation) {
            return List.of();
        }
        SearchStatement statement = SearchStatement.of(query, terms, dialect);
        try (PreparedStatement select = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
                select.setObject(i + 1, statement.parameters().get(i));
            }
            List<SearchHit> hits = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hits.add(hit(rows, terms));
                }
            }
            return hits;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private SearchHit hit(ResultSet row, List<SearchTerm> terms) throws SQLException {
        String uri = row.getString("uri");
        return new SearchHit(
                uri,
                row.getInt("version"),
                row.getString("pub_status"),
                row.getString("headline"),
                dialect.time(row, "published"),
                row.getString("publisher"),
                row.getString("language"),
                row.getString("url"),
                Snippet.of(row.getString("body"), terms),
                topics(uri));
    }

    private List<String> topics(String uri) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name FROM article_topics WHERE article = ? ORDER BY relevance DESC, name")) {
            select.setString(1, uri);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private StoreException failure(SQLException e) {
        return new StoreException(
                Trouble.UNAVAILABLE, "the store at " + address + " does not answer: " + e.getMessage(), e);
    }
}
