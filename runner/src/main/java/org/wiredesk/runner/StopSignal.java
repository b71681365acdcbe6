package org.wiredesk.runner;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Ctrl-C and SIGTERM, turned into a request to finish. The JVM dies when its shutdown hooks return, so ours returns only
 * when the command has finished its work, or when that takes too long.
 */
final class StopSignal {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();
    private final Duration patience;
    private final IntConsumer halt;

    /**
     * @param patience how long a command may take to finish after the signal
     * @param halt ends the process with a code; after a signal nothing else can choose the code
     */
    StopSignal(Duration patience, IntConsumer halt) {
        this.patience = patience;
        this.halt = halt;
    }

    /** What the shutdown hook does. */
    void onShutdown() {
        if (finished.getCount() == 0) {
            return;
        }
        requested.countDown();
        try {
            boolean inTime = finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.err.println("wiredesk: not finished after " + patience.toSeconds()
                        + " s, stopping now; the next start goes on from here");
            }
            halt.accept(inTime ? exitCode.get() : 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has finished with this code; whoever waits for it may go. */
    void finished(int code) {
        exitCode.set(code);
        finished.countDown();
    }

    boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits for the signal; true as soon as it came, false when the time is up first. */
    boolean await(Duration atMost) {
        try {
            return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
