package org.wiredesk.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.wiredesk.sink.store.Store.Outcome;

/** Counts what the stage does, for {@link SinkAccounts} and for the meters. */
final class Tally {

    private final MeterRegistry meters;
    private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
    private final Map<String, LongAdder> dead = new ConcurrentHashMap<>();
    private final Timer writes;
    private final AtomicLong lag;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new LongAdder());
            counters.put(
                    outcome,
                    Counter.builder("wiredesk.sink.articles")
                            .description("Articles that were read, by what became of them in the store.")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        writes = Timer.builder("wiredesk.sink.writes")
                .description("Transactions of the store, failed ones included.")
                .register(meters);
        lag = meters.gauge("wiredesk.sink.lag", new AtomicLong());
    }

    void count(List<Outcome> stored) {
        for (Outcome outcome : stored) {
            outcomes.get(outcome).increment();
            counters.get(outcome).increment();
        }
    }

    void countDead(String reason) {
        dead.computeIfAbsent(reason, r -> new LongAdder()).increment();
        Counter.builder("wiredesk.sink.dead")
                .description("Records that were put into dead-letters, by reason.")
                .tag("reason", reason)
                .register(meters)
                .increment();
    }

    <T> T timeWrite(Supplier<T> write) {
        return writes.record(write);
    }

    /** @param records that are in the topic and not yet stored */
    void lag(long records) {
        lag.set(records);
    }

    SinkAccounts accounts() {
        Map<String, Long> deadByReason = new HashMap<>();
        dead.forEach((reason, count) -> deadByReason.put(reason, count.sum()));
        return new SinkAccounts(
                outcomes.get(Outcome.STORED).sum(),
                outcomes.get(Outcome.REPLACED).sum(),
                outcomes.get(Outcome.UNCHANGED).sum(),
                outcomes.get(Outcome.OLDER).sum(),
                deadByReason);
    }
}
