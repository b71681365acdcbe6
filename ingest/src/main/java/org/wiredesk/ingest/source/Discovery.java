package org.wiredesk.ingest.source;

import java.util.Objects;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;

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
     */
    record Found(Article article, String fingerprint, boolean listed) implements Discovery {

        public Found {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }

        /** An article that goes by its own content. */
        public Found(Article article) {
            this(article, Fingerprint.of(article), false);
        }

        /** The same article as one of many. */
        public Found asListed() {
            return new Found(article, fingerprint, true);
        }

        @Override
        public String uri() {
            return article.uri();
        }
    }

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
