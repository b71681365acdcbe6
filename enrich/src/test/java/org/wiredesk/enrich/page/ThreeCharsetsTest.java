package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Declared;

/** Header, prolog and meta element name three charsets, and not all of them can be right. */
class ThreeCharsetsTest {

    private static final String TEXT =
            "Die Größe der Straßen in Köln überrascht auch geübte Gäste, sagte Jörg Schäfer.";

    @ParameterizedTest
    @CsvSource({
        "koi8-r, shift_jis, iso-8859-2, UTF-8",
        "utf-8, shift_jis, windows-1252, windows-1252",
    })
    void readsWhatTheBytesAre(String header, String prolog, String meta, String bytes) throws Exception {
        String page = "<?xml version='1.0' encoding='" + prolog + "'?><html lang='de'><head><meta charset='" + meta
                + "'><title>Straßen</title></head><body><article><h1>Straßen</h1><p>" + (TEXT + " ").repeat(6)
                + "</p></article></body></html>";
        byte[] encoded = page.getBytes(Charset.forName(bytes));
        var read =
                new PageReader().read(Articles.of("text/html; charset=" + header, encoded, Declared.NOTHING, "page"));

        assertThat(read.body().value()).contains(TEXT);
    }
}
