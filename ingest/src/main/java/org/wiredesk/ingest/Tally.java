package org.wiredesk.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wiredesk.ingest.kafka.Outcome;
import org.wiredesk.ingest.kafka.Publisher;

/** Counts outcomes, for the accounts and for the metrics. */
final class Tally implements Publisher.Listener {

    private final MeterRegistry meters;
    private final AtomicLong discovered = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final Map<String, AtomicLong> dropped = new ConcurrentHashMap<>();

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void discovered() {
        discovered.incrementAndGet();
    }

    @Override
    public void settled(String kind, Outcome outcome, String reason) {
        switch (outcome) {
            case PUBLISHED -> published.incrementAndGet();
            case UNCHANGED -> unchanged.incrementAndGet();
            case DROPPED ->
                dropped.computeIfAbsent(reason, r -> new AtomicLong()).incrementAndGet();
        }
        Counter.builder("wiredesk.ingest.items")
                .description("What became of what was discovered.")
                .tags("source", kind, "outcome", outcome.word(), "reason", reason)
                .register(meters)
                .increment();
    }

    IngestAccounts accounts() {
        Map<String, Long> reasons = new TreeMap<>();
        dropped.forEach((reason, count) -> reasons.put(reason, count.get()));
        return new IngestAccounts(discovered.get(), published.get(), unchanged.get(), reasons);
    }
}
