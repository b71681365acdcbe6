package org.wiredesk.enrich.stage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when a thread of Kafka Streams dies. When the world was the reason (a broker away, a request too late), a
 * new thread takes over, but not for ever; anything else stops the stage and is kept as its failure.
 */
final class ThreadFaults implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFaults.class);

    /** More deaths than this within the window, and replacing threads leads nowhere. */
    static final int REPLACEMENTS = 20;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private @Nullable Throwable failure;

    ThreadFaults(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable fault) {
        if (isPassing(fault) && mayReplace()) {
            LOG.warn("A thread of the enrich stage died and is replaced: {}", Drops.sentence(fault));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (failure == null) {
            failure = fault;
        }
        LOG.error("The enrich stage stops", fault);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private static boolean isPassing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private boolean mayReplace() {
        long now = nanoTime.getAsLong();
        deaths.addLast(now);
        while (now - deaths.getFirst() > WINDOW.toNanos()) {
            deaths.removeFirst();
        }
        return deaths.size() <= REPLACEMENTS;
    }
}
