package org.wiredesk.enrich.stage;

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
import org.wiredesk.article.Article;

/**
 * A wall-clock limit for one article. Somewhere there is a page on which some parser takes an hour; it must not hold up
 * the articles behind it.
 *
 * <p>The work runs in a thread of its own. When time is up, that thread is interrupted and left to itself (Java cannot
 * end it) and the next article gets another one.
 *
 * <p>The last articles that were too slow are remembered and not tried again. Without that, a few of them in a row would
 * outlast the transaction that they are processed in, the transaction would be aborted, the same articles would come
 * again, and so on for ever.
 */
final class TimeLimit implements AutoCloseable {

    private static final int REMEMBERED = 1000;

    private final Duration limit;
    private final AtomicInteger stuck = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons());
    private final Set<String> tooSlow = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    Tagged run(Article article, Function<Article, Tagged> work) {
        String version = article.uri() + " " + article.version() + " "
                + article.acquisition().rawHash();
        if (tooSlow.contains(version)) {
            return tooSlow(article);
        }
        Attempt attempt = new Attempt();
        Future<Tagged> result = workers.submit(() -> {
            try {
                return work.apply(article);
            } finally {
                attempt.end();
            }
        });
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
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

    /** Counts a given-up attempt as stuck until its thread comes back. */
    private final class Attempt {

        private boolean ended;
        private boolean givenUp;

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
