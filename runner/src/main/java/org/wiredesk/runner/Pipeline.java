package org.wiredesk.runner;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.EnrichStage;
import org.wiredesk.ingest.IngestAccounts;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.sink.SinkAccounts;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.SinkStage;
import org.wiredesk.sink.Stores;
import org.wiredesk.sink.store.Store;

/**
 * The three stages in one process, on one Kafka, and the balance of what went through them. Used by one thread.
 *
 * <p>How it knows that everything has arrived, without guessing: ingest says when its sources are read and everything is
 * committed; then {@code articles} holds no record that the enrich group has not committed, and after that
 * {@code enriched-articles} none that the sink group has not. What was carried over from an earlier run lies between
 * where the groups stood at the start and where the topics ended then.
 */
final class Pipeline implements AutoCloseable {

    private final KafkaSettings kafka;
    private final String enrichGroup;
    private final String sinkGroup;
    private final Backlog backlog;
    private final Outcomes outcomes;
    private final Map<TopicPartition, Long> groupsAtStart = new HashMap<>();
    private final Map<TopicPartition, Long> endsAtStart = new HashMap<>();

    private long carriedOver = -1;
    private @Nullable IngestStage ingest;
    private @Nullable EnrichStage enrich;
    private @Nullable SinkStage sink;

    private Pipeline(KafkaSettings kafka, SinkSettings sinkSettings) {
        this.kafka = kafka;
        enrichGroup = kafka.topicsPrefix() + "enrich";
        sinkGroup = kafka.topicsPrefix() + "sink";
        backlog = new Backlog(kafka);
        backlog.settle();
        outcomes = new Outcomes(kafka, backlog);
        endsAtStart.putAll(backlog.ends(articles()));
        endsAtStart.putAll(backlog.ends(enrichedArticles()));
        groupsAtStart.putAll(backlog.positions(enrichGroup, articles()));
        groupsAtStart.putAll(storePositions(sinkSettings));
    }

    /**
     * Makes the topics and starts the stages.
     *
     * @param sources as the user gave them; none is fine
     */
    static Pipeline start(KafkaSettings kafka, Settings settings, List<String> sources, MeterRegistry meters) {
        EnrichSettings enrichSettings = EnrichSettings.from(settings.values());
        SinkSettings sinkSettings = SinkSettings.from(settings.values());
        IngestSettings ingestSettings = IngestSettings.from(settings.values());
        new TopicSetup(kafka, Duration.ofSeconds(60)).ensure();
        Pipeline pipeline = new Pipeline(kafka, sinkSettings);
        // Enrich loads what it knows meanwhile.
        CompletableFuture<EnrichStage> enrich =
                CompletableFuture.supplyAsync(() -> EnrichStage.start(kafka, enrichSettings, meters));
        try {
            pipeline.sink = SinkStage.start(kafka, sinkSettings, meters);
            pipeline.ingest = IngestStage.start(kafka, ingestSettings, sources, meters);
            pipeline.enrich = enrich.join();
            return pipeline;
        } catch (RuntimeException e) {
            enrich.thenAccept(EnrichStage::close);
            pipeline.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Why a stage stopped by itself, if one did: {@code enrich: ...}. */
    Optional<FailedException> failure() {
        return Stream.of(
                        failure("ingest", ingest.failure()),
                        failure("enrich", enrich.failure()),
                        failure("sink", sink.failure()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What keeps it from working at the moment, in a sentence, if anything does. */
    Optional<String> trouble() {
        return failure().map(Throwable::getMessage).or(sink::trouble);
    }

    private static Optional<FailedException> failure(String stage, Optional<Throwable> cause) {
        return cause.map(error -> new FailedException("the " + stage + " stage stopped: " + error.getMessage(), error));
    }

    /** Whether all that the sources hold has an end. */
    boolean complete() {
        try {
            return ingest.awaitExhausted(Duration.ZERO)
                    && backlog.drained(enrichGroup, articles())
                    && backlog.drained(sinkGroup, enrichedArticles());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Articles that have an end, so far. */
    long done() {
        outcomes.refresh();
        IngestAccounts in = ingest.accounts();
        SinkAccounts out = sink.accounts();
        return in.unchanged()
                + sum(in.dropped())
                + sum(outcomes.dropped())
                + sum(outcomes.dead())
                + out.total()
                - sum(out.dead());
    }

    /** Articles that came in, so far. */
    long known() {
        if (carriedOver < 0) {
            carriedOver = backlog.count(groupsAtStart, endsAtStart);
        }
        return ingest.accounts().discovered() + carriedOver;
    }

    /** Stops the stages in the order in which articles travel. What they have not finished waits in Kafka. */
    void stop() {
        Stream.<@Nullable AutoCloseable>of(ingest, enrich, sink).forEach(Pipeline::closeQuietly);
    }

    /** The balance. Exact after {@link #stop}. */
    Summary summary() {
        backlog.settle();
        outcomes.refresh();
        IngestAccounts in = ingest.accounts();
        SinkAccounts out = sink.accounts();
        Map<String, Long> dropped = new HashMap<>(in.dropped());
        outcomes.dropped().forEach((reason, count) -> dropped.merge(reason, count, Long::sum));
        return new Summary(
                in.settled(),
                backlog.count(groupsAtStart, endsAtStart),
                out.stored(),
                out.replaced(),
                out.older(),
                in.unchanged() + out.unchanged(),
                dropped,
                outcomes.dead(),
                onTheWay());
    }

    private long onTheWay() {
        return backlog.count(backlog.positions(enrichGroup, articles()), backlog.ends(articles()))
                + backlog.count(backlog.positions(sinkGroup, enrichedArticles()), backlog.ends(enrichedArticles()));
    }

    /** The store knows better than Kafka where the sink stands: its positions move with its rows. */
    private Map<TopicPartition, Long> storePositions(SinkSettings settings) {
        String topicId = backlog.topicId(enrichedArticles());
        Map<TopicPartition, Long> positions = backlog.begins(enrichedArticles());
        try (Store store = Stores.open(settings)) {
            positions.replaceAll((partition, begin) -> Math.max(
                    begin, store.position(new Store.Partition(topicId, partition.topic(), partition.partition()))));
        }
        return positions;
    }

    @Override
    public void close() {
        stop();
        backlog.close();
    }

    private String articles() {
        return kafka.topics().articles().name();
    }

    private String enrichedArticles() {
        return kafka.topics().enrichedArticles().name();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void closeQuietly(@Nullable AutoCloseable stage) {
        try {
            if (stage != null) {
                stage.close();
            }
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(Pipeline.class).warn("A stage did not stop well", e);
        }
    }
}
