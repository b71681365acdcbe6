package org.wiredesk.enrich.stage;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadFaultsTest {

    private final AtomicLong now = new AtomicLong();
    private final ThreadFaults faults = new ThreadFaults(now::get);
    private final Throwable passing = new StreamsException("no answer", new TimeoutException("broker away"));

    @Test
    void replacesAThreadThatDiedBecauseTheBrokerWasAway() {
        assertThat(faults.handle(passing)).isEqualTo(REPLACE_THREAD);
        assertThat(faults.failure()).isEmpty();
    }

    @Test
    void stopsForAFaultOfOurOwnAndKeepsTheFirst() {
        Throwable first = new StreamsException("wrong", new IllegalStateException("bug"));

        assertThat(faults.handle(first)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(faults.handle(new IllegalStateException("second"))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(faults.failure()).containsSame(first);
    }

    @Test
    void givesUpWhenThreadsDieAgainAndAgain() {
        for (int i = 0; i < ThreadFaults.REPLACEMENTS; i++) {
            assertThat(faults.handle(passing)).isEqualTo(REPLACE_THREAD);
        }

        assertThat(faults.handle(passing)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(faults.failure()).containsSame(passing);
    }

    @Test
    void forgivesWhatIsLongAgo() {
        for (int i = 0; i < 5 * ThreadFaults.REPLACEMENTS; i++) {
            assertThat(faults.handle(passing)).isEqualTo(REPLACE_THREAD);
            now.addAndGet(ThreadFaults.WINDOW.toNanos() / ThreadFaults.REPLACEMENTS + 1);
        }
    }
}
