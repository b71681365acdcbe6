package org.wiredesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.sink.store.StoreException.Trouble;

class PostgresErrorsTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "22021, REFUSED, NUL in a text",
        "22P05, REFUSED, NUL in JSON",
        "23514, REFUSED, a check of the owner's",
        "54000, REFUSED, too many words to index",
        "08006, UNAVAILABLE, connection lost",
        "25006, UNAVAILABLE, read-only",
        "40001, UNAVAILABLE, serialization failure",
        "40P01, UNAVAILABLE, deadlock",
        "53100, UNAVAILABLE, disk full",
        "53300, UNAVAILABLE, too many connections",
        "55P03, UNAVAILABLE, lock not available",
        "57P01, UNAVAILABLE, shutting down",
        "57P03, UNAVAILABLE, starting up",
        "58030, UNAVAILABLE, disk error",
        "XX000, UNAVAILABLE, internal error",
        ", UNAVAILABLE, an error without a state",
        "28P01, MISCONFIGURED, wrong password",
        "3D000, MISCONFIGURED, no such database",
        "42501, MISCONFIGURED, no privilege",
        "42P01, MISCONFIGURED, no such table"
    })
    void knowsWhatToDoAbout(String state, Trouble trouble, String what) {
        assertThat(PostgresErrors.trouble(new SQLException(what, state))).isEqualTo(trouble);
    }
}
