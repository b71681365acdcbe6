package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    private final List<Integer> halts = new ArrayList<>();

    @Test
    void letsTheCommandFinishAndEndsWithItsCode() throws Exception {
        StopSignal stop = new StopSignal(Duration.ofSeconds(10), halts::add);
        CompletableFuture<Void> hook = CompletableFuture.runAsync(stop::onShutdown);
        assertThat(stop.await(Duration.ofSeconds(10))).isTrue();
        assertThat(stop.requested()).isTrue();
        assertThat(hook).isNotDone();
        stop.finished(0);
        hook.get(10, TimeUnit.SECONDS);
        assertThat(halts).containsExactly(0);
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        StopSignal stop = new StopSignal(Duration.ofMillis(10), halts::add);
        CompletableFuture.runAsync(stop::onShutdown).get(10, TimeUnit.SECONDS);
        assertThat(halts).containsExactly(1);
    }

    @Test
    void leavesAnEndWithoutASignalAlone() {
        StopSignal stop = new StopSignal(Duration.ofSeconds(10), halts::add);
        stop.finished(3);
        stop.onShutdown();
        assertThat(halts).isEmpty();
        assertThat(stop.requested()).isFalse();
    }
}
