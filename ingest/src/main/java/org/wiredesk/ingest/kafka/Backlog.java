package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the publisher, in order and bounded by bytes: sources read as fast as Kafka takes, and five hundred
 * pages of five megabytes do not pile up in memory.
 */
final class Backlog {

    private static final int CAPACITY = 64 << 20;

    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(CAPACITY);
    private final AtomicLong open = new AtomicLong();

    /** Waits for room. */
    void put(Work work) throws InterruptedException {
        room.acquire(weight(work));
        open.incrementAndGet();
        queue.add(work);
    }

    /**
     * Takes all of them together, or none.
     *
     * @return false if there was no room in the time given
     */
    boolean offer(List<Work> works, Duration time) throws InterruptedException {
        long needed = works.stream().mapToLong(Backlog::weight).sum();
        if (needed > CAPACITY || !room.tryAcquire((int) needed, time.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        open.addAndGet(works.size());
        queue.addAll(works);
        return true;
    }

    /** Up to so many, as they come in the time given; none if nothing comes for a while. */
    List<Work> take(int records, Duration time) throws InterruptedException {
        List<Work> batch = new ArrayList<>();
        @Nullable Work next = queue.poll(100, TimeUnit.MILLISECONDS);
        long deadline = System.nanoTime() + time.toNanos();
        long weight = 0;
        while (next != null) {
            batch.add(next);
            weight += next.weight();
            boolean full = batch.size() >= records || weight >= CAPACITY / 4;
            next = full ? null : queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return batch;
    }

    /** What is there at this moment, after those that were taken before; up to so many. */
    List<Work> takeMore(List<Work> before, int records) {
        long weight = before.stream().mapToLong(Work::weight).sum();
        List<Work> more = new ArrayList<>();
        while (more.size() < records && weight < CAPACITY / 4) {
            @Nullable Work next = queue.poll();
            if (next == null) {
                break;
            }
            more.add(next);
            weight += next.weight();
        }
        return more;
    }

    /** These are done with. */
    void settle(List<Work> batch) {
        batch.forEach(work -> room.release(weight(work)));
        open.addAndGet(-batch.size());
    }

    /** Whether everything that was put has been settled. */
    boolean isEmpty() {
        return open.get() == 0;
    }

    private static int weight(Work work) {
        return Math.min(work.weight(), CAPACITY);
    }
}
