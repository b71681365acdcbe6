package org.wiredesk.ingest.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * Servers that let us wait in vain. One that did so three times in a row is not asked for a few minutes, then once: all
 * that leads there would otherwise wait in line for one timeout after the other.
 */
final class Outages {

    private static final int IN_A_ROW = 3;
    private static final Duration REST = Duration.ofMinutes(5);
    /** A failure that comes at once holds nobody up. */
    private static final Duration IN_VAIN = Duration.ofMillis(500);

    private static final int SERVERS = 20_000;

    private final Clock clock;
    private final Map<String, Outage> servers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outage> eldest) {
            return size() > SERVERS;
        }
    };

    Outages(Clock clock) {
        this.clock = clock;
    }

    /** @throws RefusedException if the server is better left alone for now */
    synchronized void check(URI url) throws RefusedException {
        Outage outage = servers.get(server(url));
        if (outage != null && outage.times >= IN_A_ROW && clock.instant().isBefore(outage.until)) {
            throw new RefusedException(
                    Reason.UNREACHABLE,
                    url + ": " + url.getHost() + " let us wait in vain " + outage.times
                            + " times in a row, and is not asked before "
                            + outage.until.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    synchronized void failed(URI url, Duration after) {
        if (after.compareTo(IN_VAIN) >= 0) {
            Instant until = clock.instant().plus(REST);
            servers.merge(server(url), new Outage(1, until), (known, next) -> new Outage(known.times + 1, until));
        }
    }

    synchronized void answered(URI url) {
        servers.remove(server(url));
    }

    private static String server(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private record Outage(int times, Instant until) {}
}
