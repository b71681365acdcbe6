package org.wiredesk.benchmarks.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many sites on one machine: each has a loopback address of its own, so that it is another host to whoever is polite.
 * Remembers for each site when requests began and ended.
 */
final class NewsServer implements AutoCloseable {

    private static final int PAGE_WORDS = 600;
    private static final String[] WORDS =
            "harbour council strike budget minister train flood vote school market energy court border study city"
                    .split(" ");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int sites;
    private final int feeds;
    private final double faults;
    private final AtomicInteger[] items;
    private final ConcurrentHashMap<String, List<long[]>> log = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    /** Answers that were written to their end. */
    private final ConcurrentHashMap<String, AtomicInteger> given = new ConcurrentHashMap<>();

    private final AtomicInteger faulty = new AtomicInteger();
    private final Random random = new Random(1);

    /**
     * @param itemsAFeed at the start
     * @param faults share of requests that go wrong
     */
    NewsServer(int sites, int feeds, int itemsAFeed, double faults) throws IOException {
        this.sites = sites;
        this.feeds = feeds;
        this.faults = faults;
        this.items = IntStream.range(0, feeds)
                .mapToObj(i -> new AtomicInteger(itemsAFeed))
                .toArray(AtomicInteger[]::new);
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    List<String> feeds() {
        return IntStream.range(0, feeds)
                .mapToObj(i -> "http://" + site(i % sites) + "/feed/" + i)
                .toList();
    }

    /** Another item in a feed. */
    void news(int feed) {
        items[feed].incrementAndGet();
    }

    int requests() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int faults() {
        return faulty.get();
    }

    /** Pages that were given in full more than once. What went wrong by a fault may be asked for again. */
    long pagesTwice() {
        return given.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains("/page/") && entry.getValue().get() > 1)
                .count();
    }

    /** Pages that were asked for at all. */
    long pages() {
        return asked.keySet().stream().filter(url -> url.contains("/page/")).count();
    }

    /** Milliseconds from the end of one answer to the next request of the same site, robots.txt aside; the shortest. */
    double shortestPause() {
        double shortest = Double.MAX_VALUE;
        for (List<long[]> requests : log.values()) {
            synchronized (requests) {
                for (int i = 1; i < requests.size(); i++) {
                    long end = requests.get(i - 1)[1];
                    // A client that gave up has not seen the end of an answer that was late.
                    shortest = end == Long.MAX_VALUE ? shortest : Math.min(shortest, (requests.get(i)[0] - end) / 1e6);
                }
            }
        }
        return shortest;
    }

    private String site(int number) {
        return "127.1." + number / 250 + "." + (1 + number % 250) + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getPath();
        long[] times = {System.nanoTime(), Long.MAX_VALUE};
        asked.computeIfAbsent(host + path, url -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            List<long[]> requests = log.computeIfAbsent(host, name -> new ArrayList<>());
            synchronized (requests) {
                requests.add(times);
            }
            if (Faults.happens(random, faults)) {
                faulty.incrementAndGet();
                times[1] = System.nanoTime();
                Faults.answer(exchange, random);
                return;
            }
            byte[] body = path.startsWith("/feed/") ? feed(host, path) : page(host, path);
            exchange.getResponseHeaders().set("Content-Type", path.startsWith("/feed/") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(200, body.length);
            times[1] = System.nanoTime();
            exchange.getResponseBody().write(body);
            given.computeIfAbsent(host + path, url -> new AtomicInteger()).incrementAndGet();
        }
    }

    private byte[] feed(String host, String path) {
        int number = Integer.parseInt(path.substring("/feed/".length()));
        StringBuilder feed =
                new StringBuilder("<rss><channel><title>Feed ").append(number).append("</title>");
        for (int i = items[number].get() - 1, shown = 0; i >= 0 && shown < 50; i--, shown++) {
            feed.append("<item><title>Story ")
                    .append(i)
                    .append("</title><link>http://")
                    .append(host);
            feed.append("/page/").append(number).append('/').append(i).append("</link></item>");
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String host, String path) {
        Random words = new Random(path.hashCode());
        StringBuilder page =
                new StringBuilder("<html><head><title>").append(path).append("</title></head><body><article>");
        for (int i = 0; i < PAGE_WORDS; i++) {
            page.append(i % 60 == 0 ? "<p>" : " ").append(WORDS[words.nextInt(WORDS.length)]);
        }
        return page.append("</article><!-- ")
                .append(host)
                .append(" --></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
