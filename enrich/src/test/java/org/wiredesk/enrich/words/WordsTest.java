package org.wiredesk.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void cutsAtEverythingThatIsNoLetterOrDigit() {
        Words words = Words.of("Jean-Claude O'Brien's U.S. firm (AT&T)\n\n日本 cafe\u0301!");
        assertThat(all(words))
                .containsExactly(
                        "Jean", "Claude", "O", "Brien", "s", "U", "S", "firm", "AT", "T", "日", "本", "cafe\u0301");
        assertThat(words.gap(0)).isEqualTo(Gap.START);
        assertThat(words.gap(1)).isEqualTo(Gap.HYPHEN);
        assertThat(words.gap(4)).isEqualTo(Gap.APOSTROPHE);
        assertThat(words.gap(6)).isEqualTo(Gap.DOT);
        assertThat(words.gap(8)).isEqualTo(Gap.OPEN);
        assertThat(words.gap(9)).isEqualTo(Gap.AMPERSAND);
        assertThat(words.gap(10)).isEqualTo(Gap.PARAGRAPH);
        assertThat(words.gap(11)).isEqualTo(Gap.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Málaga, malaga",
        "MÜNCHEN, munchen",
        "Łódź, lodz",
        "Straße, STRASSE",
        "Ærø, aero",
        "Çelik, celik",
    })
    void folds(String one, String other) {
        assertThat(Fold.word(one)).isEqualTo(Fold.word(other));
    }

    @ParameterizedTest
    @CsvSource({
        "in the U.S. today, 3, U.S.",
        "Barnett Banks Inc. said, 2, Barnett Banks Inc.",
        "It ended in Rome., 3, It ended in Rome",
        "Miami Fla., 1, Miami Fla.",
    })
    void keepsTheFullStopOfAnAbbreviation(String text, int last, String name) {
        Words words = Words.of(text);
        assertThat(text.substring(0, words.endOfName(last))).endsWith(name);
    }

    @Test
    void survivesTextWithoutWords() {
        assertThat(Words.of("").size()).isZero();
        assertThat(Words.of(" … – \n").size()).isZero();
        assertThat(Words.of("\uD83D").size()).isZero();
    }

    private static List<String> all(Words words) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(words.word(i));
        }
        return all;
    }
}
