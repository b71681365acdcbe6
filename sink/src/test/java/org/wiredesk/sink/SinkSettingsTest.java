package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {

    @Test
    void storesInSqliteUnlessToldOtherwise() {
        assertThat(SinkSettings.from(Map.of()))
                .isEqualTo(new SinkSettings(
                        SinkSettings.Kind.SQLITE,
                        Path.of("data/wiredesk.db"),
                        "jdbc:postgresql://localhost:5432/wiredesk",
                        "wiredesk",
                        "",
                        1000,
                        Duration.ofMinutes(5)));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> given = Map.of(
                "sink.store", "postgres",
                "sink.sqlite.file", "x.db",
                "sink.postgres.url", "jdbc:postgresql://db/news?sslmode=require",
                "sink.postgres.user", "desk",
                "sink.postgres.password", "secret",
                "sink.batch.records", "7",
                "sink.store.patience.ms", "8000");

        assertThat(SinkSettings.CONFIG.names()).containsExactlyInAnyOrderElementsOf(given.keySet());
        assertThat(SinkSettings.from(given))
                .isEqualTo(new SinkSettings(
                        SinkSettings.Kind.POSTGRES,
                        Path.of("x.db"),
                        "jdbc:postgresql://db/news?sslmode=require",
                        "desk",
                        "secret",
                        7,
                        Duration.ofSeconds(8)));
    }

    @Test
    void refusesWhatCannotBe() {
        for (var wrong : Map.of(
                        "sink.store", "mysql",
                        "sink.postgres.url", "postgres://db/news",
                        "sink.batch.records", "0",
                        "sink.store.patience.ms", "-1")
                .entrySet()) {
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() -> SinkSettings.from(Map.ofEntries(wrong)))
                    .withMessageContaining(wrong.getKey())
                    .withMessageContaining(wrong.getValue());
        }
    }

    @Test
    void neverShowsThePassword() {
        SinkSettings settings = SinkSettings.from(Map.of(
                "sink.store", "postgres",
                "sink.postgres.url", "jdbc:postgresql://db/news?password=hidden",
                "sink.postgres.password", "secret"));

        assertThat(settings.toString()).doesNotContain("secret", "hidden");
        assertThat(settings.address()).isEqualTo("jdbc:postgresql://db/news");
    }
}
