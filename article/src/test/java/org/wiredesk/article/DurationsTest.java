package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    "pause",
                    ConfigDef.Type.STRING,
                    "2s",
                    Durations.between(Duration.ofMillis(500), Duration.ofHours(2)),
                    ConfigDef.Importance.LOW,
                    "A pause.");

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "2s, PT2S", "10 m, PT10M", "1h, PT1H", "' 90s ', PT1M30S"})
    void readsATimeWithItsUnit(String text, Duration time) {
        assertThat(pause(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "ten s", "-1s", "1w", "", "1s2", "99999999999s"})
    void refusesWhatIsNoTimeAndSaysWhatOneLooksLike(String text) {
        assertThatThrownBy(() -> pause(text))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pause")
                .hasMessageContaining("500ms, 2s, 10m or 1h");
    }

    @Test
    void readsTimesSeparatedByCommasEachLongerThanTheOneBefore() {
        assertThat(ages("1h, 24h,7d")).containsExactly(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));
        assertThat(ages(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h,1h", "2h,1h", "0s", "1h,31d", "1h,", "1h;2h"})
    void refusesTimesThatDoNotGrowOrAreNone(String text) {
        assertThatThrownBy(() -> ages(text)).isInstanceOf(ConfigException.class).hasMessageContaining("ages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"499ms", "121m", "1d"})
    void refusesATimeOutsideTheRangeAndNamesTheRange(String text) {
        assertThatThrownBy(() -> pause(text))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("between 500ms and 120m");
    }

    @Test
    void takesTheDefault() {
        assertThat(Durations.of(new AbstractConfig(CONFIG, Map.of(), false), "pause"))
                .isEqualTo(Duration.ofSeconds(2));
    }

    private static List<Duration> ages(String text) {
        ConfigDef config = new ConfigDef()
                .define(
                        "ages",
                        ConfigDef.Type.STRING,
                        "",
                        Durations.growing(Duration.ofDays(30)),
                        ConfigDef.Importance.LOW,
                        "Ages.");
        return Durations.listOf(new AbstractConfig(config, Map.of("ages", text), false), "ages");
    }

    private static Duration pause(String text) {
        return Durations.of(new AbstractConfig(CONFIG, Map.of("pause", text), false), "pause");
    }
}
