package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.TopicSetup;

class EmbeddedBrokerIT {

    @TempDir
    Path folder;

    @Test
    void keepsItsRecordsFromOneStartToTheNext() throws Exception {
        Path data = folder.resolve("made/on/demand");
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            KafkaSettings kafka = settings(broker);
            new TopicSetup(kafka, Duration.ofSeconds(30)).ensure();
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    kafka.clientWith(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(kafka.topics().deadLetters().name(), new byte[] {7}))
                        .get();
            }
            assertThat(broker.failure()).isEmpty();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            KafkaSettings kafka = settings(broker);
            assertThat(TopicContents.of(kafka, kafka.topics().deadLetters()))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).containsExactly(7));
        }
    }

    @Test
    void saysThatItsPortIsTakenAndLeavesNoThreadBehind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("kafka"), taken.getLocalPort()))
                    .isInstanceOf(FailedException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> !thread.isDaemon() && thread.getName().contains("kafka-"));
    }

    @Test
    void saysThatItsFolderCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining(file.toString());
    }

    private static KafkaSettings settings(EmbeddedBroker broker) {
        return KafkaSettings.from(Map.of("kafka.bootstrap.servers", broker.bootstrapServers()));
    }
}
