package org.wiredesk.sink.sqlite;

import java.sql.SQLException;
import org.wiredesk.sink.store.StoreException.Trouble;

/** What SQLite's result codes mean for us. */
final class SqliteErrors {

    private SqliteErrors() {}

    static Trouble trouble(SQLException error) {
        int primaryCode = error.getErrorCode() & 0xff;
        return switch (primaryCode) {
            // SQLITE_TOOBIG, _CONSTRAINT, _MISMATCH
            case 18, 19, 20 -> Trouble.REFUSED;
            // SQLITE_ERROR, _PERM, _CORRUPT, _CANTOPEN, _MISUSE, _AUTH, _NOTADB
            case 1, 3, 11, 14, 21, 23, 26 -> Trouble.MISCONFIGURED;
            // Locked, full, read-only, a failing disk, and what we do not know: nothing is lost by waiting.
            default -> Trouble.UNAVAILABLE;
        };
    }
}
