package org.wiredesk.ingest;

import java.util.Map;

/**
 * What became of everything that was discovered since the start. Once nothing is under way, {@code discovered} is the
 * sum of the others.
 *
 * @param discovered articles, and what should have been articles
 * @param published new articles and new versions
 * @param unchanged seen before as they are
 * @param dropped by reason
 */
public record IngestAccounts(long discovered, long published, long unchanged, Map<String, Long> dropped) {

    public IngestAccounts {
        dropped = Map.copyOf(dropped);
    }

    /** What has got its outcome. */
    public long settled() {
        return published
                + unchanged
                + dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
