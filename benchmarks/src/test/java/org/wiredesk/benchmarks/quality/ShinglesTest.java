package org.wiredesk.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void countsRunsOfFourWordsThatBothTextsHave() {
        Shingles shingles = Shingles.compare("one two three four five six", "zero one two three four five");

        assertThat(shingles.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(shingles.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(shingles.f1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void countsARunAsOftenAsBothHaveIt() {
        Shingles shingles = Shingles.compare("a b c d", "a b c d a b c d");

        assertThat(shingles.precision()).isCloseTo(1 / 5.0, within(1e-9));
        assertThat(shingles.recall()).isEqualTo(1);
    }

    @Test
    void ignoresPunctuationAndTakesChineseByTheCharacter() {
        assertThat(Shingles.words("Don't, stop! 政府宣布 x_1"))
                .containsExactly("Don", "t", "stop", "政", "府", "宣", "布", "x_1");
    }

    @Test
    void givesNothingForATextThatWasNotFound() {
        assertThat(Shingles.compare("one two three four", "").f1()).isZero();
    }
}
