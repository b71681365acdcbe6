package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topics;

class LedgerReaderTest {

    private static final Topics TOPICS = new Topics("t.");
    private static final String SEEN = TOPICS.seenArticles().name();
    private static final String FEEDS = TOPICS.feedStates().name();

    @Test
    @Timeout(10)
    void takesTheLastRowOfEachKeyAndForgetsTombstones() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        topic(consumer, SEEN, 4);
        topic(consumer, FEEDS, 0);
        SeenArticle one = new SeenArticle("f1", 1, Instant.EPOCH, null, List.of());
        SeenArticle two = new SeenArticle("f2", 2, Instant.EPOCH, null, List.of());
        consumer.schedulePollTask(() -> {
            row(consumer, 0, "a", one);
            row(consumer, 1, "b", one);
            row(consumer, 2, "a", two);
            consumer.addRecord(new ConsumerRecord<>(SEEN, 0, 3, "b", null));
        });

        Ledger ledger = new LedgerReader(TOPICS, () -> consumer).read();

        assertThat(ledger.seen().size()).isEqualTo(1);
        assertThat(ledger.seen().get("a")).isEqualTo(two);
        assertThat(ledger.feeds()).isEmpty();
        assertThat(consumer.closed()).isTrue();
    }

    private static void row(MockConsumer<String, byte[]> consumer, long offset, String key, SeenArticle value) {
        byte[] bytes = TOPICS.seenArticles().values().serializer().serialize(SEEN, value);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{");
        consumer.addRecord(new ConsumerRecord<>(SEEN, 0, offset, key, bytes));
    }

    private static void topic(MockConsumer<String, byte[]> consumer, String name, long end) {
        Node node = new Node(1, "localhost", 9092);
        TopicPartition partition = new TopicPartition(name, 0);
        consumer.updatePartitions(
                name, List.of(new PartitionInfo(name, 0, node, new Node[] {node}, new Node[] {node})));
        Map<TopicPartition, Long> offsets = new HashMap<>(Map.of(partition, 0L));
        consumer.updateBeginningOffsets(offsets);
        consumer.updateEndOffsets(Map.of(partition, end));
    }
}
