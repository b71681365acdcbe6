package org.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 23 Nov 2026 08:15:30 GMT | 2026-11-23T08:15:30Z",
                "Mon, 23 Nov 2026 08:15:30 +0130 | 2026-11-23T06:45:30Z",
                "Mon, 23 Nov 2026 08:15 EST | 2026-11-23T13:15:00Z",
                "Mon,23 Nov 26 08:15:30 PDT | 2026-11-23T15:15:30Z",
                "23 Nov 98 08:15:30 Z | 1998-11-23T08:15:30Z",
                "23 November 2026 | 2026-11-23T00:00:00Z",
                "23-Nov-2026 8:5 MET | 2026-11-23T07:05:00Z",
                "Monday, 23 November 2026, 8:15 PM | 2026-11-23T20:15:00Z",
                "Mon, 23 Nov 2026 24:00:00 GMT | 2026-11-24T00:00:00Z",
                "Mon, 23 Nov 2026 08:15:30 GMT (Greenwich) | 2026-11-23T08:15:30Z",
                "Mon Nov 23 08:15:30 2026 | 2026-11-23T08:15:30Z",
                "Mon Nov 23 08:15:30 EST 2026 | 2026-11-23T13:15:30Z",
                "November 23, 2026 | 2026-11-23T00:00:00Z",
                "Nov 23, 2026 8:15 am | 2026-11-23T08:15:00Z",
            })
    void readsWhatRfc822MeantAndWhatPeopleMadeOfIt(String date, Instant expected) {
        assertThat(FeedDates.read(date)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T08:15:30Z | 2026-11-23T08:15:30Z",
                "2026-11-23T08:15:30.123+02:00 | 2026-11-23T06:15:30Z",
                "2026-11-23 08:15 | 2026-11-23T08:15:00Z",
                "20261123T081530Z | 2026-11-23T08:15:30Z",
                "2026-11-23T08:15-0500 | 2026-11-23T13:15:00Z",
                "2026-11-23 | 2026-11-23T00:00:00Z",
                "2026-11 | 2026-11-01T00:00:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "2026-327 | 2026-11-23T00:00:00Z",
            })
    void readsW3cDatesWithAnythingMissing(String date, Instant expected) {
        assertThat(FeedDates.read(date)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo, 23 Nov 2026 08:15:30 +0100 | 2026-11-23T07:15:30Z",
                "lundi 23 d\u00e9cembre 2026 08:15 CET | 2026-12-23T07:15:00Z",
                "2026\uB144 11\uC6D4 23\uC77C  17:15:30 | 2026-11-23T08:15:30Z",
                "2026-11-23 \uC624\uD6C4 5:15:30 | 2026-11-23T08:15:30Z",
                "\u0394\u03b5\u03c5, 23 \u039d\u03bf\u03ad 2026 10:15:30 EET | 2026-11-23T08:15:30Z",
                "2026-j\u00falius-13T9:15-03:00 | 2026-07-13T12:15:00Z",
            })
    void readsOtherLanguages(String date, Instant expected) {
        assertThat(FeedDates.read(date)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "",
                "2026-13-01",
                "2026-02-30T00:00:00Z",
                "32 Nov 2026",
                "23 Foo 2026",
                "1234567890",
                "Mon, 23 Nov 2026 08:99:30 GMT"
            })
    void saysWhatItCannotRead(String date) {
        assertThat(FeedDates.read(date)).isEmpty();
    }

    @Test
    void isNotSlowOnWhatIsBuiltToBeSlow() {
        assertThat(FeedDates.read("1 a".repeat(100_000))).isEmpty();
        assertThat(FeedDates.read("a ".repeat(40))).isEmpty();
    }
}
