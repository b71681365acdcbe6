package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;

/**
 * Writes batches in transactions, each again until it is committed or patience ends.
 *
 * <p>A transaction that failed before its end is aborted and sent again. Worse is a commit that is not answered: it may
 * have happened. Then a new producer under the same transactional id makes the broker decide, the ledger is read again,
 * and what it says is what counts.
 */
final class Transactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<Ledger> reader;
    private final PublisherSettings settings;
    private final String address;
    private final Duration pauseBetweenTries;
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile Ledger ledger = Ledger.empty();

    Transactions(
            Supplier<Producer<String, byte[]>> producers,
            Supplier<Ledger> reader,
            PublisherSettings settings,
            String address,
            Duration pauseBetweenTries) {
        this.producers = producers;
        this.reader = reader;
        this.settings = settings;
        this.address = address;
        this.pauseBetweenTries = pauseBetweenTries;
    }

    static Transactions open(KafkaSettings kafka, PublisherSettings settings) {
        Map<String, Object> config = producerConfig(kafka, settings);
        Transactions transactions = new Transactions(
                () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
                LedgerReader.of(kafka)::read,
                settings,
                kafka.bootstrapServers(),
                Duration.ofMillis(500));
        transactions.begin();
        return transactions;
    }

    /** @throws KafkaUnavailableException if Kafka does not answer */
    void begin() {
        try {
            takeOver();
        } catch (KafkaException e) {
            throw gone(e);
        }
    }

    private static Map<String, Object> producerConfig(KafkaSettings kafka, PublisherSettings settings) {
        Map<String, Object> needed = new HashMap<>();
        needed.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.topicsPrefix() + "ingest-" + settings.instance());
        needed.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
        needed.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        needed.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * Topics.MAX_RECORD_BYTES);
        needed.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        needed.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        Map<String, Object> config = new HashMap<>();
        // What a user passes through may change these two.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.putAll(kafka.clientWith(needed));
        return config;
    }

    /** What is committed. */
    Ledger ledger() {
        return ledger;
    }

    /** How many partitions a topic has; 0 if that is not known. */
    int partitions(Topic<?> topic) {
        Producer<String, byte[]> current = producer;
        return current == null ? 0 : current.partitionsFor(topic.name()).size();
    }

    /**
     * Returns when the batch is committed and the ledger knows it.
     *
     * @throws KafkaUnavailableException if that could not be done within the patience
     */
    void write(Batch batch) throws InterruptedException {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        boolean sent = false;
        while (!batch.records().isEmpty()) {
            try {
                Producer<String, byte[]> current = producer == null ? takeOver() : producer;
                if (sent && batch.isIn(ledger)) {
                    return;
                }
                sent = true;
                commit(current, batch);
                break;
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                throw new KafkaUnavailableException(
                        "another ingest with ingest.instance=" + settings.instance()
                                + " has taken over; give each process its own",
                        e);
            } catch (AuthenticationException | AuthorizationException e) {
                throw gone(e);
            } catch (InterruptException e) {
                throw new InterruptedException();
            } catch (KafkaException e) {
                if (System.nanoTime() > deadline) {
                    throw gone(e);
                }
                LOG.warn("Kafka at {} did not take a batch, trying again: {}", address, e.getMessage());
                giveUpTransaction(e);
                Thread.sleep(pauseBetweenTries.toMillis());
            }
        }
        batch.applyTo(ledger);
    }

    private static void commit(Producer<String, byte[]> producer, Batch batch) {
        producer.beginTransaction();
        batch.records().forEach(producer::send);
        producer.commitTransaction();
    }

    /** Aborts where that is allowed; else a new producer has to settle what became of the transaction. */
    private void giveUpTransaction(KafkaException e) {
        try {
            boolean certain = !(e instanceof TimeoutException);
            Producer<String, byte[]> current = producer;
            if (certain && current != null) {
                current.abortTransaction();
                return;
            }
        } catch (KafkaException notAbortable) {
            LOG.debug("cannot abort", notAbortable);
        }
        close();
    }

    private Producer<String, byte[]> takeOver() {
        Producer<String, byte[]> next = producers.get();
        try {
            next.initTransactions();
            // Not before: what a dead predecessor left open is settled only now.
            ledger = reader.get();
            producer = next;
            return next;
        } finally {
            if (producer != next) {
                next.close(Duration.ZERO);
            }
        }
    }

    private KafkaUnavailableException gone(KafkaException e) {
        return new KafkaUnavailableException("no help from Kafka at " + address + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        Producer<String, byte[]> last = producer;
        producer = null;
        if (last != null) {
            last.close(Duration.ZERO);
        }
    }
}
