package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line answers before anything is started. */
class MainTest {

    @TempDir
    Path folder;

    @Test
    void showsItsCommandsWithoutArguments() {
        Captured shown = Captured.run();
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains(
                        "run ",
                        "tag ",
                        "ingest ",
                        "enrich ",
                        "sink ",
                        "search ",
                        "sources ",
                        "topics ",
                        "dead-letters ")
                .contains("wiredesk run samples --once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "tag",
                "search",
                "ingest",
                "enrich",
                "sink",
                "sources",
                "topics",
                "dead-letters",
                "layouts",
                "settings"
            })
    void explainsEachCommandWithExamplesInLinesThatFit(String command) {
        Captured help = Captured.run(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: wiredesk " + command, "--config", "--set");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(105));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Captured wrong = Captured.run("serach", "strike");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("serach").contains("search");
    }

    @Test
    void stopsAtASettingThatNobodyKnows() throws IOException {
        Path file = Files.writeString(folder.resolve("my.properties"), "\ntopics.prefx=a\n");
        Captured wrong = Captured.run("run", folder.toString(), "--config", file.toString(), "--data", data());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo("wiredesk: " + file + ":2: there is no setting topics.prefx; did you mean topics.prefix?"
                        + System.lineSeparator());
        assertThat(Captured.run(Map.of("WIREDESK_TOPIC_PREFIX", "a"), "topics").code())
                .isEqualTo(2);
    }

    @Test
    void showsATraceOnlyWhenAsked() {
        assertThat(Captured.run("topics", "--data", data()).err()).doesNotContain("\tat ");
        assertThat(Captured.run("topics", "--verbose", "--data", data()).err()).contains("\tat org.wiredesk");
    }

    @Test
    void doesNotStartKafkaForASourceThatIsNotThere() {
        Captured wrong = Captured.run("run", folder.resolve("nothing").toString(), "--data", data());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("nothing: no such file or folder");
        assertThat(folder.resolve("data/kafka")).doesNotExist();
    }

    @Test
    void saysWhatIsMissingWhenThereIsNothingToDo() {
        assertThat(Captured.run("run", "--data", data()).err()).contains("name a SOURCE");
        assertThat(Captured.run("search", "x", "--data", data()).err()).contains("nothing is stored yet");
        assertThat(Captured.run("topics", "--data", data()).err()).contains("--data");
        assertThat(Captured.run("dead-letters", "replay", "--data", data()).code())
                .isEqualTo(2);
    }

    @Test
    void keepsRunAwayFromAKafkaOfOthers() {
        Captured wrong = Captured.run("run", "--set", "kafka.bootstrap.servers=kafka:9092", "--data", data());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("wiredesk ingest, enrich and sink");
    }

    @Test
    void saysWhereAPortIsTaken() throws IOException {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Captured wrong =
                    Captured.run("run", folder.toString(), "--data", data(), "--set", "run.kafka.port=" + port);
            assertThat(wrong.code()).isEqualTo(1);
            assertThat(wrong.err()).contains("port " + port + " is in use");
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
