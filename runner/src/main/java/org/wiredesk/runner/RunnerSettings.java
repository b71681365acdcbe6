package org.wiredesk.runner;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.wiredesk.article.Durations;

/**
 * How the process itself behaves: its status pages and its patience.
 *
 * @param httpHost where {@code /health} and {@code /metrics} listen
 * @param httpPort their port; 0 for none
 * @param kafkaPort where the Kafka of {@code run} listens; 0 for any free port
 * @param patience how long to wait for Kafka at the start
 */
public record RunnerSettings(String httpHost, int httpPort, int kafkaPort, Duration patience) {

    /** The key that says where the status pages are; services have them, {@code run} only when asked. */
    public static final String HTTP_PORT = "http.port";

    public static final int SERVICE_PORT = 8080;

    public static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    "http.host",
                    Type.STRING,
                    "localhost",
                    Importance.MEDIUM,
                    "The address that /health and /metrics listen on; 0.0.0.0 in a container.")
            .define(
                    HTTP_PORT,
                    Type.INT,
                    SERVICE_PORT,
                    Range.between(0, 65535),
                    Importance.MEDIUM,
                    "The port of /health and /metrics; 0 for none. `run` has them only when this is set.")
            .define(
                    "run.kafka.port",
                    Type.INT,
                    0,
                    Range.between(0, 65535),
                    Importance.LOW,
                    "The port of the Kafka that `run` brings, on this machine only; 0 for any free one.")
            .define(
                    "start.patience",
                    Type.STRING,
                    "60s",
                    Durations.between(Duration.ZERO, Duration.ofHours(1)),
                    Importance.MEDIUM,
                    "How long to wait for Kafka at the start before giving up.");

    /** @param settings all settings, those of the stages included */
    public static RunnerSettings from(Map<String, String> settings) {
        AbstractConfig config = new AbstractConfig(CONFIG, settings, false);
        return new RunnerSettings(
                config.getString("http.host"),
                config.getInt(HTTP_PORT),
                config.getInt("run.kafka.port"),
                Durations.of(config, "start.patience"));
    }
}
