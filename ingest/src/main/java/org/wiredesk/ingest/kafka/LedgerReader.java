package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;

/** Reads the ledger out of its two compacted topics, from the beginning to what is committed at the moment. */
final class LedgerReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LISTING = Duration.ofSeconds(15);

    private final Topics topics;
    private final Supplier<Consumer<String, byte[]>> consumers;

    LedgerReader(Topics topics, Supplier<Consumer<String, byte[]>> consumers) {
        this.topics = topics;
        this.consumers = consumers;
    }

    static LedgerReader of(KafkaSettings kafka) {
        Map<String, Object> config = kafka.clientWith(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000));
        return new LedgerReader(
                kafka.topics(),
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    Ledger read() {
        Ledger ledger = Ledger.empty();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            readAll(consumer, topics.seenArticles(), ledger.seen()::put, ledger.seen()::remove);
            readAll(consumer, topics.feedStates(), ledger.feeds()::put, ledger.feeds()::remove);
        }
        return ledger;
    }

    /** The feeds alone. */
    Map<String, FeedState> readFeeds() {
        Map<String, FeedState> feeds = new HashMap<>();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            if (consumer.listTopics(LISTING).containsKey(topics.feedStates().name())) {
                readAll(consumer, topics.feedStates(), feeds::put, feeds::remove);
            }
        }
        return feeds;
    }

    private static <V> void readAll(
            Consumer<String, byte[]> consumer,
            Topic<V> topic,
            BiConsumer<String, V> put,
            java.util.function.Consumer<String> remove) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<TopicPartition> open = new ArrayList<>(partitions);
        while (!open.isEmpty()) {
            for (ConsumerRecord<String, byte[]> row : consumer.poll(POLL)) {
                V value = topic.values().deserializer().deserialize(topic.name(), row.value());
                if (value == null) {
                    remove.accept(row.key());
                } else {
                    put.accept(row.key(), value);
                }
            }
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        }
    }
}
