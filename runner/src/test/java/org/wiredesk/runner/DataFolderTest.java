package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void belongsToOneHolderAtATime() {
        DataFolder folder = new DataFolder(path.resolve("new"));
        try (DataFolder.Lock held = folder.lock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(FailedException.class)
                    .hasMessageContaining("in use by another wiredesk (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data");
        }
        folder.lock().close();
    }

    @Test
    void tellsWhereTheBrokerIsOnlyWhileSomebodyRunsIt() {
        DataFolder folder = new DataFolder(path);
        assertThat(folder.runningBroker()).isEmpty();
        try (DataFolder.Lock held = folder.lock()) {
            assertThat(folder.runningBroker()).isEmpty();
            held.announceBroker("localhost:4711");
            assertThat(folder.runningBroker()).contains("localhost:4711");
        }
        assertThat(folder.runningBroker()).isEmpty();
    }

    @Test
    void doesNotBelieveAnAddressThatAKilledProcessLeft() throws IOException {
        Files.writeString(path.resolve("lock"), "1");
        Files.writeString(path.resolve("kafka.address"), "localhost:4711");
        assertThat(new DataFolder(path).runningBroker()).isEmpty();
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.writeString(path.resolve("file"), "");
        assertThatThrownBy(() -> new DataFolder(file).lock())
                .isInstanceOf(FailedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }
}
