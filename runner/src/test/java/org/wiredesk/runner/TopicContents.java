package org.wiredesk.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topic;

/** Every committed record of a topic. */
final class TopicContents {

    private TopicContents() {}

    static List<ConsumerRecord<byte[], byte[]>> of(KafkaSettings kafka, Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Backlog log = new Backlog(kafka)) {
            Map<TopicPartition, Long> ends = log.ends(topic.name());
            boolean complete = log.read(log.begins(topic.name()), ends, Duration.ofSeconds(20), record -> {
                records.add(record);
                return true;
            });
            if (!complete) {
                throw new IllegalStateException(topic.name() + " has an open transaction");
            }
        }
        return records;
    }
}
