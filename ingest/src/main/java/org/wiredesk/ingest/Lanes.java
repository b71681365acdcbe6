package org.wiredesk.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks side by side, but those of one site one after the other: its pace would make them wait for each other anyway, and
 * each would hold a thread that another site could use.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private static final Deque<Runnable> NOTHING = new ArrayDeque<>(0);

    private final Executor workers;
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    Lanes(Executor workers) {
        this.workers = workers;
    }

    /** @throws RejectedExecutionException if the workers have stopped */
    void run(String site, Runnable task) {
        synchronized (this) {
            Deque<Runnable> queue = waiting.get(site);
            if (queue != null) {
                queue.add(task);
                return;
            }
            waiting.put(site, new ArrayDeque<>());
        }
        workers.execute(() -> work(site, task));
    }

    /** Whether a task of such a site is running or waiting. */
    synchronized boolean busy(Predicate<String> sites) {
        return waiting.keySet().stream().anyMatch(sites);
    }

    /** Whether a task of the site waits for another one. */
    synchronized boolean waits(String site) {
        return !waiting.getOrDefault(site, NOTHING).isEmpty();
    }

    private void work(String site, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task of {} failed; the next one goes on", site, e);
        } finally {
            next(site);
        }
    }

    private void next(String site) {
        Runnable next;
        synchronized (this) {
            next = waiting.get(site).poll();
            if (next == null) {
                waiting.remove(site);
                return;
            }
        }
        try {
            workers.execute(() -> work(site, next));
        } catch (RejectedExecutionException stopped) {
            synchronized (this) {
                waiting.remove(site);
            }
        }
    }
}
