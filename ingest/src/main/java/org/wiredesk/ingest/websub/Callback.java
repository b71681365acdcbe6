package org.wiredesk.ingest.websub;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.format.BoundedInput;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Watchdog;
import org.wiredesk.ingest.web.Announced;
import org.wiredesk.ingest.web.Subscriber.Pushed;

/**
 * What hubs ask us and push to us. A document counts only with a signature by the secret of its subscription; everything
 * else is refused before its body is read, as far as that can be known.
 */
final class Callback implements HttpHandler {

    /** Bodies that are in memory at a time. */
    private static final int BODIES = 4;

    private static final Duration UNKNOWN_LEASE = Duration.ofDays(1);
    private static final int LONGEST_CHALLENGE = 4_096;

    private final Subscriptions subscriptions;
    private final Predicate<String> wake;
    private final int maxBytes;
    private final Watchdog watchdog;
    private final Clock clock;
    private final Semaphore bodies = new Semaphore(BODIES);

    /** @param wake has a feed read now; false if it is not ours to read */
    Callback(Subscriptions subscriptions, Predicate<String> wake, int maxBytes, Watchdog watchdog, Clock clock) {
        this.subscriptions = subscriptions;
        this.wake = wake;
        this.maxBytes = maxBytes;
        this.watchdog = watchdog;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (answer.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "30");
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Pushes> pushes = subscriptions.find(path.substring(path.lastIndexOf('/') + 1));
        String method = exchange.getRequestMethod();
        if (pushes.isEmpty()) {
            return new Answer(404, "no such subscription");
        }
        return switch (method) {
            case "GET" -> verify(pushes.get(), query(exchange.getRequestURI()));
            case "POST" -> take(pushes.get(), exchange);
            default -> new Answer(405, "hubs ask with GET and push with POST");
        };
    }

    private Answer verify(Pushes pushes, Map<String, String> query) {
        String challenge = query.getOrDefault("hub.challenge", "");
        if (!pushes.subscription().topic().equals(query.get("hub.topic"))) {
            return new Answer(404, "this is not the callback of that topic");
        }
        boolean wanted = !pushes.isOver();
        switch (query.getOrDefault("hub.mode", "")) {
            case "denied" -> {
                subscriptions.deny(pushes, query.getOrDefault("hub.reason", "it says no more"));
                wake.test(pushes.feed());
                return new Answer(200, "");
            }
            case "subscribe" -> {
                if (!wanted || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
                    return new Answer(404, "nobody asked for that");
                }
                subscriptions.confirm(pushes, lease(query.get("hub.lease_seconds")));
                wake.test(pushes.feed());
                return new Answer(200, challenge);
            }
            case "unsubscribe" -> {
                return wanted ? new Answer(404, "nobody asked for that") : new Answer(200, challenge);
            }
            default -> {
                return new Answer(400, "hub.mode is none that we know");
            }
        }
    }

    private Answer take(Pushes pushes, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (pushes.isOver()) {
            return new Answer(410, "this is not wanted any more");
        }
        if (isOfAnother(
                headers.getOrDefault("Link", List.of()), pushes.subscription().topic())) {
            return new Answer(404, "this is not the callback of that topic");
        }
        if (headers.containsKey("Content-Encoding")) {
            return new Answer(415, "send it without Content-Encoding");
        }
        if (length(headers.getFirst("Content-Length")) > maxBytes) {
            return new Answer(413, "more than " + maxBytes + " bytes");
        }
        if (!bodies.tryAcquire()) {
            return new Answer(503, "busy; send it again later");
        }
        try (Watchdog.Watch watch = watchdog.watch(exchange::close)) {
            byte[] body = BoundedInput.readAll(exchange.getRequestBody(), maxBytes);
            return take(pushes, body, headers);
        } catch (RefusedException e) {
            return new Answer(413, "more than " + maxBytes + " bytes");
        } finally {
            bodies.release();
        }
    }

    private Answer take(Pushes pushes, byte[] body, Headers headers) {
        Optional<String> digest = Signature.verified(
                headers.getFirst("X-Hub-Signature"), body, pushes.subscription().secret());
        if (digest.isEmpty()) {
            return new Answer(403, "the signature is missing or wrong");
        }
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        return switch (pushes.add(digest.get(), new Pushed(type, body, clock.instant()))) {
            case FULL -> new Answer(503, "busy; send it again later");
            case KNOWN -> new Answer(200, "");
            case TAKEN -> wake.test(pushes.feed()) ? new Answer(202, "") : new Answer(410, "others read this feed now");
        };
    }

    /** Hubs name the topic beside what they push. Those that do not are believed by their signature. */
    private static boolean isOfAnother(List<String> links, String topic) {
        List<String> selves = links.stream()
                .flatMap(header -> Announced.selves(header).stream())
                .toList();
        return !selves.isEmpty() && !selves.contains(topic);
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Duration lease(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : UNKNOWN_LEASE;
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private record Answer(int status, String text) {}
}
