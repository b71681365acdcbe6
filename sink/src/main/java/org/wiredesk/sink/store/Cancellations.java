package org.wiredesk.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.sink.store.StoreException.Trouble;

/**
 * Articles that their publishers have taken down. Such a version holds no text and no tags, so it does not replace the row
 * of its article but sets its status and version; where there is no row, it makes one.
 *
 * @param rows what is written as rows: the newest versions that can be read, and cancellations of what nobody has stored
 * @param marks cancellations of articles that have a row by then
 */
record Cancellations(List<StoredArticle> rows, List<EnrichedArticle> marks) {

    private static final String CANCELED = "canceled";

    static Cancellations of(List<StoredArticle> articles, Versions versions, Map<String, Integer> stored) {
        if (versions.newest().stream().noneMatch(Cancellations::canceled)) {
            return new Cancellations(versions.newest(), List.of());
        }
        List<StoredArticle> readable = Versions.of(
                        articles.stream().filter(article -> !canceled(article)).toList(), stored)
                .newest();
        Set<String> present = Stream.concat(readable.stream().map(Cancellations::uri), stored.keySet().stream())
                .collect(Collectors.toSet());
        List<StoredArticle> canceled =
                versions.newest().stream().filter(Cancellations::canceled).toList();
        Stream<StoredArticle> unknown = canceled.stream().filter(article -> !present.contains(uri(article)));
        return new Cancellations(
                Stream.concat(readable.stream(), unknown).toList(),
                canceled.stream()
                        .filter(article -> present.contains(uri(article)))
                        .map(StoredArticle::article)
                        .toList());
    }

    /** After the rows. */
    void write(Connection connection) throws SQLException {
        if (marks.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE articles SET pub_status = ?, version = ? WHERE uri = ? AND version < ?")) {
            for (EnrichedArticle article : marks) {
                update.setString(1, CANCELED);
                update.setInt(2, article.version());
                update.setString(3, article.uri());
                update.setInt(4, article.version());
                if (update.executeUpdate() != 1) {
                    throw new StoreException(
                            Trouble.STALE, "another process stored a newer version of " + article.uri(), null);
                }
            }
        }
    }

    private static boolean canceled(StoredArticle article) {
        return article.article().pubStatus().equals(CANCELED);
    }

    private static String uri(StoredArticle article) {
        return article.article().uri();
    }
}
