package org.wiredesk.ingest.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.ingest.Later;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** Servers that keep us waiting, or hang up. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HangingTest {

    @Test
    void aConnectionThatTheServerClosesJustThenIsNoFailure() throws Exception {
        try (HangsUp server = new HangsUp(1);
                Web web = new Web(WebTest.settings(true), Clock.systemUTC())) {
            assertThat(web.get(Request.any(server.url(), 1_000)).status()).isEqualTo(200);
            // robots.txt, then the page on the same connection, which is cut, then the page again.
            assertThat(server.requests.get()).isEqualTo(3);
        }
    }

    @Test
    void whoHangsUpOnANewConnectionIsNotAskedTwice() throws Exception {
        try (HangsUp server = new HangsUp(0);
                Web web = new Web(WebTest.settings(true), Clock.systemUTC())) {
            RefusedException refused = refused(web, server.url());

            assertThat(refused.getMessage()).contains("closed the connection without an answer");
            assertThat(server.requests.get()).isEqualTo(1);
        }
    }

    @Test
    void theDeadlineHoldsForAllStepsOfARedirectTogether() throws Exception {
        try (Misbehaving server = new Misbehaving();
                Web web = new Web(WebTest.settings(true), Clock.systemUTC())) {
            server.at("/slow", exchange -> {
                Misbehaving.sleep(800);
                Misbehaving.redirect(302, "/slow").to(exchange);
            });
            RefusedException refused = refused(web, URI.create(server.url("/slow")));

            assertThat(refused.getMessage()).contains("no whole answer within 2 s");
            assertThat(server.paths().stream().filter("/slow"::equals)).hasSize(3);
        }
    }

    @Test
    void aServerThatLetsUsWaitInVainIsLeftAloneForAWhileAndAskedAgainLater() throws Exception {
        Later clock = new Later();
        try (Misbehaving server = new Misbehaving();
                Misbehaving other = new Misbehaving();
                Web web = new Web(WebTest.settings(true), clock)) {
            server.text("/a", "text/html", "x");
            other.text("/a", "text/html", "x");
            URI silence = URI.create(server.url("/silence"));
            for (int i = 0; i < 3; i++) {
                refused(web, silence);
            }
            long start = System.nanoTime();
            RefusedException refused = refused(web, URI.create(server.url("/a")));
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertThat(refused.getMessage()).contains("localhost let us wait in vain 3 times in a row");
            assertThat(waited).isLessThan(Duration.ofMillis(500));
            assertThat(server.paths()).doesNotContain("/a");
            assertThat(web.get(Request.any(URI.create(other.url("/a")), 1_000)).status())
                    .isEqualTo(200);
            clock.pass(Duration.ofMinutes(6));
            assertThat(web.get(Request.any(URI.create(server.url("/a")), 1_000)).status())
                    .isEqualTo(200);
        }
    }

    private static RefusedException refused(Web web, URI url) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> web.get(Request.any(url, 1_000)));
        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        return refused;
    }

    /** Answers so many requests of its first connection and then hangs up; later connections it serves. */
    private static final class HangsUp implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger requests = new AtomicInteger();
        private final int answersAtFirst;

        HangsUp(int answersAtFirst) throws IOException {
            this.answersAtFirst = answersAtFirst;
            Thread thread = new Thread(this::run);
            thread.setDaemon(true);
            thread.start();
        }

        URI url() {
            return URI.create("http://localhost:" + socket.getLocalPort() + "/a");
        }

        private void run() {
            try {
                serve(answersAtFirst);
                while (true) {
                    serve(100);
                }
            } catch (IOException e) {
                // closed
            }
        }

        private void serve(int answers) throws IOException {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                for (int i = 0; in.readLine() != null; i++) {
                    requests.incrementAndGet();
                    while (!in.readLine().isEmpty()) {
                        // headers
                    }
                    if (i == answers) {
                        return;
                    }
                    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                    client.getOutputStream().write(answer.getBytes(US_ASCII));
                    client.getOutputStream().flush();
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
