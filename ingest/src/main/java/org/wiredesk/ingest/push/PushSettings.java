package org.wiredesk.ingest.push;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.wiredesk.article.Durations;

/**
 * Who may push, and how much.
 *
 * @param host address to listen on
 * @param port 0 for no push at all
 * @param token that a client has to show
 * @param maxBytes of one request, after decompression
 * @param maxArticles in one request
 * @param perSecond requests, on average; as many may come at once
 * @param deadline for a request to arrive whole
 * @param patience how long a request waits until its articles are committed
 */
public record PushSettings(
        String host,
        int port,
        String token,
        int maxBytes,
        int maxArticles,
        int perSecond,
        Duration deadline,
        Duration patience) {

    /** A token that can be guessed is none. */
    private static final int SHORTEST_TOKEN = 16;

    public static final PushSettings OFF =
            new PushSettings("localhost", 0, "", 16 << 20, 10_000, 200, Duration.ofSeconds(60), Duration.ofSeconds(30));

    private static final ConfigDef.Validator TIME = Durations.between(Duration.ofMillis(1), Duration.ofHours(1));

    /** @throws ConfigException if there is a port without a token */
    public PushSettings {
        if (port != 0 && token.length() < SHORTEST_TOKEN) {
            throw new ConfigException(
                    "ingest.push.port is set, so ingest.push.token has to be set too, to a secret of at" + " least "
                            + SHORTEST_TOKEN + " characters that clients send as: Authorization: Bearer SECRET");
        }
    }

    /** Adds the settings of push to those of ingest. */
    public static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        "ingest.push.host",
                        Type.STRING,
                        OFF.host,
                        new NonEmptyString(),
                        Importance.MEDIUM,
                        "The address that POST /articles listens on; 0.0.0.0 for all of them.")
                .define(
                        "ingest.push.port",
                        Type.INT,
                        OFF.port,
                        Range.between(0, 65_535),
                        Importance.HIGH,
                        "The port of POST /articles; 0 for none.")
                .define(
                        "ingest.push.token",
                        Type.PASSWORD,
                        OFF.token,
                        Importance.HIGH,
                        "What clients have to send as Authorization: Bearer; needed if there is a port.")
                .define(
                        "ingest.push.max.bytes",
                        Type.INT,
                        OFF.maxBytes,
                        Range.between(1_000, 32 << 20),
                        Importance.MEDIUM,
                        "Larger requests are refused; counted after decompression.")
                .define(
                        "ingest.push.max.articles",
                        Type.INT,
                        OFF.maxArticles,
                        Range.between(1, 10_000),
                        Importance.LOW,
                        "Requests with more articles are refused.")
                .define(
                        "ingest.push.rate",
                        Type.INT,
                        OFF.perSecond,
                        Range.between(1, 100_000),
                        Importance.MEDIUM,
                        "Requests per second that are let in; others are asked to wait.")
                .define(
                        "ingest.push.deadline",
                        Type.STRING,
                        "60s",
                        Durations.between(Duration.ofMillis(1), Duration.ofMinutes(2)),
                        Importance.LOW,
                        "The longest that a request may take to arrive.")
                .define(
                        "ingest.push.patience",
                        Type.STRING,
                        "30s",
                        TIME,
                        Importance.LOW,
                        "The longest that a request waits for Kafka; then the client is asked to send it again.");
    }

    public static PushSettings from(AbstractConfig config) {
        return new PushSettings(
                config.getString("ingest.push.host"),
                config.getInt("ingest.push.port"),
                config.getPassword("ingest.push.token").value(),
                config.getInt("ingest.push.max.bytes"),
                config.getInt("ingest.push.max.articles"),
                config.getInt("ingest.push.rate"),
                Durations.of(config, "ingest.push.deadline"),
                Durations.of(config, "ingest.push.patience"));
    }

    @Override
    public String toString() {
        return "push at " + host + ":" + port;
    }
}
