package org.wiredesk.ingest.source;

import java.util.List;
import java.util.Optional;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;

/** What is remembered of earlier reads. */
public interface Memory {

    /** Of nothing, and keeps nothing: for a run that stands alone. */
    Memory NONE = new Memory() {
        @Override
        public boolean knows(String uri, String fingerprint) {
            return false;
        }

        @Override
        public Optional<FeedState> feed(String url) {
            return Optional.empty();
        }

        @Override
        public void remember(String url, FeedState state) {}
    };

    /** Whether this very state of an article was published. */
    boolean knows(String uri, String fingerprint);

    /** What is remembered of an article, whatever its state. */
    default Optional<SeenArticle> seen(String uri) {
        return Optional.empty();
    }

    /** The articles whose pages are to be looked at again by the reader of a source; may lag a few seconds behind. */
    default List<String> toRevisit(String source) {
        return List.of();
    }

    /**
     * Whether to go on with the feeds of a site: not if they are another process's by now, nor if others of the site have
     * waited long enough for their turn.
     */
    default boolean mine(String site) {
        return true;
    }

    /** Where we stand with a feed. */
    Optional<FeedState> feed(String url);

    /** Remembers where we stand with a feed, not before all that was discovered until now is safe. */
    void remember(String url, FeedState state);
}
