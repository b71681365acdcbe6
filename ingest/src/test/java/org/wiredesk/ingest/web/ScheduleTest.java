package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.FeedState;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Schedule schedule = new Schedule("https://n.example/feed", TEN_MINUTES);

    @Test
    void aHealthyFeedIsPolledAtItsIntervalGiveOrTakeATenth() {
        FeedState state = schedule.afterSuccess(response(200, "\"a\""), "sha256:1");

        assertThat(Duration.between(NOW, state.nextPoll())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(state.failures()).isZero();
        assertThat(state.bodyHash()).isEqualTo("sha256:1");
    }

    @Test
    void feedsOfOneIntervalArePolledAtDifferentTimes() {
        FeedState other =
                new Schedule("https://other.example/rss", TEN_MINUTES).afterSuccess(response(200, "\"a\""), "sha256:1");

        assertThat(other.nextPoll())
                .isNotEqualTo(schedule.afterSuccess(response(200, "\"a\""), "sha256:1")
                        .nextPoll());
    }

    @Test
    void failuresInARowDoubleTheRestUpToHalfADay() {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.empty());
        Duration first = Duration.between(NOW, state.nextPoll());
        for (int i = 0; i < 20; i++) {
            state = schedule.afterFailure(Optional.of(state), NOW, Optional.empty());
        }

        assertThat(first).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
        assertThat(Duration.between(NOW, state.nextPoll())).isBetween(Duration.ofHours(10), Duration.ofHours(14));
        assertThat(state.failures()).isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({"7200, PT2H", "'Mon, 23 Nov 2026 22:00:00 GMT', PT2H", "999999999, P1D"})
    void leavesAFeedAloneAsLongAsItAsks(String retryAfter, Duration rest) {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.of(retryAfter));

        assertThat(Duration.between(NOW, state.nextPoll())).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1", "'Mon, 23 Nov 2020 22:00:00 GMT'"})
    void isNotHurriedByAFeed(String retryAfter) {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.of(retryAfter));

        assertThat(Duration.between(NOW, state.nextPoll())).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void a304KeepsWhatIsKnownAndMayBringANewEtag() {
        FeedState known = new FeedState("\"a\"", "Mon", "sha256:1", NOW, 3, NOW);

        assertThat(schedule.afterNothingNew(known, response(304, null)).etag()).isEqualTo("\"a\"");
        FeedState renewed = schedule.afterNothingNew(known, response(304, "\"b\""));
        assertThat(renewed.etag()).isEqualTo("\"b\"");
        assertThat(renewed.lastModified()).isEqualTo("Mon");
        assertThat(renewed.bodyHash()).isEqualTo("sha256:1");
        assertThat(renewed.failures()).isZero();
    }

    private static Response response(int status, String etag) {
        return new Response(status, URI.create("https://n.example/feed"), "", etag, null, null, null, new byte[0], NOW);
    }
}
