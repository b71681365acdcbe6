package org.wiredesk.article;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ingest remembers of a feed or sitemap between polls. The value of the compacted topic {@code feed-states}; the key
 * is the feed's URL as the user named it.
 *
 * @param etag as the server sent it, weak ones included
 * @param lastModified as the server sent it
 * @param bodyHash {@code sha256:} of the last body: some servers repeat an ETag for changed content
 * @param polledAt when it was last asked
 * @param failures polls in a row that failed
 * @param nextPoll not before this time
 * @param error why the last poll failed, for a person; null if it did not
 * @param succeededAt when it was last read
 * @param news how often it brings something new; null until a second poll
 * @param move where its server says that it lives now
 * @param endedAt when its server said that it is gone for good (410)
 * @param within the sitemap index that lists it; null for what a user named
 * @param subscription at the hub that pushes it to us; null if there is none
 */
public record FeedState(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        Instant polledAt,
        int failures,
        Instant nextPoll,
        @Nullable String error,
        @Nullable Instant succeededAt,
        @Nullable News news,
        @Nullable Move move,
        @Nullable Instant endedAt,
        @Nullable String within,
        @Nullable Subscription subscription) {

    /** So often has a permanent redirect to be met, in polls one after the other, before it is believed. */
    public static final int MOVES_BELIEVED = 3;

    private static final int GAPS_KNOWN = 5;
    private static final int SILENCE = 8;

    /** Without a history. */
    public FeedState(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash,
            Instant polledAt,
            int failures,
            Instant nextPoll) {
        this(etag, lastModified, bodyHash, polledAt, failures, nextPoll, null, null, null, null, null, null, null);
    }

    /** Without a subscription. */
    public FeedState(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash,
            Instant polledAt,
            int failures,
            Instant nextPoll,
            @Nullable String error,
            @Nullable Instant succeededAt,
            @Nullable News news,
            @Nullable Move move,
            @Nullable Instant endedAt,
            @Nullable String within) {
        this(
                etag,
                lastModified,
                bodyHash,
                polledAt,
                failures,
                nextPoll,
                error,
                succeededAt,
                news,
                move,
                endedAt,
                within,
                null);
    }

    /** The same, with another subscription, polled at another time. */
    public FeedState with(@Nullable Subscription other, Instant poll) {
        return new FeedState(
                etag,
                lastModified,
                bodyHash,
                polledAt,
                failures,
                poll,
                error,
                succeededAt,
                news,
                move,
                endedAt,
                within,
                other);
    }

    /** The address that is asked: the one where it lives now, if that is certain. */
    public String address(String named) {
        return move != null && move.times() >= MOVES_BELIEVED ? move.to() : named;
    }

    /** Whether it has brought nothing for much longer than it ever used to; a day at least. */
    public boolean silent(Instant now) {
        if (news == null || news.lastAt() == null || news.times() < GAPS_KNOWN) {
            return false;
        }
        Duration usual = Duration.ofSeconds(
                Math.max(news.usualGap() * SILENCE, Duration.ofDays(1).toSeconds()));
        return news.lastAt().plus(usual).isBefore(now);
    }

    /**
     * A feed's history of news.
     *
     * @param aDay new items a day, older days counting less and less
     * @param lastAt when a poll last brought something new
     * @param usualGap seconds between polls that bring something new, smoothed
     * @param times polls that brought something new
     */
    public record News(double aDay, @Nullable Instant lastAt, long usualGap, int times) {}

    /**
     * A permanent redirect.
     *
     * @param times it was met in polls one after the other
     */
    public record Move(String to, int times) {}

    /**
     * A WebSub subscription.
     *
     * @param hub that we asked to push the feed
     * @param topic what the hub calls the feed
     * @param callback where it pushes to
     * @param secret that it signs with
     * @param nextAsk when to ask the hub again, whatever it answered to the last request
     * @param leaseEnd until when it has promised to push; null while it has not confirmed that
     * @param deliveredAt when it last pushed something; null as long as it brings us no news before a poll does
     */
    public record Subscription(
            String hub,
            String topic,
            String callback,
            String secret,
            Instant nextAsk,
            @Nullable Instant leaseEnd,
            @Nullable Instant deliveredAt) {

        public Subscription askedAgain(Instant next) {
            return new Subscription(hub, topic, callback, secret, next, leaseEnd, deliveredAt);
        }

        public Subscription confirmed(Instant end, Instant next) {
            return new Subscription(hub, topic, callback, secret, next, end, deliveredAt);
        }

        public Subscription delivered(@Nullable Instant at) {
            return new Subscription(hub, topic, callback, secret, nextAsk, leaseEnd, at);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Subscription[" + topic + " at " + hub + ", lease until " + leaseEnd + "]";
        }
    }
}
