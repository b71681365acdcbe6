package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T08:15:30Z | 2026-11-23T08:15:30Z
            2026-11-23T08:15:30.123+01:00 | 2026-11-23T07:15:30Z
            2026-11-23 08:15:30 | 2026-11-23T08:15:30Z
            2026-11-23 08:15 +0530 | 2026-11-23T02:45:00Z
            2026-11-23 | 2026-11-23T00:00:00Z
            20261123 | 2026-11-23T00:00:00Z
            20261123T081530Z | 2026-11-23T08:15:30Z
            1763885730 | 2025-11-23T08:15:30Z
            1763885730000 | 2025-11-23T08:15:30Z
            Mon, 23 Nov 2026 08:15:30 GMT | 2026-11-23T08:15:30Z
            Mon, 23 Nov 2026 08:15:30 EST | 2026-11-23T13:15:30Z
            23 Nov 2026 08:15:30 +0100 | 2026-11-23T07:15:30Z
            November 23, 2026 at 8:15 p.m. | 2026-11-23T20:15:00Z
            Nov. 23, 2026, 12:05 AM ET | 2026-11-23T05:05:00Z
            Published 8:15 PM EST, Mon November 23, 2026 | 2026-11-24T01:15:00Z
            23rd November 2026 | 2026-11-23T00:00:00Z
            Montag, 23. November 2026, 08:15 Uhr | 2026-11-23T08:15:00Z
            23. März 2026 | 2026-03-23T00:00:00Z
            3. Jänner 2026 | 2026-01-03T00:00:00Z
            le 1er août 2026 à 18h30 | 2026-08-01T18:30:00Z
            23 de noviembre de 2026 | 2026-11-23T00:00:00Z
            23 novembre 2026 | 2026-11-23T00:00:00Z
            23 maart 2026 | 2026-03-23T00:00:00Z
            23 de março de 2026 | 2026-03-23T00:00:00Z
            23 listopada 2026 | 2026-11-23T00:00:00Z
            23 ноября 2026 | 2026-11-23T00:00:00Z
            23 Kasım 2026 | 2026-11-23T00:00:00Z
            2026年11月23日 08:15 | 2026-11-23T08:15:00Z
            2026년 11월 23일 | 2026-11-23T00:00:00Z
            23.11.2026 08:15 | 2026-11-23T08:15:00Z
            23.11.26 | 2026-11-23T00:00:00Z
            Mon Nov 23 12:45:00 EST 2026 | 2026-11-23T17:45:00Z
            23 Νοεμβρίου 2026 | 2026-11-23T00:00:00Z
            ٢٣ نوفمبر ٢٠٢٦ | 2026-11-23T00:00:00Z
            23 नवंबर 2026 | 2026-11-23T00:00:00Z
            23 พฤศจิกายน 2569 | 2026-11-23T00:00:00Z
            23 בנובמבר 2026 | 2026-11-23T00:00:00Z
            令和8年11月23日 | 2026-11-23T00:00:00Z
            平成元年1月8日 | 1989-01-08T00:00:00Z
            23 listopadu 2026 | 2026-11-23T00:00:00Z
            """)
    void readsADateAsSitesWriteIt(String written, Instant date) {
        assertThat(WrittenDate.parse(written, false).map(Moment::instant)).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23 November 2026 | 2026-11-23
            2026-11-23 08:15 | 2026-11-23T08:15:00
            23.11.2026 08:15 IST | 2026-11-23T08:15:00
            Nov. 23, 2026, 12:05 AM ET | 2026-11-23T00:05:00-05:00
            2026-11-23T08:15:30+0900 | 2026-11-23T08:15:30+09:00
            1763885730 | 2025-11-23T08:15:30Z
            """)
    void keepsNoMoreThanWasWritten(String written, String read) {
        assertThat(WrittenDate.parse(written, false).map(Moment::text)).contains(read);
    }

    @Test
    void readsFiguresInTheOrderOfTheCountryUnlessOnlyOneOrderIsPossible() {
        assertThat(WrittenDate.parse("4/5/2026", true).map(Moment::instant))
                .contains(Instant.parse("2026-04-05T00:00:00Z"));
        assertThat(WrittenDate.parse("4/5/2026", false).map(Moment::instant))
                .contains(Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(WrittenDate.parse("11/23/2026", false).map(Moment::instant))
                .contains(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(WrittenDate.parse("4.5.2026", true).map(Moment::instant))
                .contains(Instant.parse("2026-05-04T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "6y",
                "2026",
                "31 February 2026",
                "2026-13-40",
                "12345",
                "Updated",
                "call 555-123-4567"
            })
    void doesNotMakeADateOfWhatIsNone(String text) {
        assertThat(WrittenDate.parse(text, false)).isEmpty();
    }
}
