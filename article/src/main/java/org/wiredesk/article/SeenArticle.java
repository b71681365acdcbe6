package org.wiredesk.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ingest remembers of an article, so that a restart repeats nothing. The value of the compacted topic
 * {@code seen-articles}; the key is the article's uri.
 *
 * @param fingerprint {@code sha256:} over the content and what its carrier declares
 * @param version the last version that was published; 0 if what was seen was dropped
 * @param firstCreated when any version was first seen
 * @param dropped why it was dropped; null if it was published
 * @param earlier fingerprints of the versions before the last, the newest first; not all of a long history
 * @param list the feed or sitemap on the web that led to it first; null if it came another way
 */
public record SeenArticle(
        String fingerprint,
        int version,
        Instant firstCreated,
        @Nullable String dropped,
        List<String> earlier,
        @Nullable String list) {

    public SeenArticle {
        earlier = Lists.copy(earlier);
    }

    /** Of an article that no list on the web led to. */
    public SeenArticle(
            String fingerprint, int version, Instant firstCreated, @Nullable String dropped, List<String> earlier) {
        this(fingerprint, version, firstCreated, dropped, earlier, null);
    }
}
