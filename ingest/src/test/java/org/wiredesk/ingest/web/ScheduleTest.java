package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Subscription;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final String FEED = "https://n.example/feed";

    private final Schedule schedule = new Schedule(FEED, FeedSettings.DEFAULT);

    @Test
    void aHealthyFeedIsPolledAtItsIntervalGiveOrTakeATenth() {
        FeedState state = first();

        assertThat(Duration.between(NOW, state.nextPoll())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(state.failures()).isZero();
        assertThat(state.bodyHash()).isEqualTo("sha256:1");
    }

    @Test
    void feedsOfOneIntervalArePolledAtDifferentTimes() {
        FeedState other = new Schedule("https://other.example/rss", FeedSettings.DEFAULT)
                .afterSuccess("https://other.example/rss", Optional.empty(), response(200, "\"a\""), "sha256:1", 0);

        assertThat(other.nextPoll()).isNotEqualTo(first().nextPoll());
    }

    @Test
    void failuresInARowDoubleTheRestUpToHalfADay() {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.empty(), "why");
        Duration first = Duration.between(NOW, state.nextPoll());
        for (int i = 0; i < 20; i++) {
            state = schedule.afterFailure(Optional.of(state), NOW, Optional.empty(), "why");
        }

        assertThat(first).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
        assertThat(Duration.between(NOW, state.nextPoll())).isBetween(Duration.ofHours(10), Duration.ofHours(14));
        assertThat(state.failures()).isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({"7200, PT2H", "'Mon, 23 Nov 2026 22:00:00 GMT', PT2H", "999999999, P1D"})
    void leavesAFeedAloneAsLongAsItAsks(String retryAfter, Duration rest) {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.of(retryAfter), "why");

        assertThat(Duration.between(NOW, state.nextPoll())).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1", "'Mon, 23 Nov 2020 22:00:00 GMT'"})
    void isNotHurriedByAFeed(String retryAfter) {
        FeedState state = schedule.afterFailure(Optional.empty(), NOW, Optional.of(retryAfter), "why");

        assertThat(Duration.between(NOW, state.nextPoll())).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void a304KeepsWhatIsKnownAndMayBringANewEtag() {
        FeedState known = new FeedState("\"a\"", "Mon", "sha256:1", NOW, 3, NOW);

        assertThat(schedule.afterNothingNew(FEED, known, response(304, null)).etag())
                .isEqualTo("\"a\"");
        FeedState renewed = schedule.afterNothingNew(FEED, known, response(304, "\"b\""));
        assertThat(renewed.etag()).isEqualTo("\"b\"");
        assertThat(renewed.lastModified()).isEqualTo("Mon");
        assertThat(renewed.bodyHash()).isEqualTo("sha256:1");
        assertThat(renewed.failures()).isZero();
    }

    @Test
    void aFeedThatBringsLittleIsAskedLessAndLessUpToTheLongestInterval() {
        FeedState state = first();
        Duration before = rest(state);
        for (int i = 0; i < 400; i++) {
            state = poll(state, 0);
            assertThat(rest(state))
                    .isGreaterThanOrEqualTo(before.multipliedBy(8).dividedBy(10));
            before = rest(state);
        }

        assertThat(before).isBetween(Duration.ofMinutes(320), Duration.ofMinutes(400));
    }

    @Test
    void aFeedThatBringsMuchIsAskedAtItsShortestInterval() {
        FeedState state = first();
        for (int i = 0; i < 400; i++) {
            state = poll(state, 5);
        }

        assertThat(rest(state)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(state.news().aDay()).isBetween(400.0, 1_000.0);
    }

    @Test
    void aFeedWakesUpWithTheNews() {
        FeedState state = first();
        for (int i = 0; i < 400; i++) {
            state = poll(state, 0);
        }
        FeedState awake = poll(poll(state, 20), 20);

        assertThat(rest(awake)).isLessThan(rest(state).dividedBy(4));
    }

    @Test
    void aFeedThatIsSilentAgainstItsHistoryIsFlagged() {
        FeedState state = first();
        for (int i = 0; i < 12; i++) {
            state = poll(state, i % 2);
        }
        assertThat(state.silent(state.nextPoll())).isFalse();
        assertThat(state.silent(NOW.plus(Duration.ofDays(3)))).isTrue();
        assertThat(first().silent(NOW.plus(Duration.ofDays(300)))).isFalse();
    }

    @Test
    void failuresForgetNothingThatWasKnown() {
        FeedState known = poll(first(), 3);
        FeedState failed = schedule.afterFailure(Optional.of(known), known.nextPoll(), Optional.empty(), "no answer");

        assertThat(failed.news()).isEqualTo(known.news());
        assertThat(failed.succeededAt()).isEqualTo(known.succeededAt());
        assertThat(failed.error()).isEqualTo("no answer");
        assertThat(poll(failed, 0).error()).isNull();
    }

    @Test
    void aFeedThatItsHubPushesIsPolledRarely() {
        FeedState polled = poll(first(), 0);
        Subscription subscription = new Subscription("hub", "topic", "callback", "secret", NOW, null, null);
        Subscription confirmed = subscription.confirmed(NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(7)));

        assertThat(rest(schedule.subscribed(polled, null))).isEqualTo(rest(polled));
        assertThat(rest(schedule.subscribed(polled, subscription))).isEqualTo(rest(polled));
        assertThat(rest(schedule.subscribed(polled, confirmed))).isEqualTo(rest(polled));
        assertThat(rest(schedule.subscribed(polled, confirmed.delivered(NOW))))
                .isEqualTo(rest(polled).multipliedBy(6));
        FeedState failed = schedule.afterFailure(Optional.of(polled), polled.nextPoll(), Optional.empty(), "no");
        assertThat(rest(schedule.subscribed(failed, confirmed.delivered(NOW)))).isEqualTo(rest(failed));
    }

    @Test
    void whatAHubPushesIsNewsOfTheFeedAndNoPoll() {
        FeedState polled = poll(first(), 0);
        FeedState pushed = schedule.afterPush(polled, polled.polledAt().plusSeconds(60), 2);

        assertThat(pushed.news().lastAt()).isEqualTo(polled.polledAt().plusSeconds(60));
        assertThat(pushed.nextPoll()).isEqualTo(polled.nextPoll());
        assertThat(pushed.etag()).isEqualTo(polled.etag());
        assertThat(pushed.bodyHash()).isEqualTo(polled.bodyHash());
    }

    private FeedState poll(FeedState last, int fresh) {
        Response response = new Response(
                200, URI.create(FEED), "", "", null, null, null, null, List.of(), new byte[0], last.nextPoll(), false);
        return schedule.afterSuccess(FEED, Optional.of(last), response, "sha256:2", fresh);
    }

    private static Duration rest(FeedState state) {
        return Duration.between(state.polledAt(), state.nextPoll());
    }

    private FeedState first() {
        return schedule.afterSuccess(FEED, Optional.empty(), response(200, "\"a\""), "sha256:1", 3);
    }

    private static Response response(int status, String etag) {
        return new Response(
                status,
                URI.create("https://n.example/feed"),
                "",
                "",
                etag,
                null,
                null,
                null,
                List.of(),
                new byte[0],
                NOW,
                false);
    }
}
