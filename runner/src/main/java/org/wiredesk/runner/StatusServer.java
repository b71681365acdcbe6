package org.wiredesk.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.wiredesk.article.Json;

/**
 * {@code /health} (200 while it works, 503 while it cannot, JSON either way), {@code /live} (200 as long as it answers: what
 * waits for Kafka or a store is not helped by a restart) and {@code /metrics} for Prometheus.
 */
final class StatusServer implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;

    private StatusServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts answering.
     *
     * @param stage what this process is, such as {@code sink}
     * @param trouble why the process is not well, or empty while it is
     * @throws FailedException if the port is taken
     */
    static StatusServer start(
            String host, int port, String stage, Supplier<Optional<String>> trouble, PrometheusMeterRegistry meters) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (BindException | UnresolvedAddressException e) {
            throw new FailedException(
                    "cannot listen on " + host + ":" + port + " for /health and /metrics (" + e.getMessage()
                            + "); set http.port to a free port, or to 0 for none",
                    e);
        } catch (IOException e) {
            throw new FailedException("cannot start the status pages on " + host + ":" + port + ": " + e, e);
        }
        server.createContext("/health", exchange -> {
            Optional<String> reason = trouble.get();
            answer(exchange, "/health", reason.isEmpty() ? 200 : 503, JSON, health(stage, reason));
        });
        server.createContext(
                "/live", exchange -> answer(exchange, "/live", 200, JSON, health(stage, Optional.empty())));
        server.createContext(
                "/metrics", exchange -> answer(exchange, "/metrics", 200, PROMETHEUS, meters.scrape(PROMETHEUS)));
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "status");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.start();
        return new StatusServer(server, threads);
    }

    private static String health(String stage, Optional<String> reason) {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", reason.isEmpty() ? "up" : "down");
        health.put("stage", stage);
        reason.ifPresent(text -> health.put("reason", text));
        return Json.mapper().writeValueAsString(health);
    }

    /** The port that it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static void answer(HttpExchange exchange, String path, int code, String type, String text)
            throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(code, method.equals("HEAD") ? -1 : body.length);
            if (!method.equals("HEAD")) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
