package org.wiredesk.runner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;

/**
 * What lies between two positions of a topic, in records. Offsets alone cannot tell: transactions leave markers in the
 * log that take an offset each, and an aborted transaction leaves records that nobody may read. So the log is read, as a
 * committed reader sees it, from one position to the other. Not safe for use by several threads.
 */
final class Backlog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long ANSWER_SECONDS = 30;

    private final String address;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    Backlog(KafkaSettings kafka) {
        address = kafka.bootstrapServers();
        admin = Admin.create(kafka.clientWith(Map.of()));
        reader = new KafkaConsumer<>(
                kafka.clientWith(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The names of all topics. */
    Set<String> topics() {
        return answer(admin.listTopics().names());
    }

    /** The id of a topic: another one when it is deleted and made again. */
    String topicId(String topic) {
        return answer(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .topicId()
                .toString();
    }

    /** Where a topic ends now, open transactions included. */
    Map<TopicPartition, Long> ends(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** Where a topic begins now. */
    Map<TopicPartition, Long> begins(String topic) {
        return offsets(topic, OffsetSpec.earliest());
    }

    /**
     * Waits until every transaction that its producer ended has ended in all topics: Kafka answers the producer first, and
     * marks one partition after the other, so that meanwhile a group may not have moved and what it moved past is in the
     * next topic already. What a dead producer left open will be aborted and does not matter.
     *
     * @throws KafkaUnavailableException if that takes more than half a minute
     */
    void settle() {
        ListTransactionsOptions ending = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (!answer(admin.listTransactions(ending).all()).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new KafkaUnavailableException("Kafka at " + address + " does not end its transactions", null);
            }
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    /** Where a group goes on in a topic; where it has not committed yet, at the beginning. */
    Map<TopicPartition, Long> positions(String group, String topic) {
        Map<TopicPartition, Long> positions = begins(topic);
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> {
            if (offset != null && positions.containsKey(partition)) {
                positions.merge(partition, offset.offset(), Math::max);
            }
        });
        return positions;
    }

    /** Whether a group has read every record of a topic. */
    boolean drained(String group, String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        Map<TopicPartition, Long> positions = positions(group, topic);
        boolean[] found = {false};
        boolean reached = read(positions, ends, Duration.ofSeconds(1), record -> {
            found[0] = true;
            return false;
        });
        return reached && !found[0];
    }

    /** The number of records between two positions. */
    long count(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        long[] count = {0};
        read(from, to, Duration.ofSeconds(ANSWER_SECONDS), record -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    /**
     * Shows every record between two positions to a visitor.
     *
     * @param patience how long to wait for an open transaction to end, in which nothing new can be read
     * @return false if the visitor had enough or patience ended first
     */
    boolean read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Duration patience, Visitor visitor) {
        Map<TopicPartition, Long> open = new HashMap<>();
        to.forEach((partition, end) -> {
            if (from.getOrDefault(partition, 0L) < end) {
                open.put(partition, end);
            }
        });
        if (open.isEmpty()) {
            return true;
        }
        reader.assign(open.keySet());
        open.keySet().forEach(partition -> reader.seek(partition, from.getOrDefault(partition, 0L)));
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                boolean inside = record.offset() < to.get(new TopicPartition(record.topic(), record.partition()));
                if (inside && !visitor.visit(record)) {
                    return false;
                }
            }
            open.entrySet().removeIf(entry -> reader.position(entry.getKey()) >= entry.getValue());
            reader.assign(open.keySet());
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > deadline) {
                return open.isEmpty();
            }
        }
        return true;
    }

    @Override
    public void close() {
        reader.close();
        admin.close();
    }

    /** Sees one record; answers whether it wants more. */
    interface Visitor {
        boolean visit(ConsumerRecord<byte[], byte[]> record);
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions(topic).forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(asked).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** Asked once: nothing of ours adds partitions while we look. */
    private List<TopicPartition> partitions(String topic) {
        return partitions.computeIfAbsent(
                topic,
                name -> answer(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().stream()
                        .map(p -> new TopicPartition(name, p.partition()))
                        .toList());
    }

    private <T> T answer(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "Kafka at " + address + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException("no answer from Kafka at " + address, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaUnavailableException("interrupted while waiting for Kafka", e);
    }
}
