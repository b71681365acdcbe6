package org.wiredesk.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final List<ConfigDef> KNOWN = List.of(
            new ConfigDef()
                    .define("topics.prefix", Type.STRING, "wiredesk.", Importance.HIGH, "Begins every name.")
                    .define("kafka.bootstrap.servers", Type.STRING, "localhost:9092", Importance.HIGH, "Where."),
            new ConfigDef().define("sink.batch", Type.INT, 10, Range.atLeast(1), Importance.LOW, "How many."));

    @TempDir
    Path folder;

    @Test
    void leavesWhatNobodyGaveToTheDefaults() {
        assertThat(load(Map.of()).values()).isEmpty();
    }

    @Test
    void letsTheEnvironmentWinOverTheFileAndFlagsOverBoth() throws IOException {
        Path file = write("topics.prefix=file\nsink.batch=1\nkafka.client.id=file");
        Map<String, String> environment = Map.of("WIREDESK_TOPICS_PREFIX", "env", "WIREDESK_SINK_BATCH", "2");
        Settings settings = Settings.load(KNOWN, file, environment, List.of("topics.prefix=flag"));
        assertThat(settings.values())
                .containsOnly(
                        Map.entry("topics.prefix", "flag"),
                        Map.entry("sink.batch", "2"),
                        Map.entry("kafka.client.id", "file"));
    }

    @Test
    void namesTheLineOfAnUnknownKeyAndTheNearestKnownOne() throws IOException {
        Path file = write("# ours\n\nsink.batch=\\\n  4\ntopic.prefix=x\n");
        assertThatThrownBy(() -> Settings.load(KNOWN, file, Map.of(), List.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ":5: there is no setting topic.prefix; did you mean topics.prefix?");
    }

    @Test
    void namesAnUnknownVariableAndTheNearestKnownOne() {
        assertThatThrownBy(() -> load(Map.of("WIREDESK_SINK_BATCHES", "3")))
                .hasMessage("environment variable WIREDESK_SINK_BATCHES: there is no setting WIREDESK_SINK_BATCHES;"
                        + " did you mean WIREDESK_SINK_BATCH?");
    }

    @Test
    void saysWhereAllAreListedWhenNothingIsNear() {
        assertThatThrownBy(() -> load(Map.of(), "colour=blue"))
                .hasMessage("--set colour=blue: there is no setting colour; 'wiredesk settings' lists them all");
    }

    @Test
    void refusesAValueOfTheWrongTypeOrRangeAndSaysWhere() throws IOException {
        Path file = write("sink.batch=many");
        assertThatThrownBy(() -> Settings.load(KNOWN, file, Map.of(), List.of()))
                .hasMessageStartingWith(file + ":1: ")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> load(Map.of(), "sink.batch=0")).hasMessageStartingWith("--set sink.batch=0: ");
    }

    @Test
    void refusesAKeyThatStandsTwiceInTheFile() throws IOException {
        Path file = write("sink.batch=1\nsink.batch=2");
        assertThatThrownBy(() -> Settings.load(KNOWN, file, Map.of(), List.of()))
                .hasMessageContaining(file + ":2")
                .hasMessageContaining(file + ":1");
    }

    @Test
    void passesKafkasOwnSettingsOnButNotTheirMisspellings() {
        assertThat(load(Map.of("WIREDESK_KAFKA_SECURITY_PROTOCOL", "SSL"), "kafka.my.plugin.key=1")
                        .values())
                .containsOnly(Map.entry("kafka.security.protocol", "SSL"), Map.entry("kafka.my.plugin.key", "1"));
        assertThatThrownBy(() -> load(Map.of(), "kafka.securty.protocol=SSL"))
                .hasMessageContaining("did you mean kafka.security.protocol?");
    }

    @ParameterizedTest
    @CsvSource({
        "WIREDESK_SINK_SERVICE_HOST, 10.0.0.1",
        "WIREDESK_SINK_PORT, tcp://10.0.0.1:8080",
        "WIREDESK_SINK_PORT_8080_TCP_ADDR, 10.0.0.1",
        "WIREDESK_JAVA, /opt/jdk",
        "HOME, /root"
    })
    void takesNoNoticeOfVariablesThatNobodyMeantAsSettings(String name, String value) {
        assertThat(load(Map.of(name, value)).values()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        Path missing = folder.resolve("nowhere.properties");
        assertThatThrownBy(() -> Settings.load(KNOWN, missing, Map.of(), List.of()))
                .hasMessage("there is no settings file " + missing);
        Path latin = folder.resolve("latin.properties");
        Files.write(latin, new byte[] {'a', '=', (byte) 0xe9});
        assertThatThrownBy(() -> Settings.load(KNOWN, latin, Map.of(), List.of()))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> load(Map.of(), "sink.batch")).hasMessageContaining("expected key=value");
    }

    @Test
    void printsATableThatMarkdownUnderstands() {
        String table = SettingsTable.markdown(Map.of("Sink", KNOWN.get(1)));
        assertThat(table).isEqualTo("""
                        **Sink**

                        | Setting | Type | Default | Meaning |
                        |---|---|---|---|
                        | `sink.batch` | int | `10` | How many. |
                        """);
    }

    private Settings load(Map<String, String> environment, String... flags) {
        return Settings.load(KNOWN, null, environment, List.of(flags));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("wiredesk.properties"), text);
    }
}
