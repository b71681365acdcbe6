package org.wiredesk.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server on the loopback address whose routes are named by how they misbehave. It logs what it was asked. */
public final class Misbehaving implements AutoCloseable {

    /** What was asked, when, and with which conditions. */
    public record Hit(String path, long nanos, String ifNoneMatch, String userAgent) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    public final List<Hit> hits = new CopyOnWriteArrayList<>();

    public interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    public Misbehaving() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        at("/drip", Misbehaving::drip);
        at("/endless", Misbehaving::endless);
        at("/gzip-bomb", Misbehaving::bomb);
        at("/redirect-loop", redirect(302, "/redirect-loop"));
        at("/redirect-to-metadata", redirect(302, "http://169.254.169.254/latest/meta-data/"));
        at("/redirect-to-file", redirect(301, "file:///etc/passwd"));
        at("/redirect-to-nonsense", redirect(301, "http://"));
        at("/wrong-length", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("short".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        at("/silence", exchange -> sleep(5_000));
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Misbehaving at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public Misbehaving text(String path, String type, String body) {
        return at(path, exchange -> send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public List<String> paths() {
        return hits.stream().map(Hit::path).toList();
    }

    public static Answer redirect(int status, String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Answer status(int status, String... header) {
        return exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            send(
                    exchange,
                    status,
                    "text/html",
                    "<p>An error page of some length.</p>".getBytes(StandardCharsets.UTF_8));
        };
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        hits.add(new Hit(
                path,
                System.nanoTime(),
                exchange.getRequestHeaders().getFirst("If-None-Match"),
                exchange.getRequestHeaders().getFirst("User-Agent")));
        try (exchange) {
            answers.getOrDefault(path, status(404)).to(exchange);
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            sleep(50);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = "<p>and on and on</p>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            exchange.getResponseBody().write(piece);
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                gzip.write(zeros);
            }
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, "text/html", bytes.toByteArray());
    }

    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
