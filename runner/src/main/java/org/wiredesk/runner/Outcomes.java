package org.wiredesk.runner;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topic;

/**
 * Counts what did not go on since a moment: articles that enrich dropped, and dead letters of all stages, by reason.
 * What ingest drops is in its own accounts.
 */
final class Outcomes {

    private final Backlog backlog;
    private final Topic<DroppedArticle> droppedTopic;
    private final String deadTopic;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, Long> dropped = new TreeMap<>();
    private final Map<String, Long> dead = new TreeMap<>();

    /** Counts from now on. */
    Outcomes(KafkaSettings kafka, Backlog backlog) {
        this.backlog = backlog;
        droppedTopic = kafka.topics().droppedArticles();
        deadTopic = kafka.topics().deadLetters().name();
        positions.putAll(backlog.ends(droppedTopic.name()));
        positions.putAll(backlog.ends(deadTopic));
    }

    /** Reads what came since the last time. */
    void refresh() {
        Map<TopicPartition, Long> ends = backlog.ends(droppedTopic.name());
        ends.putAll(backlog.ends(deadTopic));
        boolean complete = backlog.read(positions, ends, Duration.ofSeconds(1), record -> {
            count(record);
            positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            return true;
        });
        if (complete) {
            positions.putAll(ends);
        }
    }

    /** What enrich dropped, by reason. */
    Map<String, Long> dropped() {
        return Map.copyOf(dropped);
    }

    /** Dead letters, by reason. */
    Map<String, Long> dead() {
        return Map.copyOf(dead);
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(deadTopic)) {
            dead.merge(DeadLetter.fromHeaders(record.headers()).reason(), 1L, Long::sum);
            return;
        }
        try {
            DroppedArticle article = droppedTopic.values().deserializer().deserialize(record.topic(), record.value());
            if (article != null && !article.stage().equals("ingest")) {
                dropped.merge(article.reason(), 1L, Long::sum);
            }
        } catch (SerializationException e) {
            dropped.merge("unreadable record in " + record.topic(), 1L, Long::sum);
        }
    }
}
