package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiredesk.ingest.Collected.text;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.FeedState;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Limits;

/** Feeds that are read in turns with others, and what is a feed at all. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class UrlSourceTurnsTest extends LocalWeb {

    @Test
    void aFeedWhoseTurnIsOverTakesOnePageAtLeastAndGoesOnAtOnceWhereItStopped() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            items.append(item("/missing" + i, "P" + i, "x"));
        }
        server.text("/feed", "application/rss+xml", feed(items.toString()));
        UrlSource source = followed("/feed");
        memory.mine = false;

        assertThat(read(source).articles()).hasSize(1);
        assertThat(source.pause()).hasValue(Duration.ZERO);
        assertThat(read(source).articles()).hasSize(2);
        assertThat(memory.feeds.get(server.url("/feed")).news()).isNull();
        memory.mine = true;
        assertThat(read(source).articles()).hasSize(3);
        assertThat(source.pause().orElseThrow()).isGreaterThan(Duration.ofMinutes(8));
        assertThat(server.paths().stream().filter(path -> path.startsWith("/missing")))
                .containsExactly("/missing0", "/missing1", "/missing2");
    }

    @Test
    void anItemThatChangesBetweenTwoTurnsIsNotTakenForDone() throws Exception {
        String rest = item("/missing", "B", "y");
        server.text("/feed", "application/rss+xml", feed(item("/missing", "A", "x") + rest));
        UrlSource source = followed("/feed");
        memory.mine = false;
        read(source);
        server.text("/feed", "application/rss+xml", feed(item("/missing", "A", "corrected") + rest));
        memory.mine = true;

        assertThat(read(source).articles()).extracting(Collected::text).contains("corrected");
    }

    @ParameterizedTest
    @CsvSource({"<html><p>We are sorry</p></html>", "''"})
    void aFeedThatAnswersWithAPageIsAFeedThatFailsAndIsAskedAgain(String page) throws Exception {
        server.text("/feed", "application/rss+xml", feed(item("/missing", "A", "x")));
        read(followed("/feed"));
        server.text("/feed", "text/html", page);
        FeedState last = memory.feeds.get(server.url("/feed"));
        memory.feeds.put(server.url("/feed"), due(last));
        UrlSource source = followed("/feed");

        assertThat(read(source).refusal().reason()).isEqualTo("unreadable-feed");
        assertThat(source.pause()).isPresent();
        assertThat(memory.feeds.get(server.url("/feed")).failures()).isEqualTo(1);
    }

    @Test
    void whatAListOfFeedsNamesIsNoPage() throws Exception {
        server.text("/feed", "text/html", "<html><p>Under construction</p></html>");
        UrlSource source = new UrlSource(
                server.url("/feed"),
                true,
                web,
                Subscriber.NONE,
                FeedSettings.DEFAULT,
                false,
                Limits.DEFAULT,
                Clock.tickMillis(ZoneOffset.UTC));

        assertThat(read(source).refusal().reason()).isEqualTo("unreadable-feed");
        assertThat(source.pause()).isPresent();
    }

    @Test
    void aPageIsAPageAlsoWhenItIsReadAgain() throws Exception {
        server.text("/story", "text/html", "<html><p>Story</p></html>");
        read(url("/story"));
        server.text("/story", "text/html", "<html><p>Story, corrected</p></html>");

        assertThat(text(read(url("/story")).article())).contains("corrected");
    }

    private static FeedState due(FeedState s) {
        return new FeedState(
                s.etag(),
                s.lastModified(),
                s.bodyHash(),
                s.polledAt(),
                0,
                s.polledAt(),
                null,
                s.succeededAt(),
                s.news(),
                null,
                null,
                null);
    }
}
