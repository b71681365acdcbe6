package org.wiredesk.sink;

import java.util.Map;

/**
 * What became of the records that this process has read. A record whose fate was decided counts once: their sum is the
 * number of records read and settled.
 *
 * @param stored articles that are new
 * @param replaced articles that replaced an older version
 * @param unchanged articles whose version was stored before
 * @param older articles of which a newer version was stored before
 * @param dead records in {@code dead-letters}, by reason
 */
public record SinkAccounts(long stored, long replaced, long unchanged, long older, Map<String, Long> dead) {

    public SinkAccounts {
        dead = Map.copyOf(dead);
    }

    /** Every record that was read and settled. */
    public long total() {
        return stored
                + replaced
                + unchanged
                + older
                + dead.values().stream().mapToLong(Long::longValue).sum();
    }
}
