package org.wiredesk.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ingest remembers of a feed between polls. The value of the compacted topic {@code feed-states}; the key is the
 * feed's URL.
 *
 * @param etag as the server sent it, weak ones included
 * @param lastModified as the server sent it
 * @param bodyHash {@code sha256:} of the last body: some servers repeat an ETag for changed content
 * @param polledAt when it was last asked
 * @param failures polls in a row that failed
 * @param nextPoll not before this time
 */
public record FeedState(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        Instant polledAt,
        int failures,
        Instant nextPoll) {}
