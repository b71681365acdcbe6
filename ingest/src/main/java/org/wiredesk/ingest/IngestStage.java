package org.wiredesk.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;
import org.wiredesk.ingest.kafka.Publisher;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.push.PushServer;
import org.wiredesk.ingest.source.Discovery;

/** The stage: reads the sources, side by side, and publishes what they discover. */
public final class IngestStage implements AutoCloseable {

    private final Sources sources;
    private final Publisher publisher;
    private final Tally tally;
    private final boolean once;
    private final Readers readers;
    private @Nullable PushServer push;

    private IngestStage(Sources sources, Publisher publisher, Tally tally, IngestSettings settings) {
        this.sources = sources;
        this.publisher = publisher;
        this.tally = tally;
        this.once = settings.once();
        this.readers = new Readers(publisher, sources, tally::discovered, once, settings.threads());
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
            if (settings.web().feeds().shared() && !settings.once()) {
                publisher.share(kafka, stage.readers::shareChanged, stage.readers::settle);
            }
            opened.all().forEach(stage.readers::begin);
            return stage;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void openForPush(IngestSettings settings, MeterRegistry meters) {
        try {
            sources.webSub().ifPresent(hubs -> hubs.listen(readers::wake));
            if (settings.push().port() == 0 || once) {
                return;
            }
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
            boolean read = readers.exhausted(Duration.ZERO);
            if (read && publisher.idle()) {
                return true;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
            if (read) {
                TimeUnit.MILLISECONDS.sleep(5);
            } else {
                readers.exhausted(Duration.ofMillis(20));
            }
        }
        return false;
    }

    /** Why the stage stopped by itself, if it did. */
    public Optional<Throwable> failure() {
        return readers.failure().or(publisher::failure);
    }

    /** Stops reading, and sends what was read. */
    @Override
    public void close() {
        if (push != null) {
            push.close();
        }
        readers.stop();
        publisher.close();
        sources.close();
    }
}
