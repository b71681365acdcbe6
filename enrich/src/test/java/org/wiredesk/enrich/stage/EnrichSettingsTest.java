package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichSettingsTest {

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        assertThat(EnrichSettings.defaults())
                .isEqualTo(new EnrichSettings(
                        Runtime.getRuntime().availableProcessors(),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        "classic",
                        Path.of("data/enrich"),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void readsEverySetting() {
        EnrichSettings settings = EnrichSettings.from(Map.of(
                "enrich.threads", "3",
                "enrich.article.time.limit", "20s",
                "enrich.commit.interval", "500ms",
                "enrich.group.protocol", "streams",
                "enrich.state.dir", "/var/lib/wiredesk",
                "enrich.topics", "rules, /etc/rules",
                "enrich.names.model", "models/ner",
                "enrich.knowledge", "clients.know, world.know",
                "sink.store", "somebody else's"));

        assertThat(settings)
                .isEqualTo(new EnrichSettings(
                        3,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        "streams",
                        Path.of("/var/lib/wiredesk"),
                        List.of(Path.of("rules"), Path.of("/etc/rules")),
                        Optional.of(Path.of("models/ner")),
                        List.of(Path.of("clients.know"), Path.of("world.know"))));
    }

    @ParameterizedTest
    @CsvSource({
        "enrich.threads, -1",
        "enrich.threads, many",
        "enrich.article.time.limit, 0s",
        "enrich.commit.interval, 1h",
        "enrich.commit.interval, 100",
        "enrich.group.protocol, gossip",
        "enrich.state.dir, ''"
    })
    void refusesAWrongValueAndNamesTheSetting(String key, String value) {
        assertThatThrownBy(() -> EnrichSettings.from(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }
}
