package org.wiredesk.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle;

/**
 * A table that holds tags or evidence, in SQL that both databases understand.
 *
 * @param name of the table
 * @param columns in the order of the rows' values
 * @param keys how many of the first columns are the primary key
 * @param shared whether all articles share the rows: such a table is a dictionary, whose entries are made by the first
 *     article that needs them. Otherwise the first column is the article's uri
 * @param rows of an article
 */
record TagTable(
        String name, List<String> columns, int keys, boolean shared, Function<EnrichedArticle, Stream<Row>> rows) {

    static TagTable shared(String name, String columns, int keys, Function<EnrichedArticle, Stream<Row>> rows) {
        return new TagTable(name, List.of(columns.split(", ")), keys, true, rows);
    }

    static TagTable ofArticle(String name, String columns, int keys, Function<EnrichedArticle, Stream<Row>> rows) {
        return new TagTable(
                name,
                List.of(("article, " + columns).split(", ")),
                keys + 1,
                false,
                article -> rows.apply(article).map(row -> row.after(article.uri())));
    }

    /** Removes the rows of some articles. Dictionaries keep theirs. */
    void delete(Connection connection, Collection<String> uris) throws SQLException {
        if (shared || uris.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + name + " WHERE article = ?")) {
            for (String uri : uris) {
                delete.setString(1, uri);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Adds the rows of some articles. Of rows with one key, the first counts. */
    void insert(Connection connection, List<StoredArticle> articles) throws SQLException {
        // Two processes that add to a dictionary in different orders would wait for each other for ever.
        Map<List<@Nullable Object>, Row> byKey = shared ? new TreeMap<>(TagTable::compareKeys) : new LinkedHashMap<>();
        for (StoredArticle stored : articles) {
            rows.apply(stored.article()).forEach(row -> byKey.putIfAbsent(row.key(keys), row));
        }
        if (byKey.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(insertion())) {
            for (Row row : byKey.values()) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.values().get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String insertion() {
        String insertion = "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return shared
                ? insertion + " ON CONFLICT (" + String.join(", ", columns.subList(0, keys)) + ") DO NOTHING"
                : insertion;
    }

    /** Keys of dictionaries are text. */
    private static int compareKeys(List<@Nullable Object> a, List<@Nullable Object> b) {
        return String.join("\n", texts(a)).compareTo(String.join("\n", texts(b)));
    }

    private static List<String> texts(List<@Nullable Object> key) {
        return key.stream().map(String::valueOf).toList();
    }

    /** Values in the order of the columns. */
    record Row(List<@Nullable Object> values) {

        /** The same row with one more value in front. */
        Row after(Object first) {
            List<@Nullable Object> longer = new ArrayList<>(values.size() + 1);
            longer.add(first);
            longer.addAll(values);
            return new Row(longer);
        }

        List<@Nullable Object> key(int length) {
            return values.subList(0, length);
        }
    }
}
