package org.wiredesk.benchmarks.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestAccounts;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;
import org.wiredesk.ingest.kafka.FeedStates;
import org.wiredesk.runner.EmbeddedBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets ingest follow a web of its own, and looks at it from the servers' side. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = {
            "Follows generated feeds on generated sites, each with an address of its own, until every page is in.",
            "With --soak, sites fail at random and bring news for a time; then the accounts have to add up."
        })
public final class WebCommand implements Callable<Integer> {

    private static final int FAILURES_SHOWN = 5;
    private static final int COLLECTIONS = 3;
    private static final long STANDSTILL = 60_000_000_000L;

    @Option(names = "--feeds", paramLabel = "N", description = "Feeds (default ${DEFAULT-VALUE}).")
    private int feeds = 2_000;

    @Option(names = "--sites", paramLabel = "N", description = "Sites that share them (default ${DEFAULT-VALUE}).")
    private int sites = 500;

    @Option(names = "--items", paramLabel = "N", description = "Items a feed at the start (default ${DEFAULT-VALUE}).")
    private int items = 10;

    @Option(names = "--threads", paramLabel = "N", description = "ingest.threads (default ${DEFAULT-VALUE}).")
    private int threads = 512;

    @Option(names = "--delay", paramLabel = "TIME", description = "ingest.http.delay (default ${DEFAULT-VALUE}).")
    private String delay = "1s";

    @Option(names = "--soak", paramLabel = "MINUTES", description = "Fail at random for so long.")
    private int soak;

    private final List<String> rows = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("wiredesk-web");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                NewsServer server = new NewsServer(sites, feeds, items, soak > 0 ? 0.1 : 0)) {
            Map<String, String> settings = settings(broker);
            KafkaSettings kafka = KafkaSettings.from(settings);
            IngestStage ingest =
                    IngestStage.start(kafka, IngestSettings.from(settings), server.feeds(), new SimpleMeterRegistry());
            boolean good;
            try (ingest) {
                good = soak > 0 ? soak(ingest, server, kafka) : load(ingest, server);
                failures(kafka);
            }
            good &= manners(server) & accounts(ingest);
            System.out.println("| | |\n|---|---|");
            rows.forEach(System.out::println);
            return good ? 0 : 1;
        }
    }

    private Map<String, String> settings(EmbeddedBroker broker) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "topics.partitions",
                "4",
                "ingest.threads",
                String.valueOf(threads),
                "ingest.http.allow.private",
                "true",
                "ingest.http.delay",
                delay));
        if (soak > 0) {
            settings.put("ingest.feed.interval", "10s");
            settings.put("ingest.feed.interval.max", "30s");
            settings.put("ingest.http.read.timeout", "3s");
            settings.put("ingest.http.deadline", "6s");
        }
        return settings;
    }

    private boolean load(IngestStage ingest, NewsServer server) throws InterruptedException {
        long expected = (long) feeds * items;
        long start = System.nanoTime();
        long nextLook = start;
        long published = 0;
        long lastNews = start;
        // A feed whose site failed once is left alone for a while: that is not waited for, but counts as not passed.
        while (published < expected && ingest.failure().isEmpty() && System.nanoTime() - lastNews < STANDSTILL) {
            Thread.sleep(200);
            lastNews = ingest.accounts().published() > published ? System.nanoTime() : lastNews;
            published = ingest.accounts().published();
            if (System.nanoTime() > nextLook) {
                nextLook = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                say(ingest, start);
            }
        }
        double seconds = (lastNews - start) / 1e9;
        row("feeds on sites", feeds + " on " + sites);
        row(
                "articles",
                published + " of " + expected + " in " + Math.round(seconds) + " s, " + Math.round(published / seconds)
                        + " a second");
        row("requests", server.requests() + ", " + Math.round(server.requests() / seconds) + " a second");
        return server.pages() == expected;
    }

    private boolean soak(IngestStage ingest, NewsServer server, KafkaSettings kafka) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + Duration.ofMinutes(soak).toNanos();
        long firstHeap = 0;
        int second = 0;
        int threadsAtFirst = 0;
        while (System.nanoTime() < end && ingest.failure().isEmpty()) {
            Thread.sleep(1_000);
            for (int feed = second % 30; feed < feeds; feed += 30) {
                server.news(feed);
            }
            if (second++ % 30 == 0) {
                say(ingest, start);
            }
            if (second == 60) {
                firstHeap = heap();
                threadsAtFirst = Thread.activeCount();
            }
        }
        Instant stopped = Instant.now();
        long lastHeap = heap();
        row(
                "ran",
                Math.round((System.nanoTime() - start) / 60e9) + " minutes, " + feeds + " feeds on " + sites
                        + " sites");
        row("requests, of them made to fail", server.requests() + ", " + server.faults());
        row("heap after a minute, at the end", firstHeap + " MB, " + lastHeap + " MB");
        row("threads after a minute, at the end", threadsAtFirst + ", " + Thread.activeCount());
        Map<String, FeedState> states = FeedStates.read(kafka);
        long stuck = states.values().stream()
                .filter(state -> state.nextPoll().isBefore(stopped.minusSeconds(60)))
                .count();
        long never = feeds - states.size();
        row("feeds more than a minute behind, never polled", stuck + ", " + never);
        return stuck == 0 && never == 0;
    }

    /** A few feeds that failed in their last poll, and why. */
    private void failures(KafkaSettings kafka) {
        FeedStates.read(kafka).entrySet().stream()
                .filter(feed -> feed.getValue().error() != null)
                .limit(FAILURES_SHOWN)
                .forEach(feed -> System.err.println(
                        feed.getKey() + " failed: " + feed.getValue().error()));
    }

    private boolean manners(NewsServer server) {
        row("pages fetched twice", String.valueOf(server.pagesTwice()));
        row("shortest pause at one site", String.format(Locale.ROOT, "%.0f ms", server.shortestPause()));
        return soak > 0 || server.pagesTwice() == 0;
    }

    private boolean accounts(IngestStage ingest) {
        IngestAccounts a = ingest.accounts();
        row(
                "accounts",
                a.discovered() + " discovered = " + a.published() + " published + " + a.unchanged()
                        + " unchanged + dropped " + a.dropped());
        ingest.failure().ifPresent(failure -> row("FAILED", String.valueOf(failure.getMessage())));
        return ingest.failure().isEmpty() && a.discovered() == a.settled();
    }

    private static void say(IngestStage ingest, long start) {
        System.err.printf(
                Locale.ROOT,
                "%4d s  %6d published  %4d MB heap%n",
                (System.nanoTime() - start) / 1_000_000_000,
                ingest.accounts().published(),
                heap());
    }

    /** What is still held after a collection. On a busy machine the JVM skips some collections; the least of a few is it. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least >> 20;
    }

    private void row(String name, String value) {
        rows.add("| " + name + " | " + value + " |");
    }
}
