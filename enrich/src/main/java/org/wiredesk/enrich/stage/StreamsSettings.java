package org.wiredesk.enrich.stage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topics;

/** How we run Kafka Streams: everything that is not its default, and why. */
final class StreamsSettings {

    /** A process that dies is noticed after this long, and its partitions move. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    /** What a transaction may take beyond one slow article. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private StreamsSettings() {}

    static Properties of(KafkaSettings kafka, EnrichSettings settings, MeterRegistry meters) {
        Map<String, Object> ours = new HashMap<>();
        ours.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.topicsPrefix() + Tagger.STAGE);
        ours.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        ours.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        ours.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        ours.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        ours.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        ours.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, settings.groupProtocol().toLowerCase(Locale.ROOT));
        ours.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        putFailureHandling(ours, kafka.topics(), meters);
        putConsumer(ours, settings);
        putProducer(ours, settings);
        Properties properties = new Properties();
        properties.putAll(kafka.clientWith(ours));
        return properties;
    }

    private static void putFailureHandling(Map<String, Object> p, Topics topics, MeterRegistry meters) {
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        p.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                topics.deadLetters().name());
        p.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, StepTimer.class);
        p.put(Meters.SETTING, meters);
    }

    private static void putConsumer(Map<String, Object> p, EnrichSettings settings) {
        // Articles are large: with the default of 1,000 per partition, six partitions would hold a gigabyte of pages.
        p.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 100);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG), 64 << 10);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 50);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), Topics.MAX_RECORD_BYTES);
        // A backlog from before the first start is work to be done.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        if (settings.groupProtocol().equals("classic")) {
            // With the streams protocol the broker decides, and refuses a client that sets this.
            p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) SESSION.toMillis());
        }
    }

    private static void putProducer(Map<String, Object> p, EnrichSettings settings) {
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RECORD_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 4L * Topics.MAX_RECORD_BYTES);
        // Longer than the slowest article; readers wait this long for a process that was killed in a transaction.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int) settings.articleTimeLimit()
                .multipliedBy(TimeLimit.STARVED)
                .plus(SLACK)
                .toMillis());
    }
}
