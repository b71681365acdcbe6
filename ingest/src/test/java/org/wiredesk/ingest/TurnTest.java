package org.wiredesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.web.Misbehaving;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TurnTest {

    @Test
    void isOverWhenItsTimeIsAndAnotherWaits() {
        assertThat(turn(Duration.ZERO, true).mine("n.example")).isFalse();
        assertThat(turn(Duration.ZERO, false).mine("n.example")).isTrue();
        assertThat(turn(Duration.ofMinutes(5), true).mine("n.example")).isTrue();
    }

    @Test
    void aFeedWhosePagesHangDoesNotKeepTheOthersOfItsSiteFromTheirTurn() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (Misbehaving server = new Misbehaving();
                Sources sources = sources(server)) {
            Lanes lanes = new Lanes(workers);
            CountDownLatch read = new CountDownLatch(1);
            Collected found = new Collected();
            Source stuck = sources.all().get(0);
            Source well = sources.all().get(1);
            String site = stuck.site().orElseThrow();
            lanes.run(site, () -> read(stuck, new Turn(Memory.NONE, Duration.ofMillis(10), () -> true), found));
            lanes.run(site, () -> {
                read(well, Memory.NONE, found);
                read.countDown();
            });

            assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.paths().stream().filter(path -> path.startsWith("/silence")))
                    .hasSize(1);
            assertThat(found.articles()).extracting(article -> article.uri()).contains(server.url("/a"));
        } finally {
            workers.shutdownNow();
        }
    }

    private static Turn turn(Duration time, boolean othersWait) {
        return new Turn(Memory.NONE, time, () -> othersWait);
    }

    private static void read(Source source, Memory memory, Collected found) {
        try {
            source.read(memory, found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Sources sources(Misbehaving server) throws IOException {
        String stuck = "";
        for (int i = 0; i < 5; i++) {
            server.at("/silence" + i, exchange -> Misbehaving.sleep(5_000));
            stuck += item(server, "/silence" + i);
        }
        server.text("/stuck", "application/rss+xml", feed(stuck));
        server.text("/well", "application/rss+xml", feed(item(server, "/a")));
        server.text("/a", "text/html", "<p>a</p>");
        IngestSettings settings = IngestSettings.from(java.util.Map.of(
                "ingest.http.allow.private", "true",
                "ingest.http.delay", "0ms",
                "ingest.http.read.timeout", "500ms"));
        return Sources.open(
                List.of(server.url("/stuck"), server.url("/well")),
                settings,
                new java.io.ByteArrayInputStream("".getBytes(UTF_8)),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    private static String item(Misbehaving server, String path) {
        return "<item><title>T</title><link>" + server.url(path) + "</link></item>";
    }

    private static String feed(String items) {
        return "<rss version='2.0'><channel><title>F</title>" + items + "</channel></rss>";
    }
}
