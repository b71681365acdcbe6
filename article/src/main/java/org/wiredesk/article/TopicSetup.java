package org.wiredesk.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that are missing and waits until they can be written.
 *
 * <p>An idempotent producer can lose its first batches on a topic that was made a moment ago (KAFKA-15591), and the
 * answer to {@code createTopics} does not mean that the topic is ready. It is ready when {@code listOffsets} answers for
 * every partition.
 */
public final class TopicSetup {

    private final KafkaSettings kafka;
    private final Duration patience;

    /** @param patience how long to wait for Kafka and for the topics, all together */
    public TopicSetup(KafkaSettings kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    /**
     * Returns when every topic exists, answers, and stamps its records itself.
     *
     * @throws KafkaUnavailableException if Kafka cannot be reached, or a topic is not as it must be
     */
    public void ensure() {
        Map<String, Object> config = kafka.clientWith(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) patience.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) Math.min(patience.toMillis(), 10_000)));
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = admin(config, deadline)) {
            create(admin);
            while (!ready(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaUnavailableException(
                            "the topics at " + kafka.bootstrapServers() + " are not ready after " + patience.toSeconds()
                                    + " s",
                            null);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            checkTimestamps(admin);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new KafkaUnavailableException(
                    "no answer from Kafka at " + kafka.bootstrapServers() + ": "
                            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while waiting for the topics", e);
        }
    }

    /** Waits for a name that nobody knows yet: in a cluster of containers, Kafka's may appear after ours. */
    private Admin admin(Map<String, Object> config, long deadline) throws InterruptedException {
        while (true) {
            try {
                return Admin.create(config);
            } catch (KafkaException e) {
                boolean unresolved = e.getCause() instanceof ConfigException cause
                        && cause.getMessage().contains("resolvable");
                if (!unresolved) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new KafkaUnavailableException("nobody knows the address " + kafka.bootstrapServers(), e);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?> topic : kafka.topics().all()) {
            if (!existing.contains(topic.name())) {
                missing.add(new NewTopic(topic.name(), kafka.partitions(), kafka.replicationFactor())
                        .configs(topic.config()));
            }
        }
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                boolean anotherProcessWasFaster = e.getCause() instanceof TopicExistsException;
                if (!anotherProcessWasFaster) {
                    throw e;
                }
            }
        }
    }

    private boolean ready(Admin admin) throws InterruptedException, TimeoutException {
        try {
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(names())
                    .allTopicNames()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .values()) {
                topic.partitions()
                        .forEach(p -> all.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
            }
            admin.listOffsets(all).all().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private void checkTimestamps(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<ConfigResource> resources = names().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        for (var entry : configs.entrySet()) {
            String type = entry.getValue()
                    .get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
                    .value();
            if (!"LogAppendTime".equals(type)) {
                throw new KafkaUnavailableException(
                        "topic " + entry.getKey().name() + " has " + TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG + "="
                                + type + "; set it to LogAppendTime, or old articles will be deleted by retention",
                        null);
            }
        }
    }

    private Collection<String> names() {
        return kafka.topics().all().stream().map(Topic::name).toList();
    }
}
