package org.wiredesk.benchmarks.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What goes wrong on the web. */
final class Faults {

    private static final int SECOND = 1_000;

    private Faults() {}

    static boolean happens(Random random, double share) {
        synchronized (random) {
            return random.nextDouble() < share;
        }
    }

    static void answer(HttpExchange exchange, Random random) throws IOException {
        int kind;
        synchronized (random) {
            kind = random.nextInt(9);
        }
        switch (kind) {
            case 0 -> status(exchange, 503, "Retry-After", "5");
            case 1 -> status(exchange, 500, "X-Fault", "1");
            case 2 -> status(exchange, 404, "X-Fault", "1");
            case 3 -> status(exchange, 302, "Location", exchange.getRequestURI().toString());
            // Nobody listens there. Private addresses are allowed here, so it must not be one where somebody does.
            case 4 -> status(exchange, 301, "Location", "http://127.255.255.254:1/latest/");
            case 5 -> drip(exchange);
            case 6 -> bomb(exchange);
            case 7 -> {
                exchange.sendResponseHeaders(200, 100_000);
                exchange.getResponseBody().write("cut off".getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    private static void status(HttpExchange exchange, int code, String header, String value) throws IOException {
        exchange.getResponseHeaders().set(header, value);
        exchange.sendResponseHeaders(code, -1);
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 120; i++) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(SECOND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
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
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
    }
}
