package org.wiredesk.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.Store.Move;
import org.wiredesk.sink.store.Store.Outcome;
import org.wiredesk.sink.store.Store.Partition;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;
import org.wiredesk.sink.store.StoredArticle;
import org.wiredesk.sink.store.StoredArticle.UnreadableException;

/**
 * Poll, write the batch, commit: one thread.
 *
 * <p><b>Positions.</b> The store knows how far each partition was read, because it moves the position in the transaction
 * that writes the articles. Kafka's group only says who reads which partition; whenever that changes, reading starts
 * again at the store's positions. A process that has lost a partition without knowing it fails on its next write, since
 * the position is no longer where it left it. The offsets that are committed to the group are for people who watch the
 * lag.
 *
 * <p><b>Trouble.</b> While the store is away, all partitions are paused and polling goes on, so that the group does not
 * take us for dead. A batch that holds a row which the store refuses is halved until the row stands alone; it goes to the
 * dead letters, and the rest is stored.
 */
final class SinkLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final String topicId;
    private final DeadLetters deadLetters;
    private final Tally tally;
    private final Outage outage;
    private final GroupOffsets group;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Where the store is, for each partition that we read. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    /** False from a rebalance until reading was set to the store's positions. */
    private boolean placed;

    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            String topic,
            String topicId,
            DeadLetters deadLetters,
            Tally tally,
            Duration patience,
            LongSupplier nanoTime) {
        this.consumer = consumer;
        this.topic = topic;
        this.topicId = topicId;
        this.deadLetters = deadLetters;
        this.tally = tally;
        this.outage = new Outage(patience, nanoTime);
        this.group = new GroupOffsets(consumer, nanoTime);
    }

    /** Runs until {@link #stop}, or until something is wrong that waiting does not cure. */
    void run(Supplier<Store> opening) {
        try (Store store = patiently(opening).orElseThrow(WakeupException::new)) {
            consumer.subscribe(List.of(topic), this);
            while (closing.getCount() > 0) {
                readOn(store);
            }
            if (placed) {
                group.tellFinally(offsets());
            }
        } catch (WakeupException stopped) {
            LOG.debug("stopped while waiting");
        }
    }

    /** Why nothing is stored at the moment, while the store is away. From any thread. */
    Optional<String> trouble() {
        return outage.trouble();
    }

    /** Makes {@link #run} return soon. From any thread. */
    void stop() {
        closing.countDown();
        consumer.wakeup();
    }

    private void readOn(Store store) {
        try {
            if (!placed) {
                place(store);
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (placed && !records.isEmpty()) {
                storeAll(store, records);
            }
            tally.lag(lag());
            if (placed) {
                group.tell(offsets(), records.isEmpty());
            }
        } catch (WakeupException stopping) {
            LOG.debug("woken up");
        } catch (StoreException e) {
            if (e.trouble() != Trouble.STALE) {
                throw e;
            }
            LOG.info("{}; reading on from where it is", e.getMessage());
            placed = false;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Nothing may arrive from them before place() has set them to the store's positions.
        consumer.pause(partitions);
        placed = false;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        placed = false;
    }

    /** Sets reading to the store's positions. */
    private void place(Store store) {
        Set<TopicPartition> assigned = Set.copyOf(consumer.assignment());
        placed = true;
        Optional<Map<TopicPartition, Long>> stored = patiently(() -> {
            Map<TopicPartition, Long> found = new HashMap<>();
            assigned.forEach(p -> found.put(p, store.position(partition(p))));
            return found;
        });
        stored.ifPresent(found -> {
            positions.clear();
            positions.putAll(found);
            found.forEach(consumer::seek);
            consumer.resume(assigned);
        });
    }

    private void storeAll(Store store, ConsumerRecords<byte[], byte[]> records) {
        try {
            store(store, records);
        } catch (WakeupException stopping) {
            // Somewhere in the batch: what we have polled is not what we have stored.
            placed = false;
            throw stopping;
        }
    }

    private void store(Store store, ConsumerRecords<byte[], byte[]> records) {
        List<Entry> entries = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                entries.add(new Entry(record, StoredArticle.read(record.value())));
            } catch (UnreadableException e) {
                bury(record, "read-article", "unreadable", e.getMessage());
            }
        }
        Map<TopicPartition, Long> read = new HashMap<>();
        // Beyond the last record where a transaction's marker follows it.
        records.partitions().forEach(p -> read.put(p, consumer.position(p)));
        write(store, entries, read);
    }

    /**
     * Writes entries and moves the positions; of entries that the store refuses, only those that it refuses alone are
     * missing afterwards.
     *
     * @return false if the partitions changed while the store was away: what is not written will be read again
     */
    private boolean write(Store store, List<Entry> entries, Map<TopicPartition, Long> to) {
        List<StoredArticle> articles = entries.stream().map(Entry::article).toList();
        List<Move> moves = new ArrayList<>();
        to.forEach((p, offset) -> moves.add(new Move(partition(p), positions.getOrDefault(p, 0L), offset)));
        try {
            Optional<List<Outcome>> outcomes = patiently(() -> tally.timeWrite(() -> store.write(articles, moves)));
            outcomes.ifPresent(tally::count);
            outcomes.ifPresent(written -> positions.putAll(to));
            return outcomes.isPresent();
        } catch (StoreException e) {
            if (e.trouble() != Trouble.REFUSED || entries.isEmpty()) {
                throw e;
            }
            if (entries.size() == 1) {
                bury(entries.get(0).record(), "store", "refused", e.getMessage());
                return write(store, List.of(), to);
            }
            List<Entry> first = entries.subList(0, entries.size() / 2);
            List<Entry> second = entries.subList(entries.size() / 2, entries.size());
            return write(store, first, after(first)) && write(store, second, to);
        }
    }

    private static Map<TopicPartition, Long> after(List<Entry> entries) {
        Map<TopicPartition, Long> after = new HashMap<>();
        for (Entry entry : entries) {
            ConsumerRecord<byte[], byte[]> record = entry.record();
            after.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return after;
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, String step, String reason, String detail) {
        deadLetters.put(
                record,
                new DeadLetter("sink", step, reason, detail, record.topic(), record.partition(), record.offset()));
        tally.countDead(reason);
    }

    /**
     * Tries until the store answers.
     *
     * @return empty if the partitions changed meanwhile
     */
    private <T> Optional<T> patiently(Supplier<T> work) {
        while (true) {
            try {
                T result = work.get();
                outage.over();
                return Optional.of(result);
            } catch (StoreException e) {
                if (e.trouble() != Trouble.UNAVAILABLE) {
                    throw e;
                }
                boolean wasPlaced = placed;
                idle(outage.goesOn(e));
                if (wasPlaced && !placed) {
                    return Optional.empty();
                }
            }
        }
    }

    private void idle(Duration time) {
        if (consumer.subscription().isEmpty()) {
            try {
                if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new WakeupException();
                }
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        } else {
            consumer.pause(consumer.assignment());
            consumer.poll(time);
            consumer.resume(consumer.assignment());
        }
    }

    /** What we have polled, which is what we have stored; beyond the last record where a transaction's marker follows. */
    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.keySet().forEach(p -> offsets.put(p, new OffsetAndMetadata(consumer.position(p))));
        return offsets;
    }

    private long lag() {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    private Partition partition(TopicPartition partition) {
        return new Partition(topicId, partition.topic(), partition.partition());
    }

    /** A record and the article in it. */
    private record Entry(ConsumerRecord<byte[], byte[]> record, StoredArticle article) {}
}
