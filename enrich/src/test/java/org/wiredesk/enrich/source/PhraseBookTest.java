package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.source.Phrase.Scope;

class PhraseBookTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    according to {source}       ; rents rose according to ; 2
                    cited by the? {source}      ; rents cited by          ; 1
                    cited by the? {source}      ; rents cited by the      ; 1
                    told|tells ~3 to {source}   ; he told the news to     ; 1
                    told|tells ~3 to {source}   ; he told all the many news to ; -1
                    told {source}               ; he told them            ; -1
                    selon l' {source}           ; et selon l'             ; 1
                    said ^2 of {source}         ; but said Ann Lee of     ; 1
                    said ^2 of {source}         ; but said some people of ; -1
                    said ^2 of {source}         ; but said of             ; -1
                    Pour {source}               ; Pour                    ; 0
                    Pour {source}               ; pour                    ; -1
                    """)
    void matchesWhatStandsBeforeASource(String phrase, String text, int begin) {
        PhraseBook book = PhraseBook.read("test", List.of("[any 90]", phrase));
        Tokens tokens = Tokens.of(text + (text.endsWith("'") ? "Afp" : ""));
        int end = tokens.count() - (text.endsWith("'") ? 1 : 0);

        assertThat(book.phrases().get(0).backward(tokens, end)).isEqualTo(begin);
    }

    @Test
    void usesTheWordsOfAClass() {
        PhraseBook book = PhraseBook.read(
                "test", List.of("<report> = reported, has reported", "[outlet 80]", "{source} <report>|said that"));
        Phrase phrase = book.phrases().get(0);

        assertThat(phrase.scope()).isEqualTo(Scope.OUTLET);
        assertThat(phrase.confidence()).isEqualTo(80);
        assertThat(phrase.forward(Tokens.of("has reported that"), 0)).isEqualTo(3);
        assertThat(phrase.forward(Tokens.of("said that"), 0)).isEqualTo(2);
        assertThat(phrase.forward(Tokens.of("has that"), 0)).isEqualTo(-1);
    }

    @Test
    void makesAClassOfOtherClasses() {
        PhraseBook book = PhraseBook.read(
                "test", List.of("<have> = has, had", "<part> = said, told us", "<say> = says, <have>+<part>"));

        assertThat(book.words("say").forward(Tokens.of("had told us"), 0)).isEqualTo(3);
        assertThat(book.words("say").forward(Tokens.of("says"), 0)).isEqualTo(1);
        assertThat(book.words("say").forward(Tokens.of("has"), 0)).isEqualTo(-1);
    }

    @Test
    void knowsTheFirstOfSeveralForms() {
        PhraseBook book = PhraseBook.read("test", List.of("<institution> = bank, policja/policji"));

        assertThat(book.words("institution").contains(Tokens.of("policji"), 0)).isTrue();
        assertThat(book.base("policji")).isEqualTo("policja");
        assertThat(book.base("bank")).isEqualTo("bank");
    }

    @Test
    void leavesOutWhatALanguageHasNoWordsFor() {
        // The common grammar has phrases with <inverted>, which English does not fill.
        assertThat(PhraseBook.shipped("en").words("inverted").isEmpty()).isTrue();
        assertThat(PhraseBook.shipped("fr").phrases()).isNotEmpty();
    }

    @Test
    void recognisesCompoundsButNotTheirLookAlikes() {
        WordClass words = PhraseBook.read("test", List.of("<body> = *amt, minister*, !insgesamt"))
                .words("body");
        Tokens tokens = Tokens.of("Landratsamt Ministerium insgesamt Amt");

        assertThat(words.contains(tokens, 0)).isTrue();
        assertThat(words.contains(tokens, 1)).isTrue();
        assertThat(words.contains(tokens, 2)).isFalse();
        assertThat(words.contains(tokens, 3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    according to the police; needs one {source}
                    {source} and {source} said; needs one {source}
                    {source} now?; needs a word beside
                    {source} <verb>; <verb> is not defined above
                    """)
    void namesTheLineOfABadPhrase(String line, String reason) {
        assertThatThrownBy(() -> PhraseBook.read("citations-xx.txt", List.of("[any 90]", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("citations-xx.txt, line 2")
                .hasMessageContaining(reason);
    }
}
