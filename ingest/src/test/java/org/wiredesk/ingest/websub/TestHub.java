package org.wiredesk.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub on the loopback address. It writes down what it is asked; the test says what it does then. */
final class TestHub implements AutoCloseable {

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private int answer = 202;

    TestHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", url());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/hub", this::subscribe);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hub";
    }

    String movedUrl() {
        return url().replace("/hub", "/moved");
    }

    void answers(int status) {
        answer = status;
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        asked.add(Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8))));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    /** Asks back, as a hub does that was asked to subscribe. */
    HttpResponse<String> verify(Map<String, String> changes) throws Exception {
        Map<String, String> last = asked.get(asked.size() - 1);
        Map<String, String> query = new java.util.LinkedHashMap<>(Map.of(
                "hub.mode", "subscribe",
                "hub.topic", last.get("hub.topic"),
                "hub.challenge", "echo this",
                "hub.lease_seconds", "86400"));
        query.putAll(changes);
        String encoded = query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(last.get("hub.callback") + "?" + encoded)));
    }

    HttpResponse<String> push(String body, String... headers) throws Exception {
        return pushTo(asked.get(asked.size() - 1).get("hub.callback"), body, headers);
    }

    HttpResponse<String> pushTo(String callback, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(callback)).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The value of {@code X-Hub-Signature}. */
    String signature(String method, String body) throws Exception {
        String algorithm = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(asked.get(asked.size() - 1).get("hub.secret").getBytes(UTF_8), algorithm));
        return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
