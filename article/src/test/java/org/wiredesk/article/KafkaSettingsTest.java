package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaSettingsTest {

    @Test
    void hasDefaultsForOneBrokerOnThisMachine() {
        KafkaSettings settings = KafkaSettings.from(Map.of());

        assertThat(settings)
                .isEqualTo(new KafkaSettings(
                        "localhost:9092", Map.of("bootstrap.servers", "localhost:9092"), "wiredesk.", 6, (short) 1));
    }

    @Test
    void passesEverySettingOfTheKafkaClientsThrough() {
        KafkaSettings settings = KafkaSettings.from(Map.of(
                "kafka.bootstrap.servers", "a:1,b:2",
                "kafka.security.protocol", "SASL_SSL",
                "topics.prefix", "",
                "enrich.threads", "2"));

        assertThat(settings.clients())
                .isEqualTo(Map.of("bootstrap.servers", "a:1,b:2", "security.protocol", "SASL_SSL"));
        assertThat(settings.topics().articles().name()).isEqualTo("articles");
    }

    @Test
    void letsWhatAStageNeedsWinOverWhatAUserPassesThrough() {
        KafkaSettings settings = KafkaSettings.from(Map.of("kafka.isolation.level", "read_uncommitted"));

        assertThat(settings.clientWith(Map.of("isolation.level", "read_committed")))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("bootstrap.servers", "localhost:9092");
    }

    @ParameterizedTest
    @CsvSource({"topics.partitions, 0", "topics.partitions, six", "topics.replication.factor, 0"})
    void refusesAWrongValueAndNamesTheSetting(String key, String value) {
        assertThatThrownBy(() -> KafkaSettings.from(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }
}
