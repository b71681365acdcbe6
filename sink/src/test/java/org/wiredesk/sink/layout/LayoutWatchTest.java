package org.wiredesk.sink.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class LayoutWatchTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void tellsWhenDatesAreGone() {
        List<PageSeen> pages = pages(250, i -> page(i, true, i < 200 ? i % 100 != 0 : i % 5 == 0, 2_000));

        assertThat(LayoutWatch.changes("example.org", pages))
                .extracting(LayoutChange::sentence)
                .containsExactly(
                        "layout of example.org changed on 2026-11-09: 40 of the 49 pages since have no date, before 1 of 200");
    }

    @Test
    void tellsWhenTheyAreBack() {
        List<PageSeen> pages = pages(300, i -> page(i, true, i < 100 || i >= 200, 2_000));

        assertThat(LayoutWatch.changes("example.org", pages))
                .extracting(LayoutChange::now, LayoutChange::before, LayoutChange::pagesBefore)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(50, 0, 100),
                        org.assertj.core.groups.Tuple.tuple(0, 100, 100));
    }

    @Test
    void tellsWhenTextsShrink() {
        List<PageSeen> pages = pages(150, i -> page(i, true, true, i < 100 ? 2_000 + i : 300 + i % 7));

        assertThat(LayoutWatch.changes("example.org", pages))
                .extracting(LayoutChange::sentence)
                .containsExactly(
                        "layout of example.org changed on 2026-11-05: the text of the 50 pages since has 303 characters (median), before 2045 in 90");
    }

    @Test
    void tellsWhenTitlesOrTextsAreGone() {
        List<PageSeen> pages = pages(120, i -> page(i, i < 80, true, i < 80 ? 900 : 0));

        assertThat(LayoutWatch.changes("example.org", pages))
                .extracting(LayoutChange::property)
                .containsExactly("body", "title");
    }

    @Test
    void keepsQuietAboutASiteThatIsAsItAlwaysWas() {
        assertThat(LayoutWatch.changes("a.example", pages(400, i -> page(i, true, i % 3 == 0, 500 + i % 9 * 300))))
                .isEmpty();
        assertThat(LayoutWatch.changes("b.example", pages(400, i -> page(i, true, false, 0))))
                .isEmpty();
    }

    @Test
    void keepsQuietAboutASlowChangeAndAboutAFewPages() {
        assertThat(LayoutWatch.changes(
                        "c.example", pages(2_000, i -> page(i, true, new Random(i).nextInt(2_000) > i, 800))))
                .isEmpty();
        assertThat(LayoutWatch.changes("d.example", pages(50, i -> page(i, true, i < 35, 800))))
                .isEmpty();
    }

    @Test
    void tellsTheSameWhateverComesLater() {
        List<PageSeen> pages = pages(400, i -> page(i, true, i < 120, 2_000));
        LayoutChange early =
                LayoutWatch.changes("example.org", pages.subList(0, 200)).get(0);
        LayoutChange late = LayoutWatch.changes("example.org", pages).get(0);

        assertThat(late).isEqualTo(early);
    }

    private static List<PageSeen> pages(int count, IntFunction<PageSeen> page) {
        List<PageSeen> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(page.apply(i));
        }
        return pages;
    }

    private static PageSeen page(int number, boolean title, boolean date, int chars) {
        return new PageSeen(START.plus(Duration.ofHours(number)), title, date, chars);
    }
}
