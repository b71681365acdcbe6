package org.wiredesk.enrich.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.wiredesk.article.Durations;

/**
 * Settings of the enrich stage.
 *
 * @param threads articles that are worked on at the same time, at least 1
 * @param articleTimeLimit an article that takes longer is dropped with the reason {@code too-slow}
 * @param commitInterval how long a transaction collects articles before readers see them
 * @param groupProtocol how the processes of the stage share the partitions: {@code classic} or {@code streams}
 * @param stateFolder for what Kafka Streams keeps on disk
 * @param topics folders with topic rules of the user's own
 * @param namesModel folder of a model that finds names in place of the tagger that we ship
 * @param knowledge the user's own knowledge files, which come before ours
 */
public record EnrichSettings(
        int threads,
        Duration articleTimeLimit,
        Duration commitInterval,
        String groupProtocol,
        Path stateFolder,
        List<Path> topics,
        Optional<Path> namesModel,
        List<Path> knowledge) {

    public static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    "enrich.threads",
                    Type.INT,
                    0,
                    Range.atLeast(0),
                    Importance.HIGH,
                    "Articles that one process works on at the same time; 0 for one per processor.")
            .define(
                    "enrich.article.time.limit",
                    Type.STRING,
                    "10s",
                    Durations.between(Duration.ofMillis(100), Duration.ofMinutes(4)),
                    Importance.MEDIUM,
                    "Processor time that one article may take; it is dropped as too-slow when it takes more.")
            .define(
                    "enrich.commit.interval",
                    Type.STRING,
                    "100ms",
                    Durations.between(Duration.ofMillis(10), Duration.ofSeconds(10)),
                    Importance.LOW,
                    "Time between two commits; readers see an article when it is committed.")
            .define(
                    "enrich.group.protocol",
                    Type.STRING,
                    "classic",
                    ValidString.in("classic", "streams"),
                    Importance.LOW,
                    "How several enrich processes share the work: classic, or streams (needs brokers of 4.2 or newer).")
            .define(
                    "enrich.state.dir",
                    Type.STRING,
                    "data/enrich",
                    new ConfigDef.NonEmptyString(),
                    Importance.LOW,
                    "Folder for what Kafka Streams keeps on disk; nothing that could not be made again.")
            .define(
                    "enrich.topics",
                    Type.LIST,
                    "",
                    Importance.LOW,
                    "Folders with topic rules of your own, separated by commas; see docs/topics.md.")
            .define(
                    "enrich.names.model",
                    Type.STRING,
                    "",
                    Importance.LOW,
                    "Folder of an ONNX model that finds names in place of the tagger that we ship; see docs/models.md.")
            .define(
                    "enrich.knowledge",
                    Type.LIST,
                    List.of(),
                    Importance.MEDIUM,
                    "Your own knowledge files, separated by commas; they come before ours; see docs/knowledge.md.");

    /** @param settings all settings, those of other stages included */
    public static EnrichSettings from(Map<String, String> settings) {
        AbstractConfig config = new AbstractConfig(CONFIG, settings, false);
        int threads = config.getInt("enrich.threads");
        return new EnrichSettings(
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                Durations.of(config, "enrich.article.time.limit"),
                Durations.of(config, "enrich.commit.interval"),
                config.getString("enrich.group.protocol"),
                Path.of(config.getString("enrich.state.dir")),
                config.getList("enrich.topics").stream()
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .toList(),
                Optional.of(config.getString("enrich.names.model"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                config.getList("enrich.knowledge").stream().map(Path::of).toList());
    }

    /** What holds when nothing is set. */
    public static EnrichSettings defaults() {
        return from(Map.of());
    }
}
