package org.wiredesk.sink.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.wiredesk.sink.store.SearchDialect;
import org.wiredesk.sink.store.SearchTerm;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

/** Searches with FTS5, which ranks by BM25; a headline counts four times. */
public record SqliteSearch(Path file) implements SearchDialect {

    @Override
    public Connection connect() throws SQLException {
        if (!Files.exists(file)) {
            throw new StoreException(Trouble.MISCONFIGURED, "nothing is stored yet: there is no " + file, null);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return config.createConnection(SqliteStore.url(file));
    }

    @Override
    public String join() {
        return "JOIN article_words ON article_words.rowid = a.number";
    }

    @Override
    public String condition() {
        return "article_words MATCH ?";
    }

    @Override
    public String rank() {
        return "bm25(article_words, 4.0, 1.0)";
    }

    @Override
    public String expression(List<SearchTerm> terms) {
        return terms.stream()
                .map(term -> "\"" + String.join(" ", term.words()) + "\"" + (term.prefix() ? "*" : ""))
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public Object parameter(Instant time) {
        return SqliteTime.text(time);
    }

    @Override
    public @Nullable Instant time(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }
}
