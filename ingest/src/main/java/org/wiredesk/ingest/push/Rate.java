package org.wiredesk.ingest.push;

import java.util.function.LongSupplier;

/** A bucket that fills with so many tokens a second, and holds a second's worth. */
final class Rate {

    private static final double SECOND = 1e9;

    private final int perSecond;
    private final LongSupplier nanos;
    private double tokens;
    private long last;

    Rate(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.tokens = perSecond;
        this.last = nanos.getAsLong();
    }

    /** Whether one more may come in now. */
    synchronized boolean allows() {
        long now = nanos.getAsLong();
        tokens = Math.min(perSecond, tokens + (now - last) / SECOND * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
