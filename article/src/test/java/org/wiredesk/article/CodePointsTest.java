package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    private static final String RAINBOW = "\ud83c\udf08";
    private static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String E_ACUTE_AS_TWO = "e\u0301";
    private static final String ARABIC = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                RAINBOW,
                "a" + RAINBOW + "b" + RAINBOW + RAINBOW + "c",
                FAMILY + " at home",
                "caf" + E_ACUTE_AS_TWO + " " + E_ACUTE_AS_TWO,
                ARABIC + ": " + RAINBOW + " " + ARABIC,
                "\u202e" + "abc\u202c",
                "\ud835\udc9c\ud835\udc9e"
            })
    void countsLikeTheJdkAtEveryIndexBetweenCharacters(String text) {
        CodePoints codePoints = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean insidePair =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            int expected = insidePair ? text.codePointCount(0, i + 1) : text.codePointCount(0, i);
            assertThat(codePoints.offset(i)).as("at " + i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5, Storm", "6, 7, \ud83c\udf08", "8, 14, \u0642\u0627\u0644 \u064a\u0627", "15, 20, cafe\u0301"})
    void slicesWhatStandsBetweenTwoOffsets(int begin, int end, String expected) {
        String text = "Storm \ud83c\udf08 \u0642\u0627\u0644 \u064a\u0627 cafe\u0301";

        assertThat(CodePoints.slice(text, begin, end)).isEqualTo(expected);
    }

    @Test
    void findsBackWhatItCounted() {
        Random random = new Random(7);
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            builder.appendCodePoint(random.nextInt(4) == 0 ? 0x1f300 + random.nextInt(200) : 'a' + random.nextInt(26));
        }
        String text = builder.toString();
        CodePoints codePoints = CodePoints.of(text);
        for (int begin = 0; begin < text.length(); begin += Character.charCount(text.codePointAt(begin))) {
            int end = Math.min(text.length(), text.offsetByCodePoints(begin, 1));
            assertThat(CodePoints.slice(text, codePoints.offset(begin), codePoints.offset(end)))
                    .isEqualTo(text.substring(begin, end));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void refusesAnIndexOutsideTheText(int index) {
        assertThatThrownBy(() -> CodePoints.of("Storm").offset(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void replacesWhatNoDatabaseTakesOneForOne() {
        String broken = "a\u0000b\ud83cc\udf08d" + RAINBOW + "\ud83c";

        String repaired = CodePoints.wellFormed(broken);

        assertThat(repaired).isEqualTo("a\ufffdb\ufffdc\ufffdd" + RAINBOW + "\ufffd");
        assertThat(repaired).hasSameSizeAs(broken);
        assertThat(new String(repaired.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(repaired);
    }

    @Test
    void leavesGoodTextAsItIs() {
        String good = "caf" + E_ACUTE_AS_TWO + FAMILY + ARABIC;

        assertThat(CodePoints.wellFormed(good)).isSameAs(good);
    }
}
