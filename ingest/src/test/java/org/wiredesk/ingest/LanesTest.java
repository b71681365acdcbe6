package org.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LanesTest {

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Lanes lanes = new Lanes(workers);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void tasksOfASiteRunInOrderAndHoldNoOtherSiteUp() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        lanes.run("slow.example", () -> {
            waitFor(slow);
            done.add("slow 1");
        });
        lanes.run("slow.example", () -> done.add("slow 2"));
        lanes.run("slow.example", () -> done.add("slow 3"));
        lanes.run("quick.example", () -> done.add("quick"));
        await().until(() -> done.contains("quick"));

        assertThat(done).containsExactly("quick");
        assertThat(lanes.busy(site -> site.startsWith("slow"))).isTrue();
        slow.countDown();
        await().until(() -> !lanes.busy(site -> true));
        assertThat(done).containsExactly("quick", "slow 1", "slow 2", "slow 3");
    }

    @Test
    void tellsWhoHasATurnWhetherOthersWaitForIt() {
        CountDownLatch slow = new CountDownLatch(1);
        assertThat(lanes.waits("n.example")).isFalse();
        lanes.run("n.example", () -> waitFor(slow));
        assertThat(lanes.waits("n.example")).isFalse();
        lanes.run("n.example", () -> done.add("next"));

        assertThat(lanes.waits("n.example")).isTrue();
        assertThat(lanes.waits("other.example")).isFalse();
        slow.countDown();
        await().until(() -> done.contains("next"));
        assertThat(lanes.waits("n.example")).isFalse();
    }

    @Test
    void aTaskThatFailsDoesNotBlockItsSite() {
        lanes.run("n.example", () -> {
            throw new IllegalStateException("on purpose");
        });
        lanes.run("n.example", () -> done.add("next"));

        await().until(() -> done.contains("next"));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
