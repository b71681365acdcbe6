package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wiredesk.sink.store.SearchTerm;

class SnippetTest {

    @Test
    void showsThePartWithMostOfTheWords() {
        String text =
                "storm ".repeat(5) + "filler ".repeat(100) + "The storm closed the harbour. " + "filler ".repeat(100);

        Snippet snippet = Snippet.of(text, SearchTerm.parse("storm harbour"));

        assertThat(snippet.marked("[", "]")).contains("The [storm] closed the [harbour].");
        assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThan(200);
    }

    @Test
    void showsTheBeginningWhereThereIsNothingToShow() {
        assertThat(Snippet.of("Short.", SearchTerm.parse("storm")))
                .extracting(Snippet::text)
                .isEqualTo("Short.");
        assertThat(Snippet.of("", SearchTerm.parse("storm")).text()).isEmpty();
        assertThat(Snippet.of("word ".repeat(100), SearchTerm.parse("")).marks())
                .isEmpty();
    }

    @Test
    void marksWordsAsTheyAreWritten() {
        assertThat(Snippet.of("In Zürich, ZURICH and Zürichs", SearchTerm.parse("zurich"))
                        .marked("<", ">"))
                .isEqualTo("In <Zürich>, <ZURICH> and Zürichs");
        assertThat(Snippet.of("In Zürich and Zürichs", SearchTerm.parse("zuri*"))
                        .marked("<", ">"))
                .isEqualTo("In <Zürich> and <Zürichs>");
    }

    @Test
    void neverCutsACharacterInTwo() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(500) + " storm " + "😀".repeat(500);

            String shown = Snippet.of(text, SearchTerm.parse("storm")).text();

            assertThat(shown.codePoints().noneMatch(c -> Character.isSurrogate((char) c) && c < 0x10000))
                    .isTrue();
            assertThat(shown).contains("storm");
        }
    }
}
