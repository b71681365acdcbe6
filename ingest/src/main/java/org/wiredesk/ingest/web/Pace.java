package org.wiredesk.ingest.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One request to a host at a time, and a rest between two of them, counted from the end of the first. */
final class Pace {

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /** Waits for its turn. The host is free again when the turn is closed. */
    Turn await(String host, Duration delay) throws InterruptedException {
        Host queue = hosts.computeIfAbsent(host, name -> new Host());
        queue.lock.lockInterruptibly();
        try {
            long wait = queue.lastEnd + delay.toNanos() - System.nanoTime();
            if (queue.used && wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        } catch (InterruptedException e) {
            queue.lock.unlock();
            throw e;
        }
        return () -> {
            queue.used = true;
            queue.lastEnd = System.nanoTime();
            queue.lock.unlock();
        };
    }

    /** The right to talk to a host. Closed by the thread that got it. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** Guarded by its lock. */
    private static final class Host {

        private final ReentrantLock lock = new ReentrantLock(true);
        private boolean used;
        private long lastEnd;
    }
}
