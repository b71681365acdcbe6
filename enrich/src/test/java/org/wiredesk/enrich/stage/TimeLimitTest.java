package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;

class TimeLimitTest {

    private static final Article SLOW = Samples.article("file:slow.txt", "slow");
    private static final Article QUICK = Samples.article("file:quick.txt", "quick");

    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(100));
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        limit.close();
    }

    @Test
    void dropsWhatTakesTooLongAndGoesOnWithTheNext() {
        assertThat(limit.run(SLOW, this::deafToInterrupts)).isInstanceOfSatisfying(Tagged.Dropped.class, dropped -> {
            assertThat(dropped.article().reason()).isEqualTo("too-slow");
            assertThat(dropped.article().detail()).isEqualTo("took longer than 100 ms");
        });
        assertThat(limit.run(QUICK, article -> Drops.drop(article, "done", null)))
                .isEqualTo(Drops.drop(QUICK, "done", null));
    }

    @Test
    void doesNotCountTheTimeThatTheMachineSpentOnSomethingElse() {
        TimeLimit starved = new TimeLimit(Duration.ofMillis(100), thread -> 0);

        assertThat(starved.run(QUICK, article -> {
                    sleep(150);
                    return Drops.drop(article, "done", null);
                }))
                .isEqualTo(Drops.drop(QUICK, "done", null));
        assertThat(starved.run(SLOW, this::deafToInterrupts)).isInstanceOf(Tagged.Dropped.class);
        starved.close();
    }

    @Test
    void dropsWhatHasUsedItsProcessorTimeAtOnce() {
        AtomicLong asked = new AtomicLong();
        TimeLimit busy = new TimeLimit(
                Duration.ofMillis(100),
                thread -> Duration.ofMinutes(asked.getAndIncrement()).toNanos());

        assertThat(busy.run(SLOW, this::deafToInterrupts)).isInstanceOf(Tagged.Dropped.class);
        assertThat(asked).as("once at the begin, once when time was up").hasValue(2);
        busy.close();
    }

    @Test
    void seesTheProcessorTimeOfARealLoop() {
        assertThat(limit.run(SLOW, article -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return Drops.drop(article, "late", null);
                }))
                .isEqualTo(Drops.drop(SLOW, "too-slow", "took longer than 100 ms"));
    }

    @Test
    void countsAThreadAsStuckUntilItComesBack() throws InterruptedException {
        limit.run(SLOW, this::deafToInterrupts);
        assertThat(limit.stuck()).isEqualTo(1);

        released.countDown();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (limit.stuck() > 0 && System.nanoTime() < patience) {
            Thread.sleep(5);
        }

        assertThat(limit.stuck()).isZero();
    }

    @Test
    void triesAnArticleThatWasTooSlowOnlyOnce() {
        AtomicInteger attempts = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(limit.run(SLOW, article -> {
                        attempts.incrementAndGet();
                        return deafToInterrupts(article);
                    }))
                    .isInstanceOf(Tagged.Dropped.class);
        }

        assertThat(attempts).hasValue(1);
    }

    @Test
    void triesTheNextVersionOfAnArticleThatWasTooSlow() {
        limit.run(SLOW, this::deafToInterrupts);

        assertThat(limit.run(SLOW.asVersion(2, SLOW.firstCreated()), article -> Drops.drop(article, "done", null)))
                .isInstanceOfSatisfying(
                        Tagged.Dropped.class,
                        dropped -> assertThat(dropped.article().reason()).isEqualTo("done"));
    }

    @Test
    void dropsWhatNeedsMoreMemoryThanThereIs() {
        assertThat(limit.run(QUICK, article -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOfSatisfying(
                        Tagged.Dropped.class,
                        dropped -> assertThat(dropped.article().reason()).isEqualTo("out-of-memory"));
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        assertThatThrownBy(() -> limit.run(QUICK, article -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("given up too early", e);
        }
    }

    private Tagged deafToInterrupts(Article article) {
        while (true) {
            try {
                released.await();
                return Drops.drop(article, "late", null);
            } catch (InterruptedException again) {
                // A parser in a loop does not look at its interrupt flag either.
            }
        }
    }
}
