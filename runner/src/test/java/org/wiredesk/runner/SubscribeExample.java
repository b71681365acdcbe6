package org.wiredesk.runner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;

/** What README shows to Java programmers; it only has to compile. */
final class SubscribeExample {

    private SubscribeExample() {}

    static void printTopics() {
        Topic<EnrichedArticle> topic = new Topics("wiredesk.").enrichedArticles();
        Map<String, Object> config = Map.of(
                "bootstrap.servers", "localhost:29092",
                "group.id", "my-desk",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(
                config, topic.keys().deserializer(), topic.values().deserializer())) {
            consumer.subscribe(List.of(topic.name()));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    EnrichedArticle article = record.value();
                    System.out.println(article.headline() + " " + article.subjects());
                }
            }
        }
    }
}
