package org.wiredesk.sink.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wiredesk.sink.store.SearchDialect;
import org.wiredesk.sink.store.SearchTerm;

/** Searches with a tsvector, ranked by how near the words stand to each other; a headline counts more. */
public record PostgresSearch(String url, String user, String password) implements SearchDialect {

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("readOnly", "true");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("ApplicationName", "wiredesk search");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String join() {
        return "CROSS JOIN to_tsquery('simple', ?) AS wanted";
    }

    @Override
    public String condition() {
        return "a.words @@ wanted";
    }

    @Override
    public String rank() {
        return "ts_rank_cd(a.words, wanted) DESC";
    }

    @Override
    public String expression(List<SearchTerm> terms) {
        return terms.stream().map(PostgresSearch::phrase).collect(Collectors.joining(" & "));
    }

    private static String phrase(SearchTerm term) {
        return term.words().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ", "(", ""))
                + (term.prefix() ? ":*)" : ")");
    }

    @Override
    public Object parameter(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public String toString() {
        return PostgresStore.address(url);
    }
}
