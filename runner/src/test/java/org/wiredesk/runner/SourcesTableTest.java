package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Move;
import org.wiredesk.article.FeedState.News;
import org.wiredesk.article.FeedState.Subscription;

class SourcesTableTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final News LIVELY = new News(12.34, NOW.minus(Duration.ofHours(1)), 7_200, 9);
    private static final News QUIET = new News(0.2, NOW.minus(Duration.ofDays(9)), 7_200, 9);

    @Test
    void showsWhoIsInTroubleFirst() {
        Map<String, FeedState> feeds = new LinkedHashMap<>();
        feeds.put("https://well.example/f", feed(0, null, LIVELY, null, null));
        feeds.put("https://silent.example/f", feed(0, null, QUIET, null, null));
        feeds.put("https://ended.example/f", feed(1, "answers 410", LIVELY, null, NOW));
        feeds.put("https://failing.example/f", feed(3, "answers 503", LIVELY, null, null));
        feeds.put("https://moved.example/f", feed(0, null, LIVELY, new Move("https://new.example/f", 3), null));
        String table = new SourcesTable(NOW).text(feeds);

        assertThat(table.lines())
                .anySatisfy(line -> assertThat(line).startsWith("well").contains("2 h ago", "12.3", "-", "in 30 min"));
        assertThat(table)
                .contains("answers 503", "has moved to https://new.example/f", "used to bring something every 2 h");
        assertThat(table.indexOf("ended.example")).isLessThan(table.indexOf("failing.example"));
        assertThat(table.indexOf("failing.example")).isLessThan(table.indexOf("silent.example"));
        assertThat(table.indexOf("silent.example")).isLessThan(table.indexOf("well.example"));
    }

    @Test
    void saysWhichHubPushesAFeedAndWhichOnlyCould() {
        FeedState feed = feed(0, null, LIVELY, null, null);
        Subscription asked = new Subscription("https://hub.example/", "topic", "callback", "secret", NOW, null, null);
        Subscription confirmed = asked.confirmed(NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(7)));

        assertThat(new SourcesTable(NOW).text(Map.of("https://a.example/f", feed.with(confirmed, feed.nextPoll()))))
                .contains("is pushed by https://hub.example/ until 2026-12-04T12:00:00Z")
                .doesNotContain("secret");
        assertThat(new SourcesTable(NOW).text(Map.of("https://a.example/f", feed.with(asked, feed.nextPoll()))))
                .contains("which has not confirmed that");
    }

    @Test
    void saysSoWhereNothingWasPolledYet() {
        assertThat(new SourcesTable(NOW).text(Map.of())).contains("No feed or sitemap");
    }

    private static FeedState feed(int failures, String error, News news, Move move, Instant ended) {
        return new FeedState(
                null,
                null,
                null,
                NOW,
                failures,
                NOW.plus(Duration.ofMinutes(30)),
                error,
                NOW.minus(Duration.ofHours(2)),
                news,
                move,
                ended,
                null);
    }
}
