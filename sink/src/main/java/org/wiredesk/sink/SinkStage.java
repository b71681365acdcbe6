package org.wiredesk.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.TopicSetup;

/**
 * Reads {@code enriched-articles} and stores the newest version of each article, exactly once whatever dies. Any number
 * of processes may run it: they form the consumer group {@code sink} (with the prefix of the topics) and share the
 * partitions; SQLite is for one process.
 */
public final class SinkStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkStage.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final SinkSettings settings;
    private final MeterRegistry meters;
    private final Tally tally;
    private final Thread thread;
    private final Thread layouts;
    private volatile @Nullable SinkLoop loop;
    private volatile boolean closing;
    private volatile @Nullable Throwable failure;

    private SinkStage(KafkaSettings kafka, SinkSettings settings, MeterRegistry meters) {
        this.kafka = kafka;
        this.settings = settings;
        this.meters = meters;
        this.tally = new Tally(meters);
        this.thread = new Thread(this::run, "wiredesk-sink");
        LayoutMeters layouts = new LayoutMeters(() -> Layouts.changes(settings, LayoutMeters.PAST), meters);
        this.layouts = new Thread(layouts::run, "wiredesk-layouts");
        this.layouts.setDaemon(true);
    }

    /** Starts reading. Returns at once; what goes wrong afterwards, the opening of the store included, is a failure. */
    public static SinkStage start(KafkaSettings kafka, SinkSettings settings, MeterRegistry meters) {
        SinkStage stage = new SinkStage(kafka, settings, meters);
        stage.thread.start();
        stage.layouts.start();
        return stage;
    }

    /** What became of the records so far. */
    public SinkAccounts accounts() {
        return tally.accounts();
    }

    /** Why the stage has stopped by itself, with a message for a person. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Why nothing is stored at the moment, while the store is away and waited for. */
    public Optional<String> trouble() {
        SinkLoop running = loop;
        return running == null ? Optional.empty() : running.trouble();
    }

    public boolean running() {
        return thread.isAlive();
    }

    /** Finishes the batch at hand and stops. A batch that takes long is given up; it will be read again. */
    @Override
    public void close() {
        closing = true;
        layouts.interrupt();
        SinkLoop running = loop;
        if (running != null) {
            running.stop();
        } else {
            thread.interrupt();
        }
        try {
            thread.join(TO_FINISH.toMillis());
            thread.interrupt();
            thread.join(TO_FINISH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            new TopicSetup(kafka, settings.patience()).ensure();
            String topicId = topicId();
            try (Consumer<byte[], byte[]> consumer =
                            new KafkaConsumer<>(consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                    KafkaClientMetrics clientMetrics = new KafkaClientMetrics(consumer);
                    DeadLetters deadLetters = new DeadLettersTopic(kafka)) {
                clientMetrics.bindTo(meters);
                SinkLoop started = new SinkLoop(
                        consumer, topic(), topicId, deadLetters, tally, settings.patience(), System::nanoTime);
                loop = started;
                if (!closing) {
                    started.run(() -> Stores.open(settings));
                }
            }
        } catch (Throwable e) {
            if (closing) {
                LOG.debug("stopped while closing", e);
            } else {
                failure = e;
                LOG.error("the sink has stopped: {}", e.getMessage());
            }
        }
    }

    private Map<String, Object> consumer() {
        Map<String, Object> config = new HashMap<>();
        // Waits up to 50 ms for 64 kB: twice the throughput, and the first article is hardly later.
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 << 10);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        // After kill -9 the partitions of the dead are free so much later.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.putAll(kafka.clientWith(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                kafka.topicsPrefix() + "sink",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.batchRecords())));
        if ("consumer".equalsIgnoreCase(String.valueOf(config.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG)))) {
            // There the broker decides, and the client refuses to have an opinion.
            config.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
            config.remove(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
        }
        return config;
    }

    private String topicId() {
        try (Admin admin = Admin.create(kafka.clientWith(Map.of()))) {
            return admin.describeTopics(List.of(topic()))
                    .allTopicNames()
                    .get()
                    .get(topic())
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "no answer from Kafka at " + kafka.bootstrapServers() + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private String topic() {
        return kafka.topics().enrichedArticles().name();
    }
}
