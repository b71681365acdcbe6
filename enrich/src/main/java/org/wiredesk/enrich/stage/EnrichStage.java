package org.wiredesk.enrich.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.Article;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.TopicSetup;

/**
 * The enrich stage, running: reads {@code articles}, writes {@code enriched-articles}, {@code dropped-articles} and
 * {@code dead-letters}, each article exactly once ({@code exactly_once_v2}). Several processes share the partitions.
 */
public final class EnrichStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichStage.class);

    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final ThreadFaults faults;
    private final Tagger tagger;

    private EnrichStage(KafkaStreams streams, KafkaStreamsMetrics metrics, ThreadFaults faults, Tagger tagger) {
        this.streams = streams;
        this.streamsMetrics = metrics;
        this.faults = faults;
        this.tagger = tagger;
    }

    /**
     * Makes the topics that are missing, loads what the enrichers know, and begins.
     *
     * @throws KafkaUnavailableException if Kafka cannot be reached
     */
    public static EnrichStage start(KafkaSettings kafka, EnrichSettings settings, MeterRegistry meters) {
        Tagger tagger = Tagger.create(settings);
        tagger.warmUp();
        return start(kafka, settings, meters, tagger);
    }

    static EnrichStage start(KafkaSettings kafka, EnrichSettings settings, MeterRegistry meters, Tagger tagger) {
        new TopicSetup(kafka, PATIENCE_AT_START).ensure();
        Properties config = StreamsSettings.of(kafka, settings, meters);
        Topology topology = EnrichTopology.build(kafka.topics(), article -> counted(article, tagger, meters), config);
        KafkaStreams streams = new KafkaStreams(topology, config);
        ThreadFaults faults = new ThreadFaults(System::nanoTime);
        streams.setUncaughtExceptionHandler(faults);
        KafkaStreamsMetrics streamsMetrics = new KafkaStreamsMetrics(streams);
        streamsMetrics.bindTo(meters);
        meters.gauge("wiredesk.enrich.stuck", tagger, Tagger::stuck);
        streams.start();
        return new EnrichStage(streams, streamsMetrics, faults, tagger);
    }

    /** Whether the stage works, or is about to. */
    public boolean running() {
        return switch (streams.state()) {
            case CREATED, RUNNING, REBALANCING -> true;
            case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> false;
        };
    }

    /** Why the stage stopped by itself; empty while it works and after {@link #close}. */
    public Optional<Throwable> failure() {
        return faults.failure();
    }

    /** Commits what is done and stops. What is not done comes again at the next start. */
    @Override
    public void close() {
        streamsMetrics.close();
        boolean stopped = streams.close(CloseOptions.timeout(PATIENCE_AT_END)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!stopped) {
            LOG.warn(
                    "The enrich stage did not stop within {} s; its open transaction will be aborted",
                    PATIENCE_AT_END.toSeconds());
        }
        tagger.close();
    }

    private static Tagged counted(Article article, Tagger tagger, MeterRegistry meters) {
        Tagged tagged = tagger.tag(article);
        if (tagged instanceof Tagged.Dropped dropped) {
            meters.counter(
                            "wiredesk.enrich.articles",
                            "outcome",
                            "dropped",
                            "reason",
                            dropped.article().reason())
                    .increment();
        } else {
            meters.counter("wiredesk.enrich.articles", "outcome", "enriched", "reason", "")
                    .increment();
        }
        return tagged;
    }
}
