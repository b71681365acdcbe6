package org.wiredesk.enrich.stage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;

/**
 * A limit for the time that is spent on one article. Somewhere there is a page on which some parser takes an hour; it
 * must not hold up the articles behind it.
 *
 * <p>What counts is the processor's time: an article is not dropped because the machine was busy with something else.
 * The clock on the wall has a limit too, {@value #STARVED} times as long.
 *
 * <p>The work runs in a thread of its own. When time is up, that thread is interrupted and left to itself (Java cannot
 * end it) and the next article gets another one.
 *
 * <p>The last articles that were too slow are remembered and not tried again. Without that, a few of them in a row would
 * outlast the transaction that they are processed in, the transaction would be aborted, the same articles would come
 * again, and so on for ever.
 */
final class TimeLimit implements AutoCloseable {

    /** How many times its limit an article may take on a machine that has no time for it. */
    static final int STARVED = 3;

    private static final int REMEMBERED = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private final ToLongFunction<Thread> processorTime;
    private final AtomicInteger stuck = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons());
    private final Set<String> tooSlow = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    TimeLimit(Duration limit) {
        this(limit, thread -> THREADS.getThreadCpuTime(thread.getId()));
    }

    /** @param processorTime what a thread has used so far, in nanoseconds; negative where nobody knows */
    TimeLimit(Duration limit, ToLongFunction<Thread> processorTime) {
        this.limit = limit;
        this.processorTime = processorTime;
    }

    Tagged run(Article article, Function<Article, Tagged> work) {
        String version = article.uri() + " " + article.version() + " "
                + article.acquisition().rawHash();
        if (tooSlow.contains(version)) {
            return tooSlow(article);
        }
        Attempt attempt = new Attempt();
        Future<Tagged> result = workers.submit(() -> {
            attempt.begin();
            try {
                return work.apply(article);
            } finally {
                attempt.end();
            }
        });
        try {
            return await(result, attempt);
        } catch (TimeoutException e) {
            attempt.giveUp();
            result.cancel(true);
            tooSlow.add(version);
            return tooSlow(article);
        } catch (ExecutionException e) {
            return failed(article, e.getCause());
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working on " + article.uri(), e);
        }
    }

    private Tagged await(Future<Tagged> result, Attempt attempt)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + STARVED * limit.toNanos();
        long wait = limit.toNanos();
        while (true) {
            try {
                return result.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                wait = Math.min(limit.toNanos() - attempt.spent(), end - System.nanoTime());
                if (wait <= 0) {
                    throw e;
                }
            }
        }
    }

    int stuck() {
        return stuck.get();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private Tagged tooSlow(Article article) {
        return Drops.drop(article, "too-slow", "took longer than " + limit.toMillis() + " ms");
    }

    private static Tagged failed(Article article, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return Drops.drop(article, "out-of-memory", "needed more memory than there was");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "wiredesk-tagger-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Knows what time was spent, and counts a given-up attempt as stuck until its thread comes back. */
    private final class Attempt {

        private @Nullable Thread thread;
        private long atBegin;
        private boolean ended;
        private boolean givenUp;

        synchronized void begin() {
            thread = Thread.currentThread();
            atBegin = processorTime.applyAsLong(thread);
        }

        /** Processor time in nanoseconds; 0 before the begin, and more than any limit where nobody knows. */
        synchronized long spent() {
            if (thread == null) {
                return 0;
            }
            long now = processorTime.applyAsLong(thread);
            return now < 0 ? Long.MAX_VALUE : now - atBegin;
        }

        synchronized void giveUp() {
            if (!ended) {
                givenUp = true;
                stuck.incrementAndGet();
            }
        }

        synchronized void end() {
            ended = true;
            if (givenUp) {
                stuck.decrementAndGet();
            }
        }
    }
}
