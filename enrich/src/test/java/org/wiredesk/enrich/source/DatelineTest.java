package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    private static final Outlets OUTLETS = Outlets.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    BERLIN (Reuters) - The cabinet met.                 | Berlin | Reuters
                    BERLIN, May 3 (Reuters) - The cabinet met.          | Berlin | Reuters
                    NEW YORK (AP) — The mayor resigned.                 | New York | Associated Press
                    WASHINGTON, Nov. 12 (UPI) -- The Senate voted.      | Washington | United Press International
                    Berlin (dpa) - Der Bundestag stimmte zu.            | Berlin | dpa
                    Frankfurt/Main (dpa/lhe) - Die Messe öffnet.        | Frankfurt/Main | dpa
                    Frankfurt am Main (dpa) - Die Messe öffnet.         | Frankfurt am Main | dpa
                    Kiew (dpa/AFP) - Die Front bewegt sich nicht.       | Kiew | dpa; Agence France-Presse
                    Wien (APA) – Der Nationalrat tagt.                  | Wien | APA
                    PARIS (AFP) - Les députés ont voté.                 | Paris | Agence France-Presse
                    Madrid, 12 may (EFE).- El Congreso votó.            | Madrid | EFE
                    MADRID, 12 (EUROPA PRESS) El Congreso votó.         | Madrid | Europa Press
                    (ANSA) - ROMA, 12 MAG - La Camera ha votato.        | Roma | ANSA
                    Lisboa, 12 mai (Lusa) - O parlamento votou.         | Lisboa | Lusa
                    WARSZAWA (PAP) – Sejm zagłosował.                   | Warszawa | PAP
                    PARIS — The deputies voted.                         | Paris | -
                    (Reuters) - The company said it would close.        | - | Reuters
                    """)
    void readsPlaceAndAgencies(String text, String place, String agencies) {
        Dateline line = Dateline.read(Tokens.of(text), OUTLETS).orElseThrow();

        assertThat(line.place()).isEqualTo(place);
        assertThat(names(line.agencies()))
                .isEqualTo(agencies == null ? List.of() : Arrays.asList(agencies.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor (CDU) said the bridge was safe.",
                "Berlin is large.",
                "Anna Miller (42) lives in Harrow.",
                "A long sentence about the United Nations (UN) and its members - and more.",
                "",
                "(",
            })
    void findsNoneInOrdinaryText(String text) {
        assertThat(Dateline.read(Tokens.of(text), OUTLETS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Das Spiel endete 2:1. (dpa)               | dpa
                    Das Spiel endete 2:1. (dpa/AFP)           | dpa; Agence France-Presse
                    La séance a été levée. (AFP)              | Agence France-Presse
                    """)
    void readsTheCreditAtTheEnd(String text, String agencies) {
        assertThat(names(Dateline.closing(Tokens.of(text), OUTLETS))).isEqualTo(Arrays.asList(agencies.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Das Spiel endete 2:1 (nach Verlängerung).", "The vote was close (51 to 49)", ")"})
    void takesNoOtherBracketForACredit(String text) {
        assertThat(Dateline.closing(Tokens.of(text), OUTLETS)).isEmpty();
    }

    private static List<String> names(List<Head> heads) {
        return heads.stream()
                .map(Head::outlet)
                .flatMap(Optional::stream)
                .map(Outlet::name)
                .toList();
    }
}
