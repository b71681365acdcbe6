package org.wiredesk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wiredesk.ingest.kafka.Outcome;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Refused;
import org.wiredesk.ingest.source.Limits;

/** Sends what docs/push.md shows, and gets what it says. */
class PushDocsTest {

    private static final String TOKEN = "a token for the tests";
    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\ncurl .*?-H 'Content-Type: (.+?)' .*?--data-binary '(.+?)' \\\\\n\\s+'?http://localhost:8090/articles(\\S*?)'?\n```"
                    + "\\s+```json\n(.+?)\n```",
            Pattern.DOTALL);

    private final Set<String> published = new HashSet<>();

    @Test
    void theExamplesDoWhatTheySay() throws Exception {
        PushSettings settings = new PushSettings(
                "localhost", 0, TOKEN, 10_000, 10, 100, Duration.ofSeconds(10), Duration.ofSeconds(10));
        String page = Files.readString(Path.of("..", "docs", "push.md"));
        int examples = 0;
        try (PushServer server =
                PushServer.start(settings, Limits.DEFAULT, this::take, new SimpleMeterRegistry(), Clock.systemUTC())) {
            Matcher example = EXAMPLE.matcher(page);
            while (example.find()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + server.port() + "/articles" + example.group(3)))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", example.group(1))
                        .POST(HttpRequest.BodyPublishers.ofString(example.group(2)))
                        .build();
                assertThat(Client.send(request).body()).as(example.group(2)).isEqualTo(example.group(4));
                examples++;
            }
        }
        assertThat(examples).isEqualTo(page.split("\ncurl ", -1).length - 1).isEqualTo(4);
    }

    private Optional<CompletableFuture<List<Settled>>> take(List<Discovery> articles, Duration patience) {
        List<Settled> ends = new ArrayList<>();
        for (Discovery article : articles) {
            if (article instanceof Refused refused) {
                ends.add(new Settled(
                        article.uri(),
                        "push",
                        Outcome.DROPPED,
                        refused.dropped().reason()));
            } else {
                Outcome outcome = published.add(article.uri()) ? Outcome.PUBLISHED : Outcome.UNCHANGED;
                ends.add(new Settled(article.uri(), "push", outcome, ""));
            }
        }
        return Optional.of(CompletableFuture.completedFuture(ends));
    }
}
