package org.wiredesk.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;

/**
 * A rest between the beginnings of two requests to one address, whichever of its sites they are for. A hundred domains
 * often live on one machine, and each of them alone would be asked at its own pace.
 */
final class AddressPace {

    private static final int ADDRESSES = 20_000;

    private final Duration delay;
    private final DnsResolver resolver;
    private final Map<InetAddress, Long> free = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    AddressPace(Duration delay, DnsResolver resolver) {
        this.delay = delay;
        this.resolver = resolver;
    }

    /** Waits for the turn at the address that the host's name leads to first; a name that leads nowhere waits for none. */
    void await(String host) throws InterruptedException {
        if (delay.isZero()) {
            return;
        }
        InetAddress address;
        try {
            address = resolver.resolve(host)[0];
        } catch (UnknownHostException e) {
            return; // Whoever dials it says so.
        }
        TimeUnit.NANOSECONDS.sleep(reserve(address));
    }

    private synchronized long reserve(InetAddress address) {
        long now = System.nanoTime();
        long begin = Math.max(0, free.getOrDefault(address, now) - now);
        free.put(address, now + begin + delay.toNanos());
        return begin;
    }
}
