package org.wiredesk.ingest.source;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, such as the body of a request to us that comes one byte at a time. */
public final class Watchdog implements AutoCloseable {

    private final Duration time;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watching = new Thread(task, "watchdog");
        watching.setDaemon(true);
        return watching;
    });

    public Watchdog(Duration time) {
        this.time = time;
    }

    /** @param end is run unless the watch is closed in time */
    public Watch watch(Runnable end) {
        ScheduledFuture<?> timer = thread.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Close it when all is well. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
