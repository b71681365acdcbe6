package org.wiredesk.ingest.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A client that can also misbehave. */
record Client(int port, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> post(String type, String body) {
        return post("", type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String query, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    URI address(String query) {
        return URI.create("http://localhost:" + port + "/articles" + query);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends these characters and no more, closes its side if told to, and reads what is answered, if anything. */
    String raw(String headers, String body, boolean hangUp) throws IOException {
        String head = "POST /articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n" + headers
                + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            if (hangUp) {
                socket.shutdownOutput();
            }
            socket.setSoTimeout(10_000);
            return answer(socket.getInputStream());
        }
    }

    /** To the end of its JSON, because a server that has refused a body may still wait for the rest of it. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0) {
            answer.write(b);
            b = b == '}' ? -1 : in.read();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
