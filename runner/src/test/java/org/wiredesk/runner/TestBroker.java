package org.wiredesk.runner;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wiredesk.article.KafkaSettings;

/** A broker for the tests of one class, and topics of its own for each test that asks. */
final class TestBroker implements BeforeAllCallback, AfterAllCallback {

    private final Path data = TestFolders.create("wiredesk-kafka");
    private EmbeddedBroker broker;
    private int asked;

    @Override
    public void beforeAll(ExtensionContext context) {
        broker = EmbeddedBroker.start(data, 0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        broker.close();
        TestFolders.delete(data);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Settings with a prefix that nobody else has. */
    KafkaSettings topicsOfItsOwn(int partitions) {
        return KafkaSettings.from(Map.of(
                "kafka.bootstrap.servers",
                bootstrapServers(),
                "topics.prefix",
                "t" + asked++ + ".",
                "topics.partitions",
                String.valueOf(partitions)));
    }
}
