package org.wiredesk.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.sink.layout.LayoutChange;
import org.wiredesk.sink.store.StoreException;

/**
 * Shows the latest change of each site's layout in the meters, and tells each once in the log. Looks into the store from
 * time to time, on a thread of its own; storing never waits for it.
 */
final class LayoutMeters {

    static final Duration PAST = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(LayoutMeters.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** A meter of each: more would be a burden on whoever collects them. */
    private static final int MOST = 100;

    private final Supplier<List<LayoutChange>> changes;
    private final MultiGauge gauge;
    private final Set<String> told = new HashSet<>();

    LayoutMeters(Supplier<List<LayoutChange>> changes, MeterRegistry meters) {
        this.changes = changes;
        this.gauge = MultiGauge.builder("wiredesk.sink.layout.changed")
                .description("When the layout of a site last changed, in seconds since 1970, by what changed.")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Looks until the thread is interrupted. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(EVERY.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        List<LayoutChange> found;
        try {
            found = changes.get();
        } catch (StoreException e) {
            LOG.debug("layouts are looked at another time", e);
            return;
        }
        Map<Tags, LayoutChange> latest = new LinkedHashMap<>();
        for (LayoutChange change : found) {
            latest.putIfAbsent(Tags.of("site", change.site(), "property", change.property()), change);
            if (told.add(change.site() + change.property() + change.since())) {
                LOG.warn("{}", change.sentence());
            }
        }
        gauge.register(
                latest.entrySet().stream()
                        .limit(MOST)
                        .map(entry ->
                                Row.of(entry.getKey(), entry.getValue().since().getEpochSecond()))
                        .toList(),
                true);
    }
}
