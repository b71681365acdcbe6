package org.wiredesk.sink;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.sink.store.StoreException;

/** How long the store has been away, when to try again, and when to give up. Says so rarely. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final Duration patience;
    private final LongSupplier nanoTime;
    private volatile Optional<String> trouble = Optional.empty();
    private long began;
    private long lastWord;
    private Duration wait = FIRST_WAIT;

    Outage(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * The store did not answer.
     *
     * @return how long to wait before the next try
     * @throws StoreException if it has been away for longer than our patience
     */
    Duration goesOn(StoreException e) {
        long now = nanoTime.getAsLong();
        boolean first = trouble.isEmpty();
        trouble = Optional.of(String.valueOf(e.getMessage()));
        if (first) {
            began = now;
            wait = FIRST_WAIT;
            say(e, now);
        } else if (now - lastWord >= BETWEEN_WORDS.toNanos()) {
            say(e, now);
        }
        Duration left = patience.minusNanos(now - began);
        if (left.isNegative() || left.isZero()) {
            throw new StoreException(e.trouble(), "gave up after " + patience.toSeconds() + " s: " + e.getMessage(), e);
        }
        Duration next = wait.compareTo(left) < 0 ? wait : left;
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        return next;
    }

    /** The store answered. */
    void over() {
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            LOG.info(
                    "the store is back after {} s",
                    Duration.ofNanos(nanoTime.getAsLong() - began).toSeconds());
        }
    }

    /** That the store does not answer, in a sentence, while that is so. From any thread. */
    Optional<String> trouble() {
        return trouble;
    }

    private void say(StoreException e, long now) {
        lastWord = now;
        LOG.warn("{}; trying again for up to {} s", e.getMessage(), patience.toSeconds());
    }
}
