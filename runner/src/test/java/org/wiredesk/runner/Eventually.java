package org.wiredesk.runner;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for something that another thread or process brings about. */
final class Eventually {

    private Eventually() {}

    static void holds(Duration atMost, Callable<Boolean> condition) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
