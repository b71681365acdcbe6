package org.wiredesk.sink;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the consumer group how far the store is, for those who watch the lag. Nothing depends on it. */
final class GroupOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(GroupOffsets.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Consumer<?, ?> consumer;
    private final LongSupplier nanoTime;
    private Map<TopicPartition, OffsetAndMetadata> told = Map.of();
    private long lastTime;

    GroupOffsets(Consumer<?, ?> consumer, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.nanoTime = nanoTime;
        this.lastTime = nanoTime.getAsLong();
    }

    /** @param idle there is nothing better to do; otherwise once a second is enough */
    void tell(Map<TopicPartition, OffsetAndMetadata> offsets, boolean idle) {
        long now = nanoTime.getAsLong();
        if (offsets.equals(told) || (!idle && now - lastTime < BETWEEN.toNanos())) {
            return;
        }
        lastTime = now;
        told = offsets;
        consumer.commitAsync(offsets, (done, error) -> {
            if (error != null) {
                LOG.debug("the group does not know yet where the store is", error);
                told = Map.of();
            }
        });
    }

    /** Before the consumer is closed. */
    void tellFinally(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, LAST);
        } catch (KafkaException e) {
            LOG.debug("the group does not know where the store is", e);
        }
    }
}
