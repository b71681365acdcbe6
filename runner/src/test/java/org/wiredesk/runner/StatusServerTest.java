package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusServerTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
    private final StatusServer server = StatusServer.start("localhost", 0, "sink", trouble::get, meters);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isUpWhileThereIsNoTrouble() throws Exception {
        HttpResponse<String> response = request("GET", "/health");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"status\":\"up\",\"stage\":\"sink\"}");
    }

    @Test
    void is503WithTheReasonWhenThereIs() throws Exception {
        trouble.set(Optional.of("no \"answer\" from Kafka"));
        HttpResponse<String> response = request("GET", "/health");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body())
                .isEqualTo("{\"status\":\"down\",\"stage\":\"sink\",\"reason\":\"no \\\"answer\\\" from Kafka\"}");
    }

    @Test
    void isAliveWhateverTheTrouble() throws Exception {
        trouble.set(Optional.of("the store is away"));
        HttpResponse<String> response = request("GET", "/live");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"up\",\"stage\":\"sink\"}");
    }

    @Test
    void givesMetricsInPrometheusFormat() throws Exception {
        meters.counter("wiredesk.test", "outcome", "stored").increment(3);
        assertThat(request("GET", "/metrics").body()).contains("wiredesk_test_total{outcome=\"stored\"} 3.0");
    }

    @Test
    void refusesOtherMethodsAndPaths() throws Exception {
        assertThat(request("POST", "/health").statusCode()).isEqualTo(405);
        assertThat(request("GET", "/healthy").statusCode()).isEqualTo(404);
        assertThat(request("GET", "/").statusCode()).isEqualTo(404);
        assertThat(request("HEAD", "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhichPortIsTakenAndWhichSettingToChange() {
        assertThatThrownBy(() -> StatusServer.start("localhost", server.port(), "run", trouble::get, meters))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("localhost:" + server.port())
                .hasMessageContaining("http.port");
    }

    private HttpResponse<String> request(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
