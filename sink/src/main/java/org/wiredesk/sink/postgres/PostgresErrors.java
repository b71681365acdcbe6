package org.wiredesk.sink.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.wiredesk.sink.store.StoreException.Trouble;

/** What PostgreSQL's error codes (SQLSTATE) mean for us; the first two characters are the class. */
final class PostgresErrors {

    /** Data exceptions, violated constraints, limits of the program such as a text that is too long to index. */
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    /** Wrong password, no such database, no such schema, no such table or no right to use it. */
    private static final Set<String> MISCONFIGURED = Set.of("28", "3D", "3F", "42");

    private PostgresErrors() {}

    static Trouble trouble(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        String stateClass = state.length() < 2 ? "" : state.substring(0, 2);
        if (REFUSED.contains(stateClass)) {
            return Trouble.REFUSED;
        }
        if (MISCONFIGURED.contains(stateClass)) {
            return Trouble.MISCONFIGURED;
        }
        // Down, starting, full, read-only, out of connections, locked, and what we do not know: nothing is lost by
        // waiting.
        return Trouble.UNAVAILABLE;
    }
}
