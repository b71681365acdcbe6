package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What needs no broker; the rest is shown by the tests of the stages against a real one. */
class TopicSetupTest {

    @Test
    void saysWhichAddressDoesNotAnswerAndGivesUpInTime() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        KafkaSettings nobody = KafkaSettings.from(Map.of("kafka.bootstrap.servers", "localhost:" + port));
        long start = System.nanoTime();

        assertThatThrownBy(() -> new TopicSetup(nobody, Duration.ofSeconds(1)).ensure())
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessageContaining("localhost:" + port);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void saysWhichAddressCannotBeResolved() {
        KafkaSettings nowhere = KafkaSettings.from(Map.of("kafka.bootstrap.servers", "no.such.host.invalid:9092"));

        assertThatThrownBy(() -> new TopicSetup(nowhere, Duration.ofSeconds(1)).ensure())
                .isInstanceOf(KafkaUnavailableException.class)
                .hasMessageContaining("no.such.host.invalid:9092");
    }
}
