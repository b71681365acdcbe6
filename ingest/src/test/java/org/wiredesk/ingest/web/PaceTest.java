package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void letsOneAtATimeTalkToAHostAndRestsInBetween() throws InterruptedException {
        AtomicInteger talking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                try (Pace.Turn turn = pace.await("n.example", Duration.ofMillis(50))) {
                    most.accumulateAndGet(talking.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    talking.decrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(most.get()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(3 * 50 + 4 * 20));
    }

    @Test
    void aHostThatRestsDoesNotHoldUpAnother() throws InterruptedException {
        pace.await("slow.example", Duration.ofMinutes(5)).close();
        long start = System.nanoTime();
        pace.await("quick.example", Duration.ofMinutes(5)).close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesTheTurnToTheNext() throws InterruptedException {
        pace.await("n.example", Duration.ZERO).close();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                pace.await("n.example", Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                stopped.countDown();
            }
        });
        waiting.start();
        waiting.interrupt();

        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        pace.await("n.example", Duration.ZERO).close();
    }
}
