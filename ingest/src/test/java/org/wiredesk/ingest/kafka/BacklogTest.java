package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.ingest.source.Delivery;

class BacklogTest {

    private static final Duration MOMENT = Duration.ofMillis(10);

    @Test
    void givesAtMostSoManyAtATimeInOrder() throws InterruptedException {
        Backlog backlog = new Backlog();
        for (int i = 0; i < 5; i++) {
            backlog.put(work("" + i, 10));
        }

        assertThat(backlog.take(3, MOMENT)).hasSize(3).first().isEqualTo(work("0", 10));
        assertThat(backlog.take(3, MOMENT)).hasSize(2);
        assertThat(backlog.take(3, MOMENT)).isEmpty();
    }

    @Test
    void moreIsWhatIsThereAlready() throws InterruptedException {
        Backlog backlog = new Backlog();
        for (int i = 0; i < 5; i++) {
            backlog.put(work(String.valueOf(i), 10));
        }
        List<Work> first = backlog.take(2, MOMENT);

        assertThat(backlog.takeMore(first, 0)).isEmpty();
        assertThat(backlog.takeMore(first, 2)).containsExactly(work("2", 10), work("3", 10));
        assertThat(backlog.takeMore(first, 9)).containsExactly(work("4", 10));
        assertThat(backlog.takeMore(first, 9)).isEmpty();
    }

    @Test
    void isEmptyOnlyWhenAllIsSettled() throws InterruptedException {
        Backlog backlog = new Backlog();
        backlog.put(work("a", 10));
        List<Work> taken = backlog.take(1, MOMENT);

        assertThat(backlog.isEmpty()).isFalse();
        backlog.settle(taken);
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void makesItsSourcesWaitWhenTooManyBytesAreUnderWay() throws InterruptedException {
        Backlog backlog = new Backlog();
        AtomicInteger put = new AtomicInteger();
        Thread source = new Thread(() -> {
            try {
                for (int i = 0; i < 20; i++) {
                    backlog.put(work("" + i, 5 << 20));
                    put.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        source.start();
        await().until(() -> source.getState() == Thread.State.WAITING);
        assertThat(put.get()).isEqualTo(12);

        while (source.isAlive()) {
            backlog.settle(backlog.take(100, MOMENT));
        }
        assertThat(put.get()).isEqualTo(20);
    }

    @Test
    void takesAllOfAnOfferOrNone() throws InterruptedException {
        Backlog backlog = new Backlog();
        List<Work> large = List.of(work("a", 30 << 20), work("b", 30 << 20));

        assertThat(backlog.offer(large, MOMENT)).isTrue();
        assertThat(backlog.offer(large, MOMENT)).isFalse();
        assertThat(backlog.take(100, MOMENT)).isEqualTo(large.subList(0, 1));
        backlog.settle(large.subList(0, 1));
        assertThat(backlog.offer(large, MOMENT)).as("half of the room").isFalse();
        backlog.settle(backlog.take(100, MOMENT));
        assertThat(backlog.offer(large, MOMENT)).isTrue();
    }

    private static Work work(String uri, int bytes) {
        return new Work.Item(
                Delivery.ofFile(uri, uri, Instant.EPOCH)
                        .article(null, new Content(Content.PLAIN_TEXT, new byte[bytes]), Declared.NOTHING),
                "file");
    }
}
