package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Declared;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.SeenArticle.Revisit;

class PendingRevisitsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private long nanos;
    private final PendingRevisits pending = new PendingRevisits(() -> nanos);
    private final Map<String, SeenArticle> seen = new HashMap<>();

    @Test
    void givesEachSourceItsOwnAndNothingThatIsNotLookedAtAgain() {
        seen.put("a", seen("one"));
        seen.put("b", seen("two"));
        seen.put("c", seen("one").after(2, null));

        assertThat(pending.of("one", seen)).containsExactly("a");
        assertThat(pending.of("two", seen)).containsExactly("b");
        assertThat(pending.of("three", seen)).isEmpty();
    }

    @Test
    void seesWhatIsNewAfterAFewSeconds() {
        pending.of("one", seen);
        seen.put("a", seen("one"));
        assertThat(pending.of("one", seen)).isEmpty();

        nanos += Duration.ofSeconds(6).toNanos();
        assertThat(pending.of("one", seen)).containsExactly("a");
    }

    @Test
    void whoTakesAFeedOverKnowsWhatWasLookedAtMeanwhile() {
        SeenArticle before = seen("one");
        SeenArticle looked = before.after(1, plan("one", NOW.plusSeconds(3_600)));
        SeenArticle done = before.after(1, null);

        assertThat(Publisher.later(before, looked)).isEqualTo(looked);
        assertThat(Publisher.later(looked, before)).isEqualTo(looked);
        assertThat(Publisher.later(looked, done)).isEqualTo(done);
        assertThat(Publisher.later(done, looked)).isEqualTo(done);
    }

    private static SeenArticle seen(String source) {
        return new SeenArticle("f", 1, NOW, null, List.of(), null, plan(source, NOW), null);
    }

    private static Revisit plan(String source, Instant due) {
        return new Revisit(source, "https://n.example/a", NOW, due, 0, "sha256:0", Declared.NOTHING);
    }
}
