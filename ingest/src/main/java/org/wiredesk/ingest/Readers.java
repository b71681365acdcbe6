package org.wiredesk.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.ingest.kafka.Publisher;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Source;

/**
 * Reads sources when they are due, a few of them at a time. Those of a site that another process reads are put aside until
 * that changes.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    /** How long a source may keep the others of its site waiting, if it has that much to read. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private final Publisher publisher;
    private final Runnable discovered;
    private final boolean once;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Readers::thread);
    private final Lanes lanes;
    private final Set<Source> elsewhere = ConcurrentHashMap.newKeySet();
    private final Map<Source, ScheduledFuture<?>> planned = new ConcurrentHashMap<>();
    private final Map<String, Source> addresses;
    private final CountDownLatch finite;
    private volatile @Nullable Throwable failure;

    /** @param discovered hears of each discovery, once it is taken */
    Readers(Publisher publisher, Sources sources, Runnable discovered, boolean once, int threads) {
        this.publisher = publisher;
        this.discovered = discovered;
        this.once = once;
        this.workers = Executors.newFixedThreadPool(
                Math.max(1, Math.min(threads, sources.all().size())), Readers::thread);
        this.lanes = new Lanes(workers);
        this.addresses = sources.all().stream()
                .filter(source -> source.site().isPresent())
                .collect(Collectors.toMap(Source::name, source -> source, (first, again) -> first));
        this.finite = new CountDownLatch(
                (int) sources.all().stream().filter(this::isFinite).count());
    }

    void begin(Source source) {
        try {
            Optional<String> site = source.site();
            if (site.isPresent()) {
                lanes.run(site.get(), () -> read(source));
            } else {
                workers.execute(() -> read(source));
            }
        } catch (RejectedExecutionException stopped) {
            LOG.debug("no more reading of {}", source.name());
        }
    }

    /** Reads a feed now, because there is news of it; false if there is no such feed, or it is another process's. */
    boolean wake(String address) {
        Source source = addresses.get(address);
        if (source == null || !publisher.mine(source.site().orElse(""))) {
            return false;
        }
        begin(source);
        return true;
    }

    /** Other feeds are ours now. */
    void shareChanged() {
        for (Source source : elsewhere) {
            if (publisher.mine(source.site().orElse("")) && elsewhere.remove(source)) {
                begin(source);
            }
        }
    }

    /** Waits until nothing of these sites is being read and all that was discovered is committed. */
    void settle(Predicate<String> sites, Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while ((lanes.busy(sites) || !publisher.idle()) && System.nanoTime() < deadline && !workers.isShutdown()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether every source that has an end was read to it; waits a moment for that. */
    boolean exhausted(Duration time) throws InterruptedException {
        return finite.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private void read(Source source) {
        if (!mine(source)) {
            return;
        }
        Consumer<Discovery> to = publisher.from(source.kind());
        try {
            source.read(memory(source), discovery -> {
                to.accept(discovery);
                discovered.run();
            });
            Optional<Duration> pause = once ? Optional.empty() : source.pause();
            if (pause.isPresent() && !timer.isShutdown()) {
                plan(source, pause.get());
            }
            if (isFinite(source)) {
                finite.countDown();
            }
        } catch (InterruptedException | CancellationException | RejectedExecutionException stopped) {
            LOG.debug("stopped reading {}", source.name());
        } catch (RuntimeException | Error e) {
            LOG.error("Reading {} failed", source.name(), e);
            failure = e;
        }
    }

    /** Instead of what was planned before. */
    private void plan(Source source, Duration pause) {
        ScheduledFuture<?> next = timer.schedule(() -> begin(source), pause.toMillis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> before = planned.put(source, next);
        if (before != null) {
            before.cancel(false);
        }
    }

    private Memory memory(Source source) {
        Optional<String> site = source.site();
        return once || site.isEmpty() ? publisher : new Turn(publisher, TURN, () -> lanes.waits(site.get()));
    }

    private boolean mine(Source source) {
        String site = source.site().orElse("");
        if (site.isEmpty() || publisher.mine(site)) {
            return true;
        }
        elsewhere.add(source);
        // It may have become ours in between.
        return publisher.mine(site) && elsewhere.remove(source);
    }

    private boolean isFinite(Source source) {
        return once || source.pause().isEmpty();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ingest-reader");
        thread.setDaemon(true);
        return thread;
    }
}
