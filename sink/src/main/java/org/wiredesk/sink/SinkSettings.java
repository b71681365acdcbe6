package org.wiredesk.sink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.wiredesk.article.Durations;

/**
 * Where articles are stored, and how.
 *
 * @param kind of store
 * @param file of the SQLite store
 * @param postgresUrl {@code jdbc:postgresql://host:port/database}
 * @param batchRecords the most articles in one transaction
 * @param patience how long to wait for a store that is down before giving up
 */
public record SinkSettings(
        Kind kind,
        Path file,
        String postgresUrl,
        String postgresUser,
        String postgresPassword,
        int batchRecords,
        Duration patience) {

    /** The stores that there are. */
    public enum Kind {
        SQLITE,
        POSTGRES
    }

    public static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    "sink.store",
                    Type.STRING,
                    "sqlite",
                    ValidString.in("sqlite", "postgres"),
                    Importance.HIGH,
                    "Where articles are stored: sqlite or postgres.")
            .define(
                    "sink.sqlite.file",
                    Type.STRING,
                    "data/wiredesk.db",
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "The SQLite file; made if missing.")
            .define(
                    "sink.postgres.url",
                    Type.STRING,
                    "jdbc:postgresql://localhost:5432/wiredesk",
                    SinkSettings::checkUrl,
                    Importance.HIGH,
                    "The PostgreSQL database, as jdbc:postgresql://host:port/database.")
            .define("sink.postgres.user", Type.STRING, "wiredesk", Importance.HIGH, "The PostgreSQL user.")
            .define("sink.postgres.password", Type.PASSWORD, "", Importance.HIGH, "The PostgreSQL user's password.")
            .define(
                    "sink.batch.records",
                    Type.INT,
                    1000,
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "The most articles in one transaction.")
            .define(
                    "sink.store.patience",
                    Type.STRING,
                    "5m",
                    Durations.between(Duration.ZERO, Duration.ofDays(7)),
                    Importance.MEDIUM,
                    "How long to wait for a store that is down before giving up.");

    /** @param settings all settings, those of other stages included */
    public static SinkSettings from(Map<String, String> settings) {
        AbstractConfig config = new AbstractConfig(CONFIG, settings, false);
        return new SinkSettings(
                config.getString("sink.store").equals("sqlite") ? Kind.SQLITE : Kind.POSTGRES,
                Path.of(config.getString("sink.sqlite.file")),
                config.getString("sink.postgres.url"),
                config.getString("sink.postgres.user"),
                config.getPassword("sink.postgres.password").value(),
                config.getInt("sink.batch.records"),
                Durations.of(config, "sink.store.patience"));
    }

    /** Where articles are stored, for messages: a file or a database URL, without credentials. */
    public String address() {
        return switch (kind) {
            case SQLITE -> file.toString();
            case POSTGRES -> postgresUrl.replaceFirst("\\?.*", "");
        };
    }

    @Override
    public String toString() {
        return "SinkSettings[" + address() + ", batchRecords=" + batchRecords + ", patience=" + patience + "]";
    }

    private static void checkUrl(String name, Object value) {
        if (!value.toString().startsWith("jdbc:postgresql:")) {
            throw new ConfigException(name, value, "must begin with jdbc:postgresql:");
        }
    }
}
