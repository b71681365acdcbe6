package org.wiredesk.runner;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.runner.settings.Settings;

/**
 * The Kafka that a short command works with: the one that the settings name; else that of the data folder, where it runs,
 * or started for as long as the command takes.
 */
final class LocalKafka implements AutoCloseable {

    private static final String BOOTSTRAP = "kafka.bootstrap.servers";

    private final KafkaSettings settings;
    private final String place;
    private final DataFolder.@Nullable Lock lock;
    private final @Nullable EmbeddedBroker broker;

    private LocalKafka(
            KafkaSettings settings, String place, DataFolder.@Nullable Lock lock, @Nullable EmbeddedBroker broker) {
        this.settings = settings;
        this.place = place;
        this.lock = lock;
        this.broker = broker;
    }

    /** @throws FailedException if no Kafka is named and the data folder holds none */
    static LocalKafka open(Settings settings, DataFolder folder) {
        if (settings.gives(BOOTSTRAP)) {
            KafkaSettings named = KafkaSettings.from(settings.values());
            return new LocalKafka(named, "Kafka at " + named.bootstrapServers(), null, null);
        }
        if (!folder.exists()) {
            throw new FailedException("there is no data folder " + folder.path()
                    + "; name one with --data, or a Kafka with --set " + BOOTSTRAP + "=HOST:PORT");
        }
        Optional<String> running = folder.runningBroker();
        if (running.isPresent()) {
            return new LocalKafka(at(settings, running.get()), "running in " + folder.path(), null, null);
        }
        DataFolder.Lock lock = folder.lock();
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(folder.kafka(), 0);
            return new LocalKafka(at(settings, broker.bootstrapServers()), "of " + folder.path(), lock, broker);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The settings of the Kafka that was found. */
    KafkaSettings settings() {
        return settings;
    }

    /** Where it is, for people. */
    String place() {
        return place;
    }

    /** Whether the stages are not at work here, so that what is written waits for the next start. */
    boolean atRest() {
        return broker != null;
    }

    /** How long a short command waits for an answer. */
    Duration patience() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static KafkaSettings at(Settings settings, String address) {
        return KafkaSettings.from(settings.with(BOOTSTRAP, address).values());
    }
}
