package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void addsUpWhenEveryArticleHasOneEnd() {
        Summary summary =
                new Summary(20, 4, 10, 2, 1, 3, Map.of("empty", 2L, "robots", 1L), Map.of("unreadable", 1L), 4);
        assertThat(summary.in()).isEqualTo(24);
        assertThat(summary.settled()).isEqualTo(20);
        assertThat(summary.addsUp()).isTrue();
        assertThat(summary.text()).isEqualTo("""
                          discovered           20
                          carried over          4   from a run that was interrupted
                          stored               12   10 new, 2 newer versions
                          unchanged             3   seen before
                          older                 1   a newer version was stored first
                          dropped               3   empty 2, robots 1
                          dead                  1   unreadable 1
                          on the way            4   the next start goes on with them
                          in all               24   adds up
                        """);
    }

    @Test
    void saysSoWhenAnArticleIsLostOrDoubled() {
        assertThat(new Summary(5, 0, 4, 0, 0, 0, Map.of(), Map.of(), 0).text())
                .contains("DOES NOT ADD UP: 4 of 5 accounted for");
        assertThat(new Summary(5, 0, 6, 0, 0, 0, Map.of(), Map.of(), 0).addsUp())
                .isFalse();
    }

    @Test
    void keepsShortWhenNothingSpecialHappened() {
        assertThat(new Summary(1200, 0, 1200, 0, 0, 0, Map.of(), Map.of(), 0).text())
                .isEqualTo("""
                          discovered        1,200
                          stored            1,200
                          unchanged             0
                          dropped               0
                          dead                  0
                          in all            1,200   adds up
                        """);
    }
}
