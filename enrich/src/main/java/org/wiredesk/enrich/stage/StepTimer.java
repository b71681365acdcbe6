package org.wiredesk.enrich.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;

/**
 * Times every named step of the topology as {@code wiredesk.enrich.step}, so that the topology itself holds no code for
 * metrics. A step calls the next one before it returns; the time of the next one is not counted in its own.
 */
public final class StepTimer implements ProcessorWrapper {

    /** Nanoseconds that were spent in the steps below the one that runs now, in this thread. */
    private static final ThreadLocal<long[]> BELOW = ThreadLocal.withInitial(() -> new long[1]);

    private MeterRegistry meters = Meters.NONE;

    @Override
    public void configure(Map<String, ?> config) {
        meters = Meters.from(config);
    }

    @Override
    public <K, V, KOut, VOut> WrappedProcessorSupplier<K, V, KOut, VOut> wrapProcessorSupplier(
            String step, ProcessorSupplier<K, V, KOut, VOut> steps) {
        Timer timer = timer(step);
        return () -> new TimedProcessor<>(steps.get(), timer);
    }

    @Override
    public <K, V, VOut> WrappedFixedKeyProcessorSupplier<K, V, VOut> wrapFixedKeyProcessorSupplier(
            String step, FixedKeyProcessorSupplier<K, V, VOut> steps) {
        Timer timer = timer(step);
        return () -> new TimedFixedKeyProcessor<>(steps.get(), timer);
    }

    private Timer timer(String step) {
        return meters.timer("wiredesk.enrich.step", "step", step);
    }

    private static void time(Timer timer, Runnable step) {
        long[] below = BELOW.get();
        long belowBefore = below[0];
        below[0] = 0;
        long start = System.nanoTime();
        try {
            step.run();
        } finally {
            long all = System.nanoTime() - start;
            timer.record(all - below[0], TimeUnit.NANOSECONDS);
            below[0] = belowBefore + all;
        }
    }

    private record TimedProcessor<K, V, KOut, VOut>(Processor<K, V, KOut, VOut> step, Timer timer)
            implements Processor<K, V, KOut, VOut> {
        @Override
        public void init(ProcessorContext<KOut, VOut> context) {
            step.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            time(timer, () -> step.process(record));
        }

        @Override
        public void close() {
            step.close();
        }
    }

    private record TimedFixedKeyProcessor<K, V, VOut>(FixedKeyProcessor<K, V, VOut> step, Timer timer)
            implements FixedKeyProcessor<K, V, VOut> {
        @Override
        public void init(FixedKeyProcessorContext<K, VOut> context) {
            step.init(context);
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            time(timer, () -> step.process(record));
        }

        @Override
        public void close() {
            step.close();
        }
    }
}
