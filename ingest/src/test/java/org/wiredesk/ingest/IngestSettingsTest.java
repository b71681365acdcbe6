package org.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.ingest.kafka.PublisherSettings;
import org.wiredesk.ingest.push.PushSettings;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.web.FeedSettings;
import org.wiredesk.ingest.web.WebSettings;
import org.wiredesk.ingest.websub.WebSubSettings;

class IngestSettingsTest {

    @Test
    void theDefaults() {
        assertThat(IngestSettings.from(Map.of()))
                .isEqualTo(new IngestSettings(
                        false,
                        Limits.DEFAULT,
                        Duration.ofSeconds(2),
                        256,
                        WebSettings.DEFAULT,
                        PushSettings.OFF,
                        WebSubSettings.OFF,
                        new PublisherSettings("1", "zstd", 500, Duration.ofMillis(100), Duration.ofSeconds(60))));
    }

    @Test
    void everyKeyIsMapped() {
        Map<String, String> settings = new HashMap<>();
        settings.put("ingest.once", "true");
        settings.put("ingest.instance", "b");
        settings.put("ingest.article.max.bytes", "1001");
        settings.put("ingest.file.max.bytes", "1002");
        settings.put("ingest.folder.interval", "3s");
        settings.put("ingest.feed.interval", "4m");
        settings.put("ingest.feed.interval.max", "5h");
        settings.put("ingest.feed.pages", "false");
        settings.put("ingest.feed.max.pages", "19");
        settings.put("ingest.feed.shared", "true");
        settings.put("ingest.sitemap.max.age", "20h");
        settings.put("ingest.web.revisit.after", "1h, 24h,7d");
        settings.put("ingest.threads", "5");
        settings.put("ingest.http.user.agent", "Desk/1");
        settings.put("ingest.http.allow.private", "true");
        settings.put("ingest.http.delay", "6ms");
        settings.put("ingest.http.address.delay", "21ms");
        settings.put("ingest.http.connect.timeout", "7s");
        settings.put("ingest.http.read.timeout", "8s");
        settings.put("ingest.http.deadline", "9s");
        settings.put("ingest.http.max.redirects", "10");
        settings.put("ingest.push.host", "0.0.0.0");
        settings.put("ingest.push.port", "8090");
        settings.put("ingest.push.token", "sixteen letters!");
        settings.put("ingest.push.max.bytes", "14000");
        settings.put("ingest.push.max.articles", "15");
        settings.put("ingest.push.rate", "16");
        settings.put("ingest.push.deadline", "17s");
        settings.put("ingest.push.patience", "18s");
        settings.put("ingest.websub.callback", "https://desk.example/websub");
        settings.put("ingest.websub.host", "0.0.0.0");
        settings.put("ingest.websub.port", "8096");
        settings.put("ingest.compression.type", "gzip");
        settings.put("ingest.transaction.records", "11");
        settings.put("ingest.transaction.time", "12ms");
        settings.put("ingest.kafka.patience", "13h");

        assertThat(settings.keySet()).isEqualTo(IngestSettings.CONFIG.names());
        assertThat(IngestSettings.from(settings))
                .isEqualTo(new IngestSettings(
                        true,
                        new Limits(1001, 1002),
                        Duration.ofSeconds(3),
                        5,
                        new WebSettings(
                                "Desk/1",
                                true,
                                Duration.ofMillis(6),
                                Duration.ofMillis(21),
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(9),
                                10,
                                new FeedSettings(
                                        Duration.ofMinutes(4),
                                        Duration.ofHours(5),
                                        false,
                                        19,
                                        true,
                                        Duration.ofHours(20),
                                        List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)))),
                        new PushSettings(
                                "0.0.0.0",
                                8090,
                                "sixteen letters!",
                                14_000,
                                15,
                                16,
                                Duration.ofSeconds(17),
                                Duration.ofSeconds(18)),
                        new WebSubSettings("https://desk.example/websub", "0.0.0.0", 8096),
                        new PublisherSettings("b", "gzip", 11, Duration.ofMillis(12), Duration.ofHours(13))));
    }

    @Test
    void aCallbackThatNobodyCanReachIsRefused() {
        assertThatThrownBy(() -> IngestSettings.from(Map.of("ingest.websub.callback", "desk.example")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("public address");
    }

    @Test
    void aPortForPushNeedsATokenThatCannotBeGuessed() {
        assertThatThrownBy(() -> IngestSettings.from(Map.of("ingest.push.port", "8090", "ingest.push.token", "short")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ingest.push.token")
                .hasMessageContaining("16");
        assertThat(PushSettings.from(new AbstractConfig(
                                IngestSettings.CONFIG,
                                Map.of("ingest.push.port", "1", "ingest.push.token", "0123456789abcdef")))
                        .toString())
                .doesNotContain("0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource({
        "ingest.feed.interval, soon",
        "ingest.feed.interval, 10",
        "ingest.feed.interval, -1s",
        "ingest.threads, 0",
        "ingest.compression.type, rar",
        "ingest.article.max.bytes, 99999999",
        "ingest.instance, ''",
    })
    void aWrongValueNamesItsSetting(String key, String value) {
        assertThatThrownBy(() -> IngestSettings.from(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }
}
