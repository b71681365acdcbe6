package org.wiredesk.ingest.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState.Subscription;

/** Has feeds pushed to us by the hubs that they announce. Asked by the reader of a feed, before and after it polls. */
public interface Subscriber {

    /** Subscribes to nothing. */
    Subscriber NONE = new Subscriber() {
        @Override
        public List<Pushed> take(String feed, @Nullable Subscription known) {
            return List.of();
        }

        @Override
        public @Nullable Subscription tend(String feed, @Nullable Subscription known, Announced announced) {
            return known;
        }

        @Override
        public void end(String feed) {}
    };

    /**
     * What was pushed since it was last asked.
     *
     * @param known the subscription as it is remembered; from now on what is pushed to it is taken
     */
    List<Pushed> take(String feed, @Nullable Subscription known);

    /**
     * Subscribes or renews, if it is time to.
     *
     * @param announced by the feed just now, if it was read
     * @return the subscription as it stands now
     */
    @Nullable
    Subscription tend(String feed, @Nullable Subscription known, Announced announced) throws InterruptedException;

    /** The feed has ended. */
    void end(String feed);

    /** A document that a hub has pushed, with a signature that is right. */
    record Pushed(String contentType, byte[] body, Instant at) {}
}
