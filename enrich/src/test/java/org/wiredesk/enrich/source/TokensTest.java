package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    selon l'AFP          | selon/l/'/afp
                    the BBC’s report     | the/bbc/'/s/report
                    dpa-Angaben          | dpa/-/angaben
                    laut lvz.de.         | laut/lvz.de/.
                    www.t-online.de, ja  | www.t-online.de/,/ja
                    im U.S. Senat        | im/u/./s/./senat
                    gesagt.Dann ging     | gesagt/./dann/ging
                    „Bild“ und «El País» | "/bild/"/und/"/el/país/"
                    BERLIN — Es          | berlin/–/es
                    """)
    void showsTheNamesInsideText(String text, String words) {
        assertThat(words(text)).isEqualTo(List.of(words.split("/")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one\\ntwo      | 2
                    one\\n\\ntwo   | 3
                    one\\n \\n\\ntwo | 3
                    """)
    void marksParagraphsAndNotLines(String text, int tokens) {
        assertThat(words(text.replace("\\n", "\n"))).hasSize(tokens);
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(tokens.word(token));
            assertThat(text.substring(tokens.begin(token), tokens.end(token))).isEqualTo(tokens.written(token));
        }
        return words;
    }
}
