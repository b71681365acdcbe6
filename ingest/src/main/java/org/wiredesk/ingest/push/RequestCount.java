package org.wiredesk.ingest.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts requests by how they were answered; what became of their articles, ingest counts as of all others. */
record RequestCount(MeterRegistry meters) {

    void answered(int status, String reason) {
        Counter.builder("wiredesk.ingest.push.requests")
                .description("Requests at POST /articles, by answer.")
                .tags("status", Integer.toString(status), "reason", reason)
                .register(meters)
                .increment();
    }
}
