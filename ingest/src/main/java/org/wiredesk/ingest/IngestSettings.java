package org.wiredesk.ingest;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.wiredesk.article.Durations;
import org.wiredesk.ingest.kafka.PublisherSettings;
import org.wiredesk.ingest.push.PushSettings;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.web.FeedSettings;
import org.wiredesk.ingest.web.WebSettings;
import org.wiredesk.ingest.websub.WebSubSettings;

/**
 * What can be set about ingest.
 *
 * @param once read every source once, feeds included, instead of following folders and feeds
 * @param limits on what is read
 * @param folderInterval between looks into a folder that is followed
 * @param threads that read sources side by side
 * @param web manners, limits and safety on the web
 * @param push who may push articles to us
 * @param webSub where hubs reach us
 * @param publisher how what is discovered is sent
 */
public record IngestSettings(
        boolean once,
        Limits limits,
        Duration folderInterval,
        int threads,
        WebSettings web,
        PushSettings push,
        WebSubSettings webSub,
        PublisherSettings publisher) {

    private static final ConfigDef.Validator TIME = Durations.between(Duration.ZERO, Duration.ofDays(7));

    public static final ConfigDef CONFIG = FeedSettings.define(
                    WebSubSettings.define(PushSettings.define(new ConfigDef())))
            .define(
                    "ingest.once",
                    Type.BOOLEAN,
                    false,
                    Importance.HIGH,
                    "Read every source once, feeds included, instead of following folders and feeds.")
            .define(
                    "ingest.instance",
                    Type.STRING,
                    "1",
                    new NonEmptyString(),
                    Importance.HIGH,
                    "Tells several ingest processes on one Kafka apart; each needs its own.")
            .define(
                    "ingest.article.max.bytes",
                    Type.INT,
                    Limits.DEFAULT.articleBytes(),
                    Range.between(1_000, 12 << 20),
                    Importance.MEDIUM,
                    "Larger articles are refused; counted after decompression.")
            .define(
                    "ingest.file.max.bytes",
                    Type.INT,
                    Limits.DEFAULT.fileBytes(),
                    Range.between(1_000, 1 << 30),
                    Importance.LOW,
                    "Larger feeds and .json files are refused; .jsonl files can be of any size.")
            .define(
                    "ingest.folder.interval",
                    Type.STRING,
                    "2s",
                    TIME,
                    Importance.MEDIUM,
                    "Time between two looks into a folder that is followed.")
            .define(
                    "ingest.threads",
                    Type.INT,
                    256,
                    Range.between(1, 512),
                    Importance.MEDIUM,
                    "How many sources are read side by side; those of one site one after the other.")
            .define(
                    "ingest.http.user.agent",
                    Type.STRING,
                    WebSettings.DEFAULT.userAgent(),
                    new NonEmptyString(),
                    Importance.HIGH,
                    "How we introduce ourselves; name an address where site owners can reach you.")
            .define(
                    "ingest.http.allow.private",
                    Type.BOOLEAN,
                    false,
                    Importance.HIGH,
                    "Allow addresses of private networks and of this machine.")
            .define(
                    "ingest.http.delay",
                    Type.STRING,
                    "1s",
                    TIME,
                    Importance.MEDIUM,
                    "Time between two requests to one host; a longer Crawl-delay of its robots.txt wins.")
            .define(
                    "ingest.http.address.delay",
                    Type.STRING,
                    "200ms",
                    TIME,
                    Importance.MEDIUM,
                    "Time between the beginnings of two requests to one address, whichever hosts it has; 0ms for none.")
            .define(
                    "ingest.http.connect.timeout",
                    Type.STRING,
                    "10s",
                    TIME,
                    Importance.LOW,
                    "The longest wait for a connection, TLS included.")
            .define(
                    "ingest.http.read.timeout",
                    Type.STRING,
                    "20s",
                    TIME,
                    Importance.LOW,
                    "The longest wait for the next bytes of a response.")
            .define(
                    "ingest.http.deadline",
                    Type.STRING,
                    "60s",
                    TIME,
                    Importance.MEDIUM,
                    "The longest that one fetch may take in all, redirects included.")
            .define(
                    "ingest.http.max.redirects",
                    Type.INT,
                    5,
                    Range.between(0, 20),
                    Importance.LOW,
                    "Longer chains of redirects are not followed.")
            .define(
                    "ingest.compression.type",
                    Type.STRING,
                    "zstd",
                    ValidString.in("zstd", "lz4", "snappy", "gzip", "none"),
                    Importance.LOW,
                    "How batches of articles are compressed.")
            .define(
                    "ingest.transaction.records",
                    Type.INT,
                    500,
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "At most so many discoveries share a transaction; those that change nothing do not count.")
            .define(
                    "ingest.transaction.time",
                    Type.STRING,
                    "100ms",
                    TIME,
                    Importance.LOW,
                    "The longest that a discovery waits for others to share its transaction.")
            .define(
                    "ingest.kafka.patience",
                    Type.STRING,
                    "60s",
                    TIME,
                    Importance.MEDIUM,
                    "How long Kafka may be gone before ingest stops.");

    /** @param settings all settings, those of other stages included */
    public static IngestSettings from(Map<String, String> settings) {
        AbstractConfig config = new AbstractConfig(CONFIG, settings, false);
        return new IngestSettings(
                config.getBoolean("ingest.once"),
                new Limits(config.getInt("ingest.article.max.bytes"), config.getInt("ingest.file.max.bytes")),
                Durations.of(config, "ingest.folder.interval"),
                config.getInt("ingest.threads"),
                new WebSettings(
                        config.getString("ingest.http.user.agent"),
                        config.getBoolean("ingest.http.allow.private"),
                        Durations.of(config, "ingest.http.delay"),
                        Durations.of(config, "ingest.http.address.delay"),
                        Durations.of(config, "ingest.http.connect.timeout"),
                        Durations.of(config, "ingest.http.read.timeout"),
                        Durations.of(config, "ingest.http.deadline"),
                        config.getInt("ingest.http.max.redirects"),
                        FeedSettings.from(config)),
                PushSettings.from(config),
                WebSubSettings.from(config),
                new PublisherSettings(
                        config.getString("ingest.instance"),
                        config.getString("ingest.compression.type"),
                        config.getInt("ingest.transaction.records"),
                        Durations.of(config, "ingest.transaction.time"),
                        Durations.of(config, "ingest.kafka.patience")));
    }
}
