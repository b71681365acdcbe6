package org.wiredesk.sink.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between the databases when articles are searched. */
public interface SearchDialect {

    /** Opens a connection that only reads. */
    Connection connect() throws SQLException;

    /**
     * What joins {@code articles a} to the full-text index, and the condition on it. Together they hold one parameter,
     * the {@link #expression}.
     */
    String join();

    String condition();

    /** An ORDER BY term, best first. */
    String rank();

    /** Terms, all of which must be there, in the database's full-text syntax. */
    String expression(List<SearchTerm> terms);

    /** A time as a parameter. */
    Object parameter(Instant time);

    /** A time from a result. */
    @Nullable
    Instant time(ResultSet row, String column) throws SQLException;
}
