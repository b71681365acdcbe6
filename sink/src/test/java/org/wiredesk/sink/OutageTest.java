package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

class OutageTest {

    private static final StoreException AWAY = new StoreException(Trouble.UNAVAILABLE, "away", null);

    private final AtomicLong clock = new AtomicLong();
    private final Outage outage = new Outage(Duration.ofSeconds(30), clock::get);

    @Test
    void waitsLongerAndLongerButNeverBeyondItsPatience() {
        List<Long> waits = new ArrayList<>();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> {
                    while (true) {
                        Duration wait = outage.goesOn(AWAY);
                        waits.add(wait.toMillis());
                        clock.addAndGet(wait.toNanos());
                    }
                })
                .withMessage("gave up after 30 s: away")
                .withCause(AWAY);

        assertThat(waits.stream().mapToLong(Long::longValue).sum()).isEqualTo(30_000);
        assertThat(waits).startsWith(100L, 200L, 400L).contains(5_000L).allMatch(wait -> wait <= 5_000);
    }

    @Test
    void tellsOfTheTroubleWhileItLasts() {
        assertThat(outage.trouble()).isEmpty();
        outage.goesOn(AWAY);
        assertThat(outage.trouble()).contains("away");
        outage.over();
        assertThat(outage.trouble()).isEmpty();
    }

    @Test
    void beginsAfreshAfterTheStoreWasBack() {
        for (int i = 0; i < 10; i++) {
            outage.goesOn(AWAY);
        }
        outage.over();
        clock.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(outage.goesOn(AWAY)).isEqualTo(Duration.ofMillis(100));
    }
}
