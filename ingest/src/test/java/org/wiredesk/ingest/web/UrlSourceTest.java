package org.wiredesk.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wiredesk.ingest.Collected.text;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.FeedState;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.web.Misbehaving.Hit;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class UrlSourceTest extends LocalWeb {

    @Test
    void takesThePageThatAnEntryLinksToAndKeepsWhatTheFeedSaid() throws Exception {
        server.text("/feed", "application/rss+xml", feed(item("/a?utm_source=rss", "A", "from the feed")));
        server.at("/a", exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 23 Nov 2026 07:00:00 GMT");
            Misbehaving.send(exchange, 200, "text/html; charset=utf-8", "<p>from the page</p>".getBytes(UTF_8));
        });
        Article article = read(feed()).article();

        assertThat(text(article)).isEqualTo("<p>from the page</p>");
        assertThat(article.content().type()).isEqualTo("text/html; charset=utf-8");
        assertThat(article.uri()).isEqualTo(server.url("/a"));
        assertThat(article.declared().headline()).isEqualTo("A");
        assertThat(article.declared().description()).isEqualTo("from the feed");
        assertThat(article.acquisition().via()).isEqualTo("page");
        assertThat(article.acquisition().httpStatus()).isEqualTo(200);
        assertThat(article.acquisition().lastModified()).isEqualTo("Mon, 23 Nov 2026 07:00:00 GMT");
        assertThat(article.feedUri()).isEqualTo(server.url("/feed"));
    }

    @ParameterizedTest
    @CsvSource({"/missing", "/drip", "/endless", "/gzip-bomb", "/redirect-loop", "/redirect-to-file", "/podcast"})
    void anEntryWhosePageCannotBeHadGoesOnWithItsOwnText(String page) throws Exception {
        server.text("/podcast", "audio/mpeg", "sound");
        server.text("/feed", "application/rss+xml", feed(item(page, "A", "from the feed")));
        Article article = read(feed()).article();

        assertThat(text(article)).isEqualTo("from the feed");
        assertThat(article.acquisition().via()).isEqualTo("feed");
    }

    @Test
    void fetchesNoPageOfAnEntryThatWasPublishedAsItIs() throws Exception {
        server.text("/a", "text/html", "<p>a</p>").text("/b", "text/html", "<p>b</p>");
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "x")));
        read(feed());
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "x") + item("/b", "B", "y")));
        Collected second = read(feed());

        assertThat(second.articles()).hasSize(2);
        assertThat(server.paths().stream().filter("/a"::equals)).hasSize(1);
        assertThat(server.paths().stream().filter("/b"::equals)).hasSize(1);
    }

    @Test
    void aPageThatIsAnotherOneEachTimeDoesNotMakeAnotherVersion() throws Exception {
        server.at(
                "/a",
                exchange -> Misbehaving.send(
                        exchange, 200, "text/html", ("<p>" + System.nanoTime() + "</p>").getBytes(UTF_8)));
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "x")));
        Found first = (Found) read(feed()).all().get(0);
        memory.feeds.clear();
        memory.known.clear();
        memory.articles.clear();
        web.close();
        web = new Web(WebTest.settings(true), Clock.tickMillis(ZoneOffset.UTC));
        Found second = (Found) read(feed()).all().get(0);

        assertThat(text(second.article())).isNotEqualTo(text(first.article()));
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"<language>en</language>, en", "'', pt-BR"})
    void theLanguageOfTheAnswerIsThatOfAFeedThatDeclaresNone(String declared, String language) throws Exception {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Language", "pt-BR, en");
            byte[] body = feed(declared + item("/missing", "A", "x")).getBytes(UTF_8);
            Misbehaving.send(exchange, 200, "application/rss+xml", body);
        });

        assertThat(read(feed()).article().declared().language()).isEqualTo(language);
    }

    @Test
    void asksOnlyForWhatChanged() throws Exception {
        String body = feed(item("/missing", "A", "x"));
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Misbehaving.send(exchange, 200, "application/rss+xml", body.getBytes(UTF_8));
            }
        });

        assertThat(read(feed()).articles()).hasSize(1);
        assertThat(read(feed()).all()).isEmpty();
        assertThat(server.hits).extracting(Hit::ifNoneMatch).contains("\"v1\"");
    }

    @Test
    void aBodyThatIsTheSameIsNotReadAgainWhateverItsEtag() throws Exception {
        String body = feed(item("/missing", "A", "x"));
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"" + System.nanoTime() + "\"");
            Misbehaving.send(exchange, 200, "application/rss+xml", body.getBytes(UTF_8));
        });

        assertThat(read(feed()).articles()).hasSize(1);
        assertThat(read(feed()).all()).isEmpty();
    }

    @Test
    void aChangedBodyUnderTheSameEtagIsRead() throws Exception {
        server.at("/feed", new SameEtag(feed(item("/missing", "A", "x"))));
        read(feed());
        server.at("/feed", new SameEtag(feed(item("/missing", "A", "corrected"))));

        assertThat(read(feed()).articles()).hasSize(1);
    }

    @Test
    void aFeedThatFailsIsAskedLessAndLessAndKeepsItsMemory() throws Exception {
        server.at("/feed", new SameEtag(feed(item("/missing", "A", "x"))));
        read(feed());
        server.at("/feed", Misbehaving.status(503, "Retry-After", "7200"));
        Collected failed = read(feed());
        FeedState state = memory.feeds.get(server.url("/feed"));

        assertThat(failed.refusal().reason()).isEqualTo("http-status");
        assertThat(failed.refusal().uri()).isEqualTo(server.url("/feed"));
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.etag()).isEqualTo("\"same\"");
        assertThat(Duration.between(state.polledAt(), state.nextPoll())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aFeedThatIsFollowedIsNotAskedBeforeItsTime() throws Exception {
        server.text("/feed", "application/rss+xml", feed(item("/missing", "A", "x")));
        UrlSource followed = new UrlSource(
                server.url("/feed"),
                web,
                FeedSettings.DEFAULT,
                false,
                Limits.DEFAULT,
                Clock.tickMillis(ZoneOffset.UTC));
        read(followed);
        assertThat(read(followed).all()).isEmpty();

        assertThat(server.paths().stream().filter("/feed"::equals)).hasSize(1);
        assertThat(followed.pause().orElseThrow()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(11));
    }

    @Test
    void aPageIsAnArticleAndIsReadOnce() throws Exception {
        server.at("/start", Misbehaving.redirect(301, "/story?utm_medium=x"));
        server.text("/story", "text/html", "<html><p>Story</p></html>");
        UrlSource page = new UrlSource(
                server.url("/start"),
                web,
                FeedSettings.DEFAULT,
                false,
                Limits.DEFAULT,
                Clock.tickMillis(ZoneOffset.UTC));
        Article article = read(page).article();

        assertThat(article.uri()).isEqualTo(server.url("/story"));
        assertThat(article.acquisition().finalUrl()).isEqualTo(server.url("/story?utm_medium=x"));
        assertThat(page.pause()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing-here, http-status",
        "/redirect-to-metadata, forbidden-address",
        "/image, unreadable-feed",
        "/silence, unreachable",
        "/endless-feed, too-large",
    })
    void anAddressThatGivesNothingIsRefusedWithItsReason(String path, String reason) throws Exception {
        server.text("/image", "image/png", "\u0089PNG");
        server.at("/endless-feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "<item><title>and on</title></item>".repeat(1_000).getBytes(UTF_8);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });
        // Loopback may be dialled here, metadata services may not.
        if (reason.equals("forbidden-address")) {
            web.close();
            web = WebTest.loopbackOnly();
        }

        assertThat(read(url(path)).refusal().reason()).isEqualTo(reason);
    }

    @Test
    void aFeedThatMovedForGoodIsAskedAtItsNewAddressOnceThatIsCertain() throws Exception {
        server.at("/feed", Misbehaving.redirect(301, "/moving"));
        server.at("/moving", Misbehaving.redirect(308, "/new"));
        server.text("/new", "application/rss+xml", feed(item("/missing", "A", "x")));
        for (int i = 0; i < 4; i++) {
            read(feed());
        }

        assertThat(server.paths().stream().filter("/feed"::equals)).hasSize(3);
        assertThat(server.paths().stream().filter("/new"::equals)).hasSize(4);
        assertThat(memory.feeds.get(server.url("/feed")).address("")).isEqualTo(server.url("/new"));
    }

    @Test
    void aNewAddressThatFailsIsGivenUpForTheOldOne() throws Exception {
        server.at("/feed", Misbehaving.redirect(301, "/new"));
        server.text("/new", "application/rss+xml", feed(item("/missing", "A", "x")));
        for (int i = 0; i < 3; i++) {
            read(feed());
        }
        server.at("/new", Misbehaving.status(410));
        server.text("/feed", "application/rss+xml", feed(item("/missing", "B", "y")));
        for (int i = 0; i < 3; i++) {
            assertThat(read(feed()).refusals()).hasSize(1);
        }

        assertThat(read(feed()).articles()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"302, /new", "307, /new", "301, /redirect-to-metadata"})
    void aRedirectForNowOrToWhereNobodyMayGoMovesNothing(int status, String to) throws Exception {
        server.at("/feed", Misbehaving.redirect(status, to));
        server.text("/new", "application/rss+xml", feed(item("/missing", "A", "x")));
        web.close();
        web = WebTest.loopbackOnly();
        for (int i = 0; i < 4; i++) {
            read(feed());
        }

        assertThat(server.paths().stream().filter("/feed"::equals)).hasSize(4);
        assertThat(memory.feeds.get(server.url("/feed")).move()).isNull();
    }

    @Test
    void aFeedThatIsGoneForGoodSaysSoAndIsAskedNoMore() throws Exception {
        server.at("/feed", Misbehaving.status(410));
        UrlSource followed = followed("/feed");
        assertThat(read(followed).refusal().detail()).contains("answers 410");
        assertThat(read(followed).all()).isEmpty();

        assertThat(followed.pause()).isEmpty();
        assertThat(memory.feeds.get(server.url("/feed")).endedAt()).isNotNull();
        assertThat(followed("/feed")).satisfies(afterARestart -> {
            read(afterARestart);
            assertThat(afterARestart.pause()).isEmpty();
        });
        assertThat(server.paths().stream().filter("/feed"::equals)).hasSize(1);
    }

    @Test
    void aStoryInTwoFeedsCostsOneFetch() throws Exception {
        server.text("/a", "text/html", "<p>a</p>");
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "short")));
        server.text("/other", "application/rss+xml", feed(item("/a", "A", "told in another way")));
        Collected first = new Collected();
        url("/feed").read(memory, first);
        // Before anybody has told the memory of the first.
        Collected second = read(url("/other"));

        assertThat(second.article().uri()).isEqualTo(first.article().uri());
        assertThat(server.paths().stream().filter("/a"::equals)).hasSize(1);
    }

    @Test
    void aStoryThatWaitsForKafkaIsNotFetchedAgainWhenItsFeedIsReadAgain() throws Exception {
        server.text("/a", "text/html", "<p>a</p>").text("/b", "text/html", "<p>b</p>");
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "x")));
        feed().read(memory, new Collected());
        server.text("/feed", "application/rss+xml", feed(item("/a", "A", "x") + item("/b", "B", "y")));
        Collected second = new Collected();
        feed().read(memory, second);

        assertThat(second.articles()).hasSize(2);
        assertThat(server.paths().stream().filter("/a"::equals)).hasSize(1);
        assertThat(server.paths().stream().filter("/b"::equals)).hasSize(1);
    }

    @Test
    void aFeedOfVeryManyItemsIsReadInPieces() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            server.text("/p" + i, "text/html", "p" + i);
            items.append(item("/p" + i, "P" + i, "x"));
        }
        server.text("/feed", "application/rss+xml", feed(items.toString()));
        FeedSettings few = new FeedSettings(
                Duration.ofMinutes(10), Duration.ofHours(1), true, 3, false, Duration.ZERO, java.util.List.of());
        UrlSource source =
                new UrlSource(server.url("/feed"), web, few, true, Limits.DEFAULT, Clock.tickMillis(ZoneOffset.UTC));

        assertThat(read(source).articles()).hasSize(3);
        assertThat(read(source).articles()).hasSize(6);
        assertThat(read(source).articles()).hasSize(7);
        assertThat(server.paths().stream().filter(path -> path.startsWith("/p")))
                .hasSize(7);
    }

    private UrlSource feed() {
        return url("/feed");
    }

    /** Answers in full with one ETag for whatever body. */
    private record SameEtag(String body) implements Misbehaving.Answer {

        @Override
        public void to(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().set("ETag", "\"same\"");
            Misbehaving.send(exchange, 200, "application/rss+xml", body.getBytes(UTF_8));
        }
    }
}
