package org.wiredesk.ingest.source;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.SeenArticle.Revisit;

/** What a source came upon: an article, or something that should have been one. */
public sealed interface Discovery {

    /** The uri of the article, or of what should have been one. */
    String uri();

    /**
     * An article, as version 1: which version it is, its publisher knows.
     *
     * @param fingerprint by which a change is noticed. Not always that of the content: a page is another one each time
     *     that it is fetched, so an article that a feed led to goes by what the feed says
     * @param listed whether it is one of many in a list. A list may hold a correction beside what was corrected, so an
     *     older version that is met there again is no news; a file or page that is as it was before has changed back
     * @param revisit when its page is looked at again, if it has one
     */
    record Found(
            Article article,
            String fingerprint,
            boolean listed,
            @Nullable Revisit revisit) implements Discovery {

        public Found {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }

        /** An article whose page is not looked at again. */
        public Found(Article article, String fingerprint, boolean listed) {
            this(article, fingerprint, listed, null);
        }

        /** An article that goes by its own content. */
        public Found(Article article) {
            this(article, Fingerprint.of(article), false);
        }

        /** The same article as one of many. */
        public Found asListed() {
            return new Found(article, fingerprint, true, revisit);
        }

        /** The time of this state of the article, as {@link org.wiredesk.article.SeenArticle#asOf()} has it. */
        public Optional<Instant> asOf() {
            return ArticleTime.of(article);
        }

        @Override
        public String uri() {
            return article.uri();
        }
    }

    /**
     * What another look at the page of a published article has shown. It counts only if nothing else has become of the
     * article since.
     *
     * @param before the plan that led to this look
     * @param after the plan from now on; null if this look was the last
     * @param changed the article as it is now, if it is another one
     * @param failed why the page could not be seen, if so
     */
    record Revisited(
            String uri,
            Revisit before,
            @Nullable Revisit after,
            Optional<Article> changed,
            Optional<DroppedArticle> failed)
            implements Discovery {}

    /** Bad input, with its reason. */
    record Refused(DroppedArticle dropped) implements Discovery {

        public Refused {
            Objects.requireNonNull(dropped, "dropped");
        }

        @Override
        public String uri() {
            return dropped.uri();
        }
    }
}
