package org.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {

    private final AtomicLong now = new AtomicLong();
    private final Rate rate = new Rate(2, now::get);

    @Test
    void letsASecondsWorthInAtOnceAndThenAsManyAsTimeAllows() {
        assertThat(rate.allows()).isTrue();
        assertThat(rate.allows()).isTrue();
        assertThat(rate.allows()).isFalse();

        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(rate.allows()).isTrue();
        assertThat(rate.allows()).isFalse();
    }

    @Test
    void aLongRestDoesNotAddUp() {
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(rate.allows()).isTrue();
        assertThat(rate.allows()).isTrue();
        assertThat(rate.allows()).isFalse();
    }
}
