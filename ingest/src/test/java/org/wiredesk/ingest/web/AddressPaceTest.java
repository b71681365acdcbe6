package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.ingest.web.Misbehaving.Hit;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AddressPaceTest {

    private static final Duration DELAY = Duration.ofMillis(150);

    /** Names of a.example are one machine, all others lead nowhere. */
    private static final DnsResolver ONE_MACHINE = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.startsWith("site")) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
            return new InetAddress[] {InetAddress.getByName(host)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    @Test
    void sitesThatShareAnAddressShareItsPace() throws Exception {
        try (Misbehaving server = new Misbehaving();
                Web web = web(DELAY)) {
            server.text("/a", "text/html", "x");
            fetchOfEach(web, server, 4);
            List<Long> times = server.hits.stream().map(Hit::nanos).sorted().toList();

            // robots.txt counts: it is a request as any other.
            assertThat(times).hasSize(8);
            // From the first to the last, because what a request takes to get there varies.
            assertThat(Duration.ofNanos(times.get(7) - times.get(0)))
                    .isGreaterThanOrEqualTo(DELAY.multipliedBy(7).minusMillis(50));
        }
    }

    @Test
    void aSiteThatHangsHoldsUpNoOtherAtItsAddress() throws Exception {
        try (Misbehaving server = new Misbehaving();
                Web web = web(Duration.ofMillis(10))) {
            server.text("/a", "text/html", "x");
            CompletableFuture<Void> hanging = fetch(web, url(server, "site0.example", "/silence"));
            long start = System.nanoTime();
            fetchOfEach(web, server, 3);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
            hanging.exceptionally(refused -> null).join();
        }
    }

    @Test
    void anAddressThatRestsHoldsUpNoOther() throws Exception {
        AddressPace pace = new AddressPace(Duration.ofMinutes(5), ONE_MACHINE);
        pace.await("site1.example");
        pace.await("127.0.0.2");
        pace.await("no host at all");
    }

    private static void fetchOfEach(Web web, Misbehaving server, int sites) {
        IntStream.rangeClosed(1, sites)
                .mapToObj(i -> fetch(web, url(server, "site" + i + ".example", "/a")))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static URI url(Misbehaving server, String host, String path) {
        return URI.create("http://" + host + ":" + server.port() + path);
    }

    private static CompletableFuture<Void> fetch(Web web, URI url) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        web.get(Request.any(url, 1_000));
                        done.complete(null);
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                })
                .start();
        return done;
    }

    private static Web web(Duration addressDelay) {
        WebSettings s = WebTest.settings(true);
        WebSettings paced = new WebSettings(
                s.userAgent(),
                true,
                Duration.ZERO,
                addressDelay,
                s.connectTimeout(),
                s.readTimeout(),
                s.deadline(),
                s.maxRedirects(),
                s.feeds());
        return new Web(paced, ONE_MACHINE, SSLContexts.createDefault(), Clock.systemUTC());
    }
}
