package org.wiredesk.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState;

/**
 * When a feed is polled next. A feed that fails is asked less and less often, up to twice a day, and never given up;
 * one that names a time itself is left alone until then.
 */
final class Schedule {

    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Duration interval;
    private final double spread;

    /** @param feed spreads the polls of many feeds, the same way at each start */
    Schedule(String feed, Duration interval) {
        this.interval = interval;
        this.spread = 0.9 + 0.2 * Math.floorMod(feed.hashCode(), 1000) / 1000;
    }

    FeedState afterSuccess(Response response, String bodyHash) {
        return state(response.etag(), response.lastModified(), bodyHash, response.fetchedAt());
    }

    /** A 304 can carry a new ETag. */
    FeedState afterNothingNew(FeedState last, Response response) {
        String etag = response.etag() == null ? last.etag() : response.etag();
        String lastModified = response.lastModified() == null ? last.lastModified() : response.lastModified();
        return state(etag, lastModified, last.bodyHash(), response.fetchedAt());
    }

    FeedState afterFailure(Optional<FeedState> last, Instant now, Optional<String> retryAfter) {
        int failures = 1 + last.map(FeedState::failures).orElse(0);
        Duration backoff = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration limited = backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
        Duration asked = retryAfter.map(value -> wait(value, now)).orElse(Duration.ZERO);
        Duration rest = asked.compareTo(limited) > 0 ? asked : spread(limited);
        return new FeedState(
                last.map(FeedState::etag).orElse(null),
                last.map(FeedState::lastModified).orElse(null),
                last.map(FeedState::bodyHash).orElse(null),
                now,
                failures,
                now.plus(rest));
    }

    private FeedState state(
            @Nullable String etag, @Nullable String lastModified, @Nullable String bodyHash, Instant now) {
        return new FeedState(etag, lastModified, bodyHash, now, 0, now.plus(spread(interval)));
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
        Duration day = Duration.ofDays(1);
        return asked.compareTo(day) > 0 ? day : asked;
    }
}
