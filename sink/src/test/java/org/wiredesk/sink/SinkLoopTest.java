package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.sink.store.Articles;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

@Timeout(20)
class SinkLoopTest {

    private static final TopicPartition FIRST = new TopicPartition("enriched-articles", 0);
    private static final TopicPartition SECOND = new TopicPartition("enriched-articles", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final FakeStore store = new FakeStore();
    private final List<String> dead = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Tally tally = new Tally(meters);
    private final AtomicLong clock = new AtomicLong();
    private SinkLoop loop;

    @BeforeEach
    void makeLoop() {
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        loop = new SinkLoop(
                consumer,
                FIRST.topic(),
                "topic-id",
                new RecordingDeadLetters(),
                tally,
                Duration.ofSeconds(60),
                () -> clock.addAndGet(Duration.ofMillis(10).toNanos()));
        next(() -> consumer.rebalance(List.of(FIRST, SECOND)));
    }

    @Test
    void storesWhatItReadsAndTellsTheGroup() {
        next(() -> {
            add(FIRST, 0, "a");
            add(FIRST, 1, "b");
            add(SECOND, 0, "c");
        });

        runToTheEnd();

        assertThat(store.stored).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(store.positions).isEqualTo(Map.of(0, 2L, 1, 1L));
        assertThat(tally.accounts()).isEqualTo(new SinkAccounts(3, 0, 0, 0, Map.of()));
        assertThat(meters.get("wiredesk.sink.articles")
                        .tag("outcome", "stored")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(consumer.committed(java.util.Set.of(FIRST)).get(FIRST).offset())
                .isEqualTo(2);
        assertThat(store.closed).isTrue();
    }

    @Test
    void beginsAtTheStoresPositionsWhateverTheGroupSays() {
        store.positions.put(0, 2L);
        next(() -> {
            add(FIRST, 0, "a");
            add(FIRST, 1, "b");
            add(FIRST, 2, "c");
        });

        runToTheEnd();

        assertThat(store.stored).containsExactly("c");
    }

    @Test
    void waitsForAStoreThatIsAway() {
        store.isAway(5);
        next(() -> add(FIRST, 0, "a"));
        next(() -> store.isAway(3));
        next(() -> add(FIRST, 1, "b"));

        runToTheEnd();

        assertThat(store.stored).containsExactly("a", "b");
        assertThat(dead).isEmpty();
    }

    @Test
    void givesUpWhenTheStoreStaysAway() {
        store.isAway(100_000);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> loop.run(() -> store))
                .withMessageContaining("gave up after 60 s")
                .withMessageContaining("nowhere");
    }

    @Test
    void stopsAtOnceWhereWaitingDoesNotHelp() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> loop.run(() -> {
                    throw new StoreException(Trouble.MISCONFIGURED, "wrong password", null);
                }))
                .withMessage("wrong password");
    }

    @Test
    void putsRefusedRowsAsideAndStoresTheRest() {
        store.refused.addAll(List.of("b", "f"));
        next(() -> {
            for (int i = 0; i < 7; i++) {
                add(FIRST, i, "abcdefg".substring(i, i + 1));
            }
        });

        runToTheEnd();

        assertThat(store.stored).containsExactly("a", "c", "d", "e", "g");
        assertThat(dead).containsExactly("store refused 1, store at 1", "store refused 5, store at 5");
        assertThat(store.positions).containsEntry(0, 7L);
        assertThat(tally.accounts()).isEqualTo(new SinkAccounts(5, 0, 0, 0, Map.of("refused", 2L)));
    }

    @Test
    void putsUnreadableRecordsAside() {
        next(() -> {
            add(FIRST, 0, "a");
            consumer.addRecord(record(FIRST, 1, "no JSON".getBytes(StandardCharsets.UTF_8)));
            consumer.addRecord(record(FIRST, 2, null));
        });

        runToTheEnd();

        assertThat(store.stored).containsExactly("a");
        assertThat(dead)
                .containsExactly("read-article unreadable 1, store at 0", "read-article unreadable 2, store at 0");
        assertThat(store.positions).containsEntry(0, 3L);
    }

    @Test
    void readsOnFromTheStoreWhereAnotherProcessHasMovedIt() {
        next(() -> {
            add(FIRST, 0, "a");
            add(FIRST, 1, "b");
            add(FIRST, 2, "c");
            store.positions.put(0, 2L);
        });
        next(() -> add(FIRST, 2, "c"));

        runToTheEnd();

        assertThat(store.stored).containsExactly("c");
        assertThat(store.positions).containsEntry(0, 3L);
    }

    @Test
    void dropsTheBatchAtHandWhenThePartitionsChangeMeanwhile() {
        next(() -> {
            add(FIRST, 0, "a");
            add(SECOND, 0, "b");
            store.isAway(1);
        });
        next(() -> consumer.rebalance(List.of(SECOND)));
        next(() -> add(SECOND, 0, "b"));

        runToTheEnd();

        assertThat(store.stored).containsExactly("b");
    }

    @Test
    void stopsWhileItWaits() {
        store.isAway(100_000);
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            loop.stop();
        });
        stopper.start();

        loop.run(() -> {
            store.position(null);
            return store;
        });

        assertThat(store.stored).isEmpty();
    }

    /** At the next poll. */
    private void next(Runnable task) {
        consumer.schedulePollTask(task);
    }

    private void runToTheEnd() {
        // After some polls without anything to do.
        for (int i = 0; i < 20; i++) {
            next(() -> {});
        }
        next(loop::stop);
        loop.run(() -> store);
    }

    private void add(TopicPartition partition, long offset, String uri) {
        consumer.addRecord(record(partition, offset, Articles.bytes(Articles.storm(uri, 1))));
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, byte[] value) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], value);
    }

    /** Notes each letter, and where the store was then: not beyond it. */
    private final class RecordingDeadLetters implements DeadLetters {

        @Override
        public void put(ConsumerRecord<byte[], byte[]> record, DeadLetter reason) {
            dead.add(reason.step() + " " + reason.reason() + " " + reason.offset() + ", store at "
                    + store.positions.getOrDefault(record.partition(), 0L));
        }

        @Override
        public void close() {}
    }
}
