package org.wiredesk.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;

class WrapperTest {

    @Test
    void keepsLineBreaksAndBlankLines() {
        assertThat(wrap("one two three\n\nfour\nfive", 9)).containsExactly("one two", "three", "", "four", "five");
    }

    @Test
    void breaksWhatHasNoSpaces() {
        assertThat(wrap("https://example.org/a", 10)).containsExactly("https://ex", "ample.org/", "a");
    }

    @Test
    void countsIdeographsAsTwoColumnsAndCombiningMarksAsNone() {
        assertThat(wrap("\u5317\u4eac\u5e02\u653f\u5e9c", 4)).containsExactly("\u5317\u4eac", "\u5e02\u653f", "\u5e9c");
        assertThat(wrap("e\u0301e\u0301e\u0301 x", 5)).containsExactly("e\u0301e\u0301e\u0301 x");
    }

    @Test
    void leavesOutWhatCouldDriveTheTerminal() {
        assertThat(wrap("a\u001b[31mb\u0007c\u202Ed\u009b2J", 40)).containsExactly("a[31mbcd2J");
    }

    @Test
    void reopensAColourOnTheNextLine() {
        List<Highlight> place = List.of(new Highlight(0, 8, EnumSet.of(Kind.PLACE)));
        assertThat(Wrapper.wrap("New York wins", place, 4, Marks.COLOURS))
                .containsExactly("\u001b[32mNew\u001b[0m", "\u001b[32mYork\u001b[0m", "wins");
        assertThat(Wrapper.wrap("New York wins", place, 21, Marks.BRACKETS)).containsExactly("[New York|place] wins");
    }

    private static List<String> wrap(String text, int columns) {
        return Wrapper.wrap(text, List.of(), columns, Marks.BRACKETS);
    }
}
