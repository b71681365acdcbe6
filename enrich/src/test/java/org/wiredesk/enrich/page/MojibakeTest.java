package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe, Übermut und Äpfel – „schön“",
                "L’été à Besançon, où l’on déjeune",
                "Мост снова открыт для всех",
                "三年后，桥重新开放。谢谢",
                "Żółć i gęś, proszę"
            })
    void repairsWhatWasEncodedTwiceOrThrice(String text) {
        String twice = disguised(text);

        assertThat(twice).isNotEqualTo(text);
        assertThat(Mojibake.repair(twice)).isEqualTo(text);
        assertThat(Mojibake.repair(disguised(twice))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "L’été à Besançon, où l’on déjeune",
                "Ã© stands for é, and nobody knows why",
                "São Paulo, Ã, Â© and a lone Ã again",
                "Мост снова открыт",
                "Größe und Übermut, Ã¼ber alles, süß und bös, für Käse und Öl"
            })
    void leavesWhatIsNotPlainlyBroken(String text) {
        assertThat(Mojibake.repair(text)).isEqualTo(text);
    }

    @Test
    void repairsAPage() throws Exception {
        String page = "<html><meta charset=utf-8><body><p>"
                + disguised("Größe, Übermut und Äpfel sind schön. ").repeat(5) + "</p></body></html>";

        assertThat(new PageReader().read(Articles.html(page)).body().value()).startsWith("Größe, Übermut");
    }

    /** UTF-8 taken for windows-1252, whose open places stand for themselves. */
    private static String disguised(String text) {
        Charset windows = Charset.forName("windows-1252");
        StringBuilder disguised = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {b}, windows);
            disguised.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return disguised.toString();
    }
}
