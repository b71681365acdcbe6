package org.wiredesk.article;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Which Kafka, and how the topics are named and made there. Any setting of the Kafka clients passes through with the
 * prefix {@code kafka.}, TLS and SASL included: {@code kafka.security.protocol=SASL_SSL}.
 *
 * @param bootstrapServers {@code host:port}, comma separated
 * @param clients everything under {@code kafka.}, without the prefix, {@code bootstrap.servers} included
 * @param topicsPrefix of every topic's name
 * @param partitions of each topic that we make
 * @param replicationFactor of each topic that we make
 */
public record KafkaSettings(
        String bootstrapServers,
        Map<String, String> clients,
        String topicsPrefix,
        int partitions,
        short replicationFactor) {

    /** Settings with this prefix go to the Kafka clients as they are. */
    public static final String PASS_THROUGH = "kafka.";

    public static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    "kafka.bootstrap.servers",
                    Type.STRING,
                    "localhost:9092",
                    Importance.HIGH,
                    "The Kafka cluster, as host:port, comma separated.")
            .define("topics.prefix", Type.STRING, "wiredesk.", Importance.HIGH, "Begins the name of every topic.")
            .define(
                    "topics.partitions",
                    Type.INT,
                    6,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Partitions of each topic that Wiredesk makes.")
            .define(
                    "topics.replication.factor",
                    Type.SHORT,
                    (short) 1,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Replicas of each topic that Wiredesk makes; 3 on a cluster.");

    public KafkaSettings {
        clients = Map.copyOf(clients);
    }

    /** @param settings all settings, those of other stages included */
    public static KafkaSettings from(Map<String, String> settings) {
        AbstractConfig config = new AbstractConfig(CONFIG, settings, false);
        Map<String, String> clients = new HashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(PASS_THROUGH)) {
                clients.put(key.substring(PASS_THROUGH.length()), value);
            }
        });
        String servers = config.getString("kafka.bootstrap.servers");
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return new KafkaSettings(
                servers,
                clients,
                config.getString("topics.prefix"),
                config.getInt("topics.partitions"),
                config.getShort("topics.replication.factor"));
    }

    /** The topics under our prefix. */
    public Topics topics() {
        return new Topics(topicsPrefix);
    }

    /** Client settings with the given ones on top; what the stage needs wins over what the user passes through. */
    public Map<String, Object> clientWith(Map<String, ?> needed) {
        Map<String, Object> merged = new HashMap<>(clients);
        merged.putAll(needed);
        return merged;
    }
}
