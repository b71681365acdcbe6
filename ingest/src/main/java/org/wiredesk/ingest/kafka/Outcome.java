package org.wiredesk.ingest.kafka;

import java.util.Locale;

/** What became of a discovery. Each has exactly one. */
public enum Outcome {
    PUBLISHED,
    UNCHANGED,
    DROPPED;

    /** As it is counted by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
