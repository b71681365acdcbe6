package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ingest remembers of an article, so that a restart repeats nothing. The value of the compacted topic
 * {@code seen-articles}; the key is the article's uri.
 *
 * @param fingerprint {@code sha256:} over the content and what its carrier declares
 * @param version the last version that was published; 0 if none was
 * @param firstCreated when any version was first seen
 * @param dropped why it was dropped; null if it was published
 * @param earlier fingerprints of versions before, the latest first: a file that holds two versions of an article, read
 *     again, brings nothing new
 */
public record SeenArticle(
        String fingerprint,
        int version,
        Instant firstCreated,
        @Nullable String dropped,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> earlier) {

    public SeenArticle {
        earlier = Lists.copy(earlier);
    }

    /** Without versions before. */
    public SeenArticle(String fingerprint, int version, Instant firstCreated, @Nullable String dropped) {
        this(fingerprint, version, firstCreated, dropped, List.of());
    }
}
