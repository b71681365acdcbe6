package org.wiredesk.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;
import org.wiredesk.ingest.kafka.Publisher;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.push.PushServer;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Source;

/** The stage: reads the sources, side by side, and publishes what they discover. */
public final class IngestStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);

    private final Sources sources;
    private final Publisher publisher;
    private final Tally tally;
    private final boolean once;
    private final CountDownLatch finite;
    private final ScheduledExecutorService readers;
    private @Nullable PushServer push;
    private volatile @Nullable Throwable failure;

    private IngestStage(Sources sources, Publisher publisher, Tally tally, IngestSettings settings) {
        this.sources = sources;
        this.publisher = publisher;
        this.tally = tally;
        this.once = settings.once();
        this.finite = new CountDownLatch(
                (int) sources.all().stream().filter(this::isFinite).count());
        int threads = Math.max(1, Math.min(settings.threads(), sources.all().size()));
        this.readers = Executors.newScheduledThreadPool(threads, IngestStage::thread);
    }

    /**
     * Opens the sources, makes the topics, reads what was seen before, and starts to read.
     *
     * @throws IllegalArgumentException with a sentence for the user if a source cannot be opened
     * @throws org.wiredesk.article.KafkaUnavailableException if Kafka does not answer
     */
    public static IngestStage start(
            KafkaSettings kafka, IngestSettings settings, List<String> sources, MeterRegistry meters) {
        Sources opened = Sources.open(sources, settings);
        try {
            new TopicSetup(kafka, settings.publisher().patience()).ensure();
            Tally tally = new Tally(meters);
            Publisher publisher = Publisher.start(kafka, settings.publisher(), tally);
            IngestStage stage = new IngestStage(opened, publisher, tally, settings);
            stage.openForPush(settings, meters);
            opened.all().forEach(source -> stage.readers.execute(() -> stage.read(source)));
            return stage;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void openForPush(IngestSettings settings, MeterRegistry meters) {
        if (settings.push().port() == 0 || once) {
            return;
        }
        try {
            Clock clock = Clock.tickMillis(ZoneOffset.UTC);
            push = PushServer.start(settings.push(), settings.limits(), this::takePushed, meters, clock);
        } catch (IllegalArgumentException e) {
            close();
            throw e;
        }
    }

    private Optional<CompletableFuture<List<Settled>>> takePushed(List<Discovery> articles, Duration patience)
            throws InterruptedException {
        Optional<CompletableFuture<List<Settled>>> ends = publisher.offer(articles, "push", patience);
        ends.ifPresent(taken -> articles.forEach(article -> tally.discovered()));
        return ends;
    }

    /** What became of everything until now. */
    public IngestAccounts accounts() {
        return tally.accounts();
    }

    /**
     * Waits until every source that has an end was read to it, and all that was discovered is committed.
     *
     * @return false if the time ran out or the stage failed before
     */
    public boolean awaitExhausted(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (failure().isEmpty()) {
            if (finite.getCount() == 0 && publisher.idle()) {
                return true;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
            finite.await(20, TimeUnit.MILLISECONDS);
            if (finite.getCount() == 0 && !publisher.idle()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return false;
    }

    /** Why the stage stopped by itself, if it did. */
    public Optional<Throwable> failure() {
        return failure != null ? Optional.of(failure) : publisher.failure();
    }

    /** Stops reading, and sends what was read. */
    @Override
    public void close() {
        if (push != null) {
            push.close();
        }
        readers.shutdownNow();
        publisher.close();
        sources.close();
    }

    private void read(Source source) {
        Consumer<Discovery> to = publisher.from(source.kind());
        try {
            source.read(publisher, discovery -> {
                to.accept(discovery);
                tally.discovered();
            });
            Optional<Duration> pause = once ? Optional.empty() : source.pause();
            if (pause.isPresent() && !readers.isShutdown()) {
                readers.schedule(() -> read(source), pause.get().toMillis(), TimeUnit.MILLISECONDS);
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

    private boolean isFinite(Source source) {
        return once || source.pause().isEmpty();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ingest-reader");
        thread.setDaemon(true);
        return thread;
    }
}
