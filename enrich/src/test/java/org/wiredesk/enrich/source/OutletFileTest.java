package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.source.Outlet.Alias;
import org.wiredesk.enrich.source.Outlet.Kind;

class OutletFileTest {

    @Test
    void readsWhatTheSectionAndTheLineSay() {
        Outlet outlet = OutletFile.read(
                        "test",
                        List.of("# papers", "", "[newspaper DE de]", "Der Bote | bote.de, b.de | Bote, ~B | Q42"))
                .get(0);

        assertThat(outlet.name()).isEqualTo("Der Bote");
        assertThat(outlet.kind()).isEqualTo(Kind.NEWSPAPER);
        assertThat(outlet.country()).isEqualTo("DE");
        assertThat(outlet.domains()).containsExactly("bote.de", "b.de");
        assertThat(outlet.aliases())
                .containsExactly(new Alias("Der Bote", false), new Alias("Bote", false), new Alias("B", true));
        assertThat(outlet.uri()).isEqualTo("http://www.wikidata.org/entity/Q42");
    }

    @Test
    void takesANameThatIsAlsoAnEverydayWordForWeak() {
        Outlet outlet = OutletFile.read("test", List.of("[magazine DE de]", "Stern | stern.de | ~Stern"))
                .get(0);

        assertThat(outlet.aliases()).containsExactly(new Alias("Stern", true));
        assertThat(outlet.uri()).isNull();
        assertThat(outlet.literal()).isEqualTo("stern.de");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Bote | bote.de; expected [kind COUNTRY language] before
                    [gazette DE de]; GAZETTE
                    [newspaper DE]; expected [kind COUNTRY language]
                    """)
    void namesFileAndLineOfWhatItCannotRead(String line, String reason) {
        assertThatThrownBy(() -> OutletFile.read("outlets-xx.txt", List.of("# first", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outlets-xx.txt, line 2")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Bote | bote.de | | 42; not a Wikidata id: 42
                    | bote.de; needs a name
                    a | b | c | Q1 | e; name | domains | aliases | Wikidata id
                    """)
    void namesTheLineOfABadOutlet(String line, String reason) {
        assertThatThrownBy(() -> OutletFile.read("outlets-xx.txt", List.of("[newspaper DE de]", line)))
                .hasMessageContaining("outlets-xx.txt, line 2")
                .hasMessageContaining(reason);
    }
}
