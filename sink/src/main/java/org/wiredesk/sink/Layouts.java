package org.wiredesk.sink;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wiredesk.sink.layout.LayoutChange;
import org.wiredesk.sink.layout.LayoutWatch;
import org.wiredesk.sink.layout.PageSeen;
import org.wiredesk.sink.store.SearchDialect;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

/**
 * Looks through the stored pages for sites whose layout has changed. Reads only, and may be used while the sink writes: the
 * store is the memory, so that there is none to lose, to replay, or to keep within a transaction.
 */
public final class Layouts {

    private static final String PAGES = "SELECT coalesce(url, uri) AS page, headline <> '' AS title,"
            + " published IS NOT NULL AS dated, length(body) AS chars, version_created FROM articles"
            + " WHERE via = 'page' AND version_created >= ? ORDER BY version_created, uri";

    private Layouts() {}

    /**
     * The changes among the pages of the last days, the newest first.
     *
     * @param past how far back to look from the newest page; not from now, so that a replay finds the same
     * @throws StoreException if nothing is stored yet, or the store cannot be reached
     */
    public static List<LayoutChange> changes(SinkSettings settings, Duration past) {
        SearchDialect dialect = ArticleSearch.dialect(settings);
        try (Connection connection = dialect.connect()) {
            Optional<Instant> newest = newest(connection, dialect);
            if (newest.isEmpty()) {
                return List.of();
            }
            List<LayoutChange> changes = new ArrayList<>();
            bySite(connection, dialect, newest.get().minus(past))
                    .forEach((site, pages) -> changes.addAll(LayoutWatch.changes(site, pages)));
            changes.sort(Comparator.comparing(LayoutChange::since).reversed().thenComparing(LayoutChange::site));
            return changes;
        } catch (SQLException e) {
            throw new StoreException(
                    Trouble.UNAVAILABLE,
                    "the store at " + settings.address() + " does not answer: " + e.getMessage(),
                    e);
        }
    }

    private static Optional<Instant> newest(Connection connection, SearchDialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(version_created) AS newest FROM articles")) {
            return row.next() ? Optional.ofNullable(dialect.time(row, "newest")) : Optional.empty();
        }
    }

    private static Map<String, List<PageSeen>> bySite(Connection connection, SearchDialect dialect, Instant from)
            throws SQLException {
        Map<String, List<PageSeen>> sites = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(PAGES)) {
            select.setObject(1, dialect.parameter(from));
            select.setFetchSize(1_000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant time = dialect.time(rows, "version_created");
                    PageSeen page = new PageSeen(
                            time == null ? from : time,
                            rows.getBoolean("title"),
                            rows.getBoolean("dated"),
                            rows.getInt("chars"));
                    sites.computeIfAbsent(site(rows.getString("page")), s -> new ArrayList<>())
                            .add(page);
                }
            }
        }
        return sites;
    }

    private static String site(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return ""; // Addresses that no browser could follow: together they are nobody's layout.
        }
    }
}
