package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.web.Misbehaving.Hit;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class WebTest {

    private static final int LIMIT = 1 << 20;

    private Misbehaving server;

    @BeforeEach
    void start() throws Exception {
        server = new Misbehaving();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesAPageWithItsHeaders() throws Exception {
        server.at("/a", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"1\"");
            Misbehaving.send(exchange, 200, "text/html; charset=iso-8859-1", new byte[] {(byte) 0xFC});
        });
        Response response = get("/a");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).containsExactly(0xFC);
        assertThat(response.contentType()).isEqualTo("text/html; charset=iso-8859-1");
        assertThat(response.etag()).isEqualTo("W/\"1\"");
        assertThat(server.hits).extracting(Hit::userAgent).allMatch(agent -> agent.startsWith("Wiredesk/"));
    }

    @ParameterizedTest
    @CsvSource({
        "/drip, UNREACHABLE",
        "/endless, TOO_LARGE",
        "/gzip-bomb, TOO_LARGE",
        "/redirect-loop, BAD_REDIRECT",
        "/redirect-to-file, BAD_REDIRECT",
        "/redirect-to-nonsense, BAD_REDIRECT",
        "/wrong-length, UNREACHABLE",
        "/silence, UNREACHABLE",
    })
    void refuses(String misbehaviour, Reason reason) {
        long start = System.nanoTime();
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> get(misbehaviour));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void followsRedirectsStepByStepUpToTheLimit() throws Exception {
        server.at("/1", Misbehaving.redirect(301, "/2")).at("/2", Misbehaving.redirect(307, "3"));
        server.text("/3", "text/html", "<p>Here</p>");

        assertThat(get("/1").finalUrl()).hasToString(server.url("/3"));
        assertThat(server.paths()).containsExactly("/robots.txt", "/1", "/2", "/3");
    }

    @Test
    void aRedirectLoopEndsAfterTheLimit() {
        assertThatThrownBy(() -> get("/redirect-loop")).isInstanceOf(RefusedException.class);
        assertThat(server.paths()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void givesTheStatusOfAnErrorWithoutItsPage() throws Exception {
        server.at("/gone", Misbehaving.status(410)).at("/busy", Misbehaving.status(503, "Retry-After", "120"));

        assertThat(get("/gone").status()).isEqualTo(410);
        assertThat(get("/busy").retryAfter()).isEqualTo("120");
        assertThat(get("/gone").body()).isEmpty();
    }

    @Test
    void leavesTheBodyOfAnImageAloneWhenOnlyAPageWillDo() throws Exception {
        server.text("/a.mp3", "audio/mpeg", "sound");

        assertThat(fetch(settings(true), new Request(uri("/a.mp3"), null, null, LIMIT, false, true))
                        .body())
                .isEmpty();
    }

    @Test
    void asksRobotsFirstAndStaysAwayFromWhatTheyForbid() throws Exception {
        server.text(
                "/robots.txt", "text/plain", "User-agent: wiredesk\nDisallow: /private/\n\nUser-agent: *\nDisallow: /");
        server.text("/open", "text/html", "x");

        assertThat(get("/open").status()).isEqualTo(200);
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> get("/private/x"));
        assertThat(refused.reason()).isEqualTo(Reason.ROBOTS);
        assertThat(server.paths()).doesNotContain("/private/x");
    }

    @Test
    void asksRobotsOfEachStepOfARedirect() {
        server.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/");
        server.at("/open", Misbehaving.redirect(302, "/private/x"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> get("/open"));
        assertThat(refused.reason()).isEqualTo(Reason.ROBOTS);
        assertThat(server.paths()).doesNotContain("/private/x");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void staysAwayFromASiteWhoseRobotsFail(int status) {
        server.at("/robots.txt", Misbehaving.status(status)).text("/a", "text/html", "x");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> get("/a"));
        assertThat(refused.reason()).isEqualTo(Reason.ROBOTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aSiteWithoutRobotsAllowsEverything(int status) throws Exception {
        server.at("/robots.txt", Misbehaving.status(status)).text("/a", "text/html", "x");

        assertThat(get("/a").status()).isEqualTo(200);
    }

    @Test
    void robotsOfHtmlOrOfManyMegabytesForbidNothing() throws Exception {
        server.text("/a", "text/html", "x").text("/robots.txt", "text/html", "<html><p>Welcome</p></html>");
        assertThat(get("/a").status()).isEqualTo(200);

        server.text("/robots.txt", "text/plain", "# a comment\n".repeat(500_000));
        assertThat(get("/a").status()).isEqualTo(200);
    }

    @Test
    void restsBetweenTwoRequestsToAHostAsLongAsTheSiteAsks() throws Exception {
        server.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.4");
        server.text("/a", "text/html", "x");
        try (Web web = web(settings(true))) {
            for (int i = 0; i < 3; i++) {
                web.get(Request.any(uri("/a"), LIMIT));
            }
        }

        List<Long> times = server.hits.stream().map(Hit::nanos).toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }

    @Test
    void asksRobotsOnceForAllPagesOfASite() throws Exception {
        server.text("/a", "text/html", "x");
        try (Web web = web(settings(true))) {
            web.get(Request.any(uri("/a"), LIMIT));
            web.get(Request.any(uri("/a"), LIMIT));
        }

        assertThat(server.paths()).containsExactly("/robots.txt", "/a", "/a");
    }

    @Test
    void asksRobotsOnceEvenWhenManyWantToGoThere() throws Exception {
        server.text("/a", "text/html", "x");
        try (Web web = web(settings(true))) {
            List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> {
                        try {
                            web.get(Request.any(uri("/a"), LIMIT));
                        } catch (RefusedException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .toList();
            all.forEach(CompletableFuture::join);
        }

        assertThat(server.paths().stream().filter("/robots.txt"::equals)).hasSize(1);
        assertThat(server.paths()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/a", "http://127.0.0.1:%d/a", "http://127.1:%d/a", "http://2130706433:%d/a",
                "http://[::1]:%d/a", "http://[::ffff:127.0.0.1]:%d/a", "http://0.0.0.0:%d/a", "http://localhost.:%d/a",
            })
    void neverDialsThisMachineHoweverItIsSpelled(String address) {
        server.text("/a", "text/html", "secret");
        URI url = URI.create(String.format(address, server.port()));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> fetch(settings(false), Request.any(url, LIMIT)));

        assertThat(refused.reason()).isIn(Reason.FORBIDDEN_ADDRESS, Reason.ROBOTS, Reason.UNREACHABLE);
        assertThat(server.hits).isEmpty();
    }

    @Test
    void saysWhichAddressIsForbidden() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> fetch(settings(false), Request.any(uri("/a"), LIMIT)));

        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(refused.getMessage()).contains("localhost").contains("ingest.http.allow.private");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.114.7 127.0.0.1 127.0.0.1 127.0.0.1",
        "127.0.0.1 203.0.114.7 127.0.0.1 203.0.114.7 127.0.0.1 203.0.114.7",
    })
    void checksTheAddressThatItDialsNotAnotherAnswer(String addresses) {
        server.text("/a", "text/html", "secret");
        Deque<String> answers = new ArrayDeque<>(List.of(addresses.split(" ")));
        DnsResolver rebinding = resolver(host -> answers.size() > 1 ? answers.poll() : answers.peek());
        WebSettings hasty = withTimeouts(settings(false), Duration.ofMillis(200));
        for (int i = 0; i < 3; i++) {
            // A web of its own each time, or robots.txt would answer for all.
            try (Web web = new Web(hasty, rebinding, SSLContexts.createDefault(), Clock.systemUTC())) {
                URI url = URI.create("http://rebinding.example:" + server.port() + "/a");
                assertThatThrownBy(() -> web.get(Request.any(url, LIMIT))).isInstanceOf(RefusedException.class);
            }
        }
        assertThat(server.hits).isEmpty();
    }

    @Test
    void aRedirectToThisMachineIsRefused() {
        server.text("/secret", "text/html", "secret");
        server.at("/a", Misbehaving.redirect(302, "http://127.0.0.1:" + server.port() + "/secret"));
        try (Web web = loopbackOnly()) {
            RefusedException refused =
                    catchThrowableOfType(RefusedException.class, () -> web.get(Request.any(uri("/a"), LIMIT)));

            assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
            assertThat(server.paths()).doesNotContain("/secret");
        }
    }

    @Test
    void aBodyOfAHundredMegabytesIsLeftWhereItIs() {
        AtomicLong sent = new AtomicLong();
        server.at("/large", exchange -> {
            exchange.sendResponseHeaders(200, 100 << 20);
            byte[] piece = new byte[64 << 10];
            for (int i = 0; i < (100 << 20) / piece.length; i++) {
                exchange.getResponseBody().write(piece);
                sent.addAndGet(piece.length);
            }
        });
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> get("/large"));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        // What lies in the buffers of the connection is sent, whoever reads it.
        assertThat(sent.get()).isLessThan(30L << 20);
    }

    @Test
    void checksEachStepOfARedirect() {
        try (Web web = loopbackOnly()) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> web.get(Request.any(uri("/redirect-to-metadata"), LIMIT)));
            assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://n.example/a", "http:///a", "http://user:secret@n.example/a"})
    void fetchesNothingButPlainAddressesOfTheWeb(String address) {
        assertThatThrownBy(() -> Web.uri(address)).isInstanceOf(RefusedException.class);
    }

    @Test
    void escapesTheSlipsOfFeeds() throws Exception {
        assertThat(Web.uri("http://n.example/a b|c")).hasToString("http://n.example/a%20b%7Cc");
    }

    private Response get(String path) throws Exception {
        return fetch(settings(true), Request.any(uri(path), LIMIT));
    }

    private URI uri(String path) {
        return URI.create(server.url(path));
    }

    private static Response fetch(WebSettings settings, Request request) throws Exception {
        try (Web web = web(settings)) {
            return web.get(request);
        }
    }

    private static Web web(WebSettings settings) {
        return new Web(settings, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** A test's server plays a public one; everything else meets the real guard. */
    static Web loopbackOnly() {
        GuardedResolver guard = new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, new AddressPolicy(false));
        DnsResolver resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("localhost")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : guard.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new Web(settings(true), resolver, SSLContexts.createDefault(), Clock.tickMillis(ZoneOffset.UTC));
    }

    static WebSettings settings(boolean allowPrivate) {
        return new WebSettings(
                WebSettings.DEFAULT.userAgent(),
                allowPrivate,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                5,
                FeedSettings.DEFAULT);
    }

    private static WebSettings withTimeouts(WebSettings s, Duration timeout) {
        return new WebSettings(
                s.userAgent(),
                s.allowPrivate(),
                s.delay(),
                s.addressDelay(),
                timeout,
                timeout,
                timeout,
                s.maxRedirects(),
                s.feeds());
    }

    private interface Names {

        String addressOf(String host);
    }

    private static DnsResolver resolver(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(names.addressOf(host))};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
