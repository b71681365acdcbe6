package org.wiredesk.ingest.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.format.BoundedInput;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.push.PushBody.Kind;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Watchdog;

/**
 * One request at {@code POST /articles}. What can be refused without its body is refused before its body is read, and a
 * success is answered only when every article of the request is committed.
 */
final class PushHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);
    private static final String PATH = "/articles";
    private static final String BEARER = "bearer ";
    private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(2);
    /** Bodies that are in memory at a time, in requests of the largest size. */
    private static final int BODIES = 4;

    private final PushSettings settings;
    private final PushBody bodies;
    private final Intake intake;
    private final Watchdog watchdog;
    private final RequestCount count;
    private final Rate rate;
    private final Semaphore memory;
    private final byte[] token;

    PushHandler(
            PushSettings settings,
            PushBody bodies,
            Intake intake,
            Watchdog watchdog,
            RequestCount count,
            LongSupplier nanos) {
        this.settings = settings;
        this.bodies = bodies;
        this.intake = intake;
        this.watchdog = watchdog;
        this.count = count;
        this.rate = new Rate(settings.perSecond(), nanos);
        this.memory = new Semaphore(BODIES * settings.maxBytes());
        this.token = settings.token().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, "", Json.mapper().writeValueAsBytes(take(exchange)));
            } catch (Refusal refusal) {
                Map<String, String> error = new LinkedHashMap<>();
                error.put("reason", refusal.reason());
                error.put("detail", refusal.getMessage());
                send(exchange, refusal.status(), refusal.reason(), Json.mapper().writeValueAsBytes(error));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("A push failed", e);
            throw e;
        }
    }

    private Answer take(HttpExchange exchange) throws Refusal, InterruptedException {
        checkAddress(exchange);
        checkToken(exchange.getRequestHeaders());
        if (!rate.allows()) {
            throw new Refusal(429, "too-many-requests", "more than " + settings.perSecond() + " requests a second");
        }
        String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        Kind kind = Kind.of(contentType);
        long announced = announcedLength(exchange.getRequestHeaders());
        if (announced > settings.maxBytes()) {
            throw tooLarge();
        }
        int reserved = announced < 0 ? settings.maxBytes() : (int) Math.max(announced, 1);
        if (!memory.tryAcquire(reserved, WAIT_FOR_ROOM.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Refusal(429, "busy", "too many large requests at a time; send it again later");
        }
        try {
            byte[] body = body(exchange, announced);
            List<Discovery> articles = bodies.read(kind, body, contentType, url(exchange));
            return Answer.of(articles, commit(articles));
        } finally {
            memory.release(reserved);
        }
    }

    private static void checkAddress(HttpExchange exchange) throws Refusal {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            throw new Refusal(404, "not-found", "articles are pushed to " + PATH);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            throw new Refusal(405, "method-not-allowed", "articles are pushed with POST");
        }
    }

    private void checkToken(Headers headers) throws Refusal {
        String given = headers.getFirst("Authorization");
        boolean bearer = given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] shown = bearer ? given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8) : new byte[0];
        if (!MessageDigest.isEqual(shown, token)) {
            throw new Refusal(401, "unauthorized", "send the header Authorization: Bearer with the token of this desk");
        }
    }

    private static long announcedLength(Headers headers) throws Refusal {
        String length = headers.getFirst("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(400, "bad-length", "Content-Length is no number");
        }
    }

    private byte[] body(HttpExchange exchange, long announced) throws Refusal {
        String encoding = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                .orElse("identity")
                .strip();
        boolean gzip = encoding.equalsIgnoreCase("gzip");
        if (!gzip && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "unsupported-encoding", "Content-Encoding " + encoding + "; send gzip or none");
        }
        try (Watchdog.Watch watch = watchdog.watch(exchange::close)) {
            InputStream raw = exchange.getRequestBody();
            byte[] body = BoundedInput.readAll(gzip ? new GZIPInputStream(raw) : raw, settings.maxBytes());
            if (!gzip && announced >= 0 && body.length < announced) {
                throw new Refusal(400, "truncated", body.length + " of " + announced + " bytes arrived");
            }
            return body;
        } catch (RefusedException e) {
            throw tooLarge();
        } catch (IOException e) {
            throw new Refusal(400, "truncated", "the body broke off or is not what its headers say: " + e.getMessage());
        }
    }

    private Refusal tooLarge() {
        return new Refusal(
                413, "too-large", "more than " + settings.maxBytes() + " bytes; send fewer articles at a time");
    }

    private List<Settled> commit(List<Discovery> articles) throws Refusal, InterruptedException {
        if (articles.isEmpty()) {
            return List.of();
        }
        try {
            Optional<CompletableFuture<List<Settled>>> ends = intake.offer(articles, WAIT_FOR_ROOM);
            if (ends.isEmpty()) {
                throw new Refusal(
                        429, "busy", "too much waits for Kafka; nothing of this was taken, send it again later");
            }
            return ends.get().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            throw new Refusal(
                    503,
                    "not-confirmed",
                    "Kafka has not confirmed this in time; send it again, nothing will be doubled");
        }
    }

    private static @Nullable String url(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Content-Location");
        String query = exchange.getRequestURI().getRawQuery();
        if (header != null || query == null) {
            return header;
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("url="))
                .map(pair -> decoded(pair.substring("url=".length())))
                .findFirst()
                .orElse(null);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void send(HttpExchange exchange, int status, String reason, byte[] json) throws IOException {
        count.answered(status, reason);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        switch (status) {
            case 401 -> headers.set("WWW-Authenticate", "Bearer");
            case 429 -> headers.set("Retry-After", reason.equals("busy") ? "5" : "1");
            case 503 -> headers.set("Retry-After", "10");
            default -> {}
        }
        if (status != 200) {
            // The rest of a body that nobody reads would be taken for the next request.
            headers.set("Connection", "close");
        }
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        // Closing reads the rest of the request first; who waits for the answer before sending it would wait for ever.
        exchange.getResponseBody().flush();
    }
}
