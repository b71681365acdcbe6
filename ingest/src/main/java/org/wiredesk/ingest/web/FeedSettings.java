package org.wiredesk.ingest.web;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.wiredesk.article.Durations;

/**
 * How feeds and sitemaps are followed.
 *
 * @param interval between two polls of a feed that brings much, or whose habits are not known yet
 * @param longestInterval between two polls of a feed that is well but brings little
 * @param pages whether the page that an entry links to is fetched
 * @param maxPages that one poll fetches; the next poll goes on
 * @param shared whether several ingest processes on one Kafka share the feeds between them
 * @param sitemapAge what a sitemap dates older is left alone
 * @param revisitAfter the ages at which the page of an article is looked at again, growing; empty for never
 */
public record FeedSettings(
        Duration interval,
        Duration longestInterval,
        boolean pages,
        int maxPages,
        boolean shared,
        Duration sitemapAge,
        List<Duration> revisitAfter) {

    public static final FeedSettings DEFAULT = new FeedSettings(
            Duration.ofMinutes(10), Duration.ofHours(6), true, 1_000, false, Duration.ofHours(72), List.of());

    private static final ConfigDef.Validator TIME = Durations.between(Duration.ZERO, Duration.ofDays(7));

    public FeedSettings {
        revisitAfter = List.copyOf(revisitAfter);
    }

    /** Adds our settings to a definition. */
    public static ConfigDef define(ConfigDef config) {
        return config.define(
                        "ingest.feed.interval",
                        Type.STRING,
                        "10m",
                        TIME,
                        Importance.MEDIUM,
                        "Time between two polls of a feed that brings much; less news and failures make it longer.")
                .define(
                        "ingest.feed.interval.max",
                        Type.STRING,
                        "6h",
                        TIME,
                        Importance.MEDIUM,
                        "The longest time between two polls of a feed that is well.")
                .define(
                        "ingest.feed.pages",
                        Type.BOOLEAN,
                        true,
                        Importance.HIGH,
                        "Fetch the page that an entry of a feed on the web links to.")
                .define(
                        "ingest.feed.max.pages",
                        Type.INT,
                        DEFAULT.maxPages,
                        Range.between(1, 1_000_000),
                        Importance.LOW,
                        "At most so many pages are fetched in one poll; the next poll goes on.")
                .define(
                        "ingest.feed.shared",
                        Type.BOOLEAN,
                        false,
                        Importance.HIGH,
                        "Share the feeds with other ingest processes that name them; each feed is read by one of them.")
                .define(
                        "ingest.sitemap.max.age",
                        Type.STRING,
                        "72h",
                        Durations.between(Duration.ZERO, Duration.ofDays(36_500)),
                        Importance.MEDIUM,
                        "What a sitemap dates older than this is left alone.")
                .define(
                        "ingest.web.revisit.after",
                        Type.STRING,
                        "",
                        Durations.growing(Duration.ofDays(365)),
                        Importance.MEDIUM,
                        "Ages at which the page of an article is looked at again, such as 1h,24h,7d; empty for never.");
    }

    public static FeedSettings from(AbstractConfig config) {
        return new FeedSettings(
                Durations.of(config, "ingest.feed.interval"),
                Durations.of(config, "ingest.feed.interval.max"),
                config.getBoolean("ingest.feed.pages"),
                config.getInt("ingest.feed.max.pages"),
                config.getBoolean("ingest.feed.shared"),
                Durations.of(config, "ingest.sitemap.max.age"),
                Durations.listOf(config, "ingest.web.revisit.after"));
    }
}
