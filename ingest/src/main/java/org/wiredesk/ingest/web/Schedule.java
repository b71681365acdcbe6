package org.wiredesk.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Move;
import org.wiredesk.article.FeedState.News;
import org.wiredesk.article.FeedState.Subscription;

/**
 * When a feed is polled next, and what is learned from each poll. A feed is asked about twice as often as it brings
 * something, within limits. One that fails is asked less and less often, up to twice a day, and never given up; one that
 * names a time itself is left alone until then. Only one that says that it is gone for good is asked no more.
 */
final class Schedule {

    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofDays(1);

    /** After so long, the rate of news counts a little more than a third. */
    private static final Duration MEMORY = Duration.ofDays(1);

    /** So many times as long are the intervals of a feed that is pushed. */
    private static final int PUSHED = 6;

    private static final double SMOOTHING = 0.2;

    private final FeedSettings settings;
    private final double spread;

    /** @param feed spreads the polls of many feeds, the same way at each start */
    Schedule(String feed, FeedSettings settings) {
        this.settings = settings;
        this.spread = 0.9 + 0.2 * Math.floorMod(feed.hashCode(), 1000) / 1000;
    }

    /**
     * @param named the address as the user named it
     * @param bodyHash null if the body has to be read again, because something in it is left to do
     * @param fresh items that were not known before
     */
    FeedState afterSuccess(
            String named, Optional<FeedState> last, Response response, @Nullable String bodyHash, int fresh) {
        return success(
                named,
                last,
                response,
                bodyHash == null ? null : response.etag(),
                bodyHash == null ? null : response.lastModified(),
                bodyHash,
                fresh);
    }

    /** Others have their turn; then it goes on where it stopped. What is learned from it waits for its end. */
    FeedState afterTurn(Optional<FeedState> last, Instant now) {
        return new FeedState(
                null,
                null,
                null,
                now,
                0,
                now,
                null,
                last.map(FeedState::succeededAt).orElse(null),
                last.map(FeedState::news).orElse(null),
                last.map(FeedState::move).orElse(null),
                null,
                last.map(FeedState::within).orElse(null));
    }

    /** A page brings no news: that tells it from a feed. */
    FeedState afterPage(String named, Optional<FeedState> last, Response response, String bodyHash) {
        FeedState feed = afterSuccess(named, last, response, bodyHash, 0);
        return new FeedState(
                feed.etag(),
                feed.lastModified(),
                bodyHash,
                feed.polledAt(),
                0,
                feed.nextPoll(),
                null,
                feed.succeededAt(),
                null,
                feed.move(),
                null,
                feed.within());
    }

    /** A hub pushed something. Polls, whether they succeed or not, are another matter. */
    FeedState afterPush(FeedState last, Instant now, int fresh) {
        return new FeedState(
                last.etag(),
                last.lastModified(),
                last.bodyHash(),
                last.polledAt(),
                last.failures(),
                last.nextPoll(),
                last.error(),
                now,
                news(Optional.of(last), now, fresh),
                last.move(),
                last.endedAt(),
                last.within(),
                last.subscription());
    }

    /** While a hub brings the news before we find them ourselves, polls are a precaution, and rare. */
    FeedState subscribed(FeedState state, @Nullable Subscription subscription) {
        boolean pushed = subscription != null
                && subscription.deliveredAt() != null
                && subscription.leaseEnd() != null
                && state.polledAt().isBefore(subscription.leaseEnd());
        if (!pushed || state.failures() > 0) {
            return state.with(subscription, state.nextPoll());
        }
        Duration usual = Duration.between(state.polledAt(), state.nextPoll());
        Duration longer = usual.multipliedBy(PUSHED);
        Duration most = usual.compareTo(settings.longestInterval()) > 0 ? usual : settings.longestInterval();
        return state.with(subscription, state.polledAt().plus(longer.compareTo(most) > 0 ? most : longer));
    }

    /** A 304 can carry a new ETag. */
    FeedState afterNothingNew(String named, FeedState last, Response response) {
        String etag = response.etag() == null ? last.etag() : response.etag();
        String lastModified = response.lastModified() == null ? last.lastModified() : response.lastModified();
        return success(named, Optional.of(last), response, etag, lastModified, last.bodyHash(), 0);
    }

    private FeedState success(
            String named,
            Optional<FeedState> last,
            Response response,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash,
            int fresh) {
        Instant now = response.fetchedAt();
        News news = news(last, now, fresh);
        Duration rest = bodyHash == null && fresh > 0 ? settings.interval() : interval(news);
        return new FeedState(
                etag,
                lastModified,
                bodyHash,
                now,
                0,
                now.plus(spread(rest)),
                null,
                now,
                news,
                move(named, last, response),
                null,
                last.map(FeedState::within).orElse(null));
    }

    FeedState afterFailure(Optional<FeedState> last, Instant now, Optional<String> retryAfter, String error) {
        int failures = 1 + last.map(FeedState::failures).orElse(0);
        Duration backoff = settings.interval().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration limited = backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
        Duration asked = retryAfter.map(value -> wait(value, now)).orElse(Duration.ZERO);
        Duration rest = asked.compareTo(limited) > 0 ? asked : spread(limited);
        // A new address that fails again and again was none.
        Move move =
                failures < FeedState.MOVES_BELIEVED ? last.map(FeedState::move).orElse(null) : null;
        return failed(last, now, failures, now.plus(rest), error, move, null);
    }

    /** The server says that it is gone for good. */
    FeedState afterEnd(Optional<FeedState> last, Instant now, String error) {
        int failures = 1 + last.map(FeedState::failures).orElse(0);
        return failed(last, now, failures, now.plus(Duration.ofDays(365)), error, null, now);
    }

    private static FeedState failed(
            Optional<FeedState> last,
            Instant now,
            int failures,
            Instant next,
            String error,
            @Nullable Move move,
            @Nullable Instant endedAt) {
        return new FeedState(
                last.map(FeedState::etag).orElse(null),
                last.map(FeedState::lastModified).orElse(null),
                last.map(FeedState::bodyHash).orElse(null),
                now,
                failures,
                next,
                error,
                last.map(FeedState::succeededAt).orElse(null),
                last.map(FeedState::news).orElse(null),
                move,
                endedAt,
                last.map(FeedState::within).orElse(null));
    }

    /** Everything is new at the first poll, which says nothing; it begins as a feed that deserves the shortest interval. */
    private News news(Optional<FeedState> last, Instant now, int fresh) {
        Instant before = last.map(FeedState::succeededAt).orElse(null);
        News known = last.map(FeedState::news).orElse(null);
        if (before == null || known == null) {
            double assumed = (double) DAY.toSeconds()
                    / (2 * Math.max(1, settings.interval().toSeconds()));
            return new News(assumed, null, 0, 0);
        }
        double seconds = Math.max(1, Duration.between(before, now).toSeconds());
        double kept = Math.exp(-seconds / MEMORY.toSeconds());
        double aDay = kept * known.aDay() + (1 - kept) * (fresh * DAY.toSeconds() / seconds);
        double rounded = Math.round(aDay * 1000) / 1000.0;
        if (fresh == 0) {
            return new News(rounded, known.lastAt(), known.usualGap(), known.times());
        }
        long gap = Duration.between(known.lastAt() == null ? before : known.lastAt(), now)
                .toSeconds();
        long usual = known.times() == 0 ? gap : Math.round((1 - SMOOTHING) * known.usualGap() + SMOOTHING * gap);
        return new News(rounded, now, usual, known.times() + 1);
    }

    private Duration interval(News news) {
        double seconds = DAY.toSeconds() / (2 * Math.max(news.aDay(), 0.01));
        double bounded = Math.min(
                Math.max(seconds, settings.interval().toSeconds()),
                Math.max(
                        settings.longestInterval().toSeconds(),
                        settings.interval().toSeconds()));
        return seconds <= settings.interval().toSeconds()
                ? settings.interval()
                : Duration.ofSeconds(Math.round(bounded));
    }

    /** What the answer says about where the feed lives: believed once it was said in several polls in a row. */
    private static @Nullable Move move(String named, Optional<FeedState> last, Response response) {
        Move known = last.map(FeedState::move).orElse(null);
        String to = response.finalUrl().toString();
        if (!response.moved()) {
            boolean thereAlready = known != null && last.get().address(named).equals(to);
            return thereAlready ? known : null;
        }
        return known != null && known.to().equals(to) ? new Move(to, known.times() + 1) : new Move(to, 1);
    }

    private Duration spread(Duration duration) {
        return Duration.ofMillis(Math.round(duration.toMillis() * spread));
    }

    /** Seconds, or a date; at most a day, whatever a server asks for. */
    private static Duration wait(String retryAfter, Instant now) {
        String value = retryAfter.strip();
        Duration asked;
        try {
            asked = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
        return asked.compareTo(DAY) > 0 ? DAY : asked;
    }
}
