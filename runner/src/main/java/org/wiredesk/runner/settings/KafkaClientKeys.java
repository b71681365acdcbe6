package org.wiredesk.runner.settings;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the Kafka clients themselves can be told. Loaded only when somebody tells them something. */
final class KafkaClientKeys {

    private KafkaClientKeys() {}

    static Set<String> withPrefix(String prefix) {
        return Stream.of(ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(Set::stream)
                .map(name -> prefix + name)
                .collect(Collectors.toSet());
    }
}
