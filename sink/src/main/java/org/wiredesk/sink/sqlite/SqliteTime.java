package org.wiredesk.sink.sqlite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as text of one width, so that they sort as text, in a form that SQLite's date functions read. */
final class SqliteTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SqliteTime() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }
}
