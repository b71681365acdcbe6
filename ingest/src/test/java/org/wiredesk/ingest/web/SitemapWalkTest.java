package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiredesk.ingest.Collected.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.article.Article;
import org.wiredesk.article.FeedState;
import org.wiredesk.ingest.Collected;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class SitemapWalkTest extends LocalWeb {

    SitemapWalkTest() {
        super(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void takesThePagesOfASitemapWithWhatItSaysOfThem() throws Exception {
        server.text("/a", "text/html", "<p>A</p>");
        server.text(
                "/map",
                "text/xml",
                urlset(url("/a?utm_source=x", "2026-11-24T08:00:00Z")
                        .replace("</url>", "<n:news><n:title>Title</n:title></n:news></url>")));
        Article article = read("/map").article();

        assertThat(article.uri()).isEqualTo(server.url("/a"));
        assertThat(text(article)).isEqualTo("<p>A</p>");
        assertThat(article.declared().headline()).isEqualTo("Title");
        assertThat(article.declared().updated()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(article.feedUri()).isEqualTo(server.url("/map"));
    }

    @Test
    void leavesOldPagesAloneAndTakesThoseWithoutADate() throws Exception {
        server.text("/new", "text/html", "new")
                .text("/undated", "text/html", "undated")
                .text("/odd", "text/html", "odd");
        server.text(
                "/map",
                "text/xml",
                urlset(url("/old", "2026-11-20")
                        + url("/new", "2026-11-21")
                        + url("/undated", "")
                        + url("/odd", "today")));

        assertThat(read("/map").articles())
                .extracting(Article::uri)
                .containsExactly(server.url("/new"), server.url("/undated"), server.url("/odd"));
    }

    @Test
    void aPageThatCannotBeHadIsRefusedWithItsReason() throws Exception {
        server.text("/pdf", "application/pdf", "%PDF");
        server.text("/map", "text/xml", urlset(url("/gone", "") + url("/pdf", "")));

        assertThat(read("/map").refusals())
                .extracting(refusal -> refusal.reason())
                .containsExactly("http-status", "unsupported");
    }

    @Test
    void asksAgainForAPageThatDidNotAnswerThoughTheSitemapIsAsItWas() throws Exception {
        server.at("/a", Misbehaving.status(503)).text("/b", "text/html", "<p>B</p>");
        server.text("/map", "text/xml", urlset(url("/a", "") + url("/b", "")));
        assertThat(read("/map").articles()).hasSize(1);
        server.text("/a", "text/html", "<p>A</p>");

        assertThat(text(read("/map").articles().get(0))).isEqualTo("<p>A</p>");
        read("/map");
        assertThat(server.paths().stream().filter("/b"::equals)).hasSize(1);
        assertThat(server.paths().stream().filter("/a"::equals)).hasSize(2);
    }

    @Test
    void fetchesNothingAgainBecauseASiteDatesItsPagesAnew() throws Exception {
        server.text("/a", "text/html", "<p>A</p>").text("/map", "text/xml", urlset(url("/a", "2026-11-23")));
        read("/map");
        server.text("/map", "text/xml", urlset(url("/a", "2026-11-24")));
        read("/map");

        assertThat(server.paths().stream().filter("/a"::equals)).hasSize(1);
    }

    @Test
    void anIndexThatListsItselfComesToAnEnd() throws Exception {
        server.text("/a", "text/html", "<p>A</p>");
        server.text("/index", "text/xml", index("/index", "/map", "/map"));
        server.text("/map", "text/xml", urlset(url("/a", "")));

        assertThat(read("/index").articles()).hasSize(1);
        assertThat(server.paths()).containsExactly("/robots.txt", "/index", "/map", "/a");
    }

    @Test
    void anIndexWithinAnIndexIsReadAndOneDeeperRefused() throws Exception {
        server.text("/1", "text/xml", index("/2"))
                .text("/2", "text/xml", index("/3"))
                .text("/3", "text/xml", index("/4"));
        server.text("/4", "text/xml", urlset(url("/a", "")));

        assertThat(read("/1").refusal().detail()).contains("/3 is an index within an index");
        assertThat(server.paths()).doesNotContain("/4");
    }

    @Test
    void aSitemapBelowThatHasNotChangedIsNotReadAgain() throws Exception {
        server.text("/a", "text/html", "<p>A</p>").text("/index", "text/xml", index("/map"));
        server.at("/map", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = urlset(url("/a", "")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Misbehaving.send(exchange, 200, "text/xml", body);
            }
        });
        assertThat(read("/index").all()).hasSize(1);
        assertThat(read("/index").all()).isEmpty();
        FeedState below = memory.feed(server.url("/map")).orElseThrow();

        assertThat(below.within()).isEqualTo(server.url("/index"));
    }

    @Test
    void stopsAtItsBudgetAndGoesOnInTheNextPoll() throws Exception {
        StringBuilder urls = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            server.text("/p" + i, "text/html", "p" + i);
            urls.append(url("/p" + i, ""));
        }
        server.text("/map", "text/xml", urlset(urls.toString()));

        assertThat(read("/map", 3).articles()).hasSize(3);
        assertThat(read("/map", 3).articles()).hasSize(6);
        assertThat(read("/map", 3).articles()).hasSize(7);
        assertThat(read("/map", 3).all()).isEmpty();
        assertThat(server.paths().stream().filter(path -> path.startsWith("/p")))
                .hasSize(7);
    }

    @Test
    void whoseTurnIsOverGoesOnWhereItStoppedAlsoBehindPagesThatCannotBeHad() throws Exception {
        server.text("/index", "text/xml", index("/1", "/2"));
        server.text("/1", "text/xml", urlset(url("/gone1", "") + url("/gone2", "")));
        server.text("/2", "text/xml", urlset(url("/a", "")));
        server.text("/a", "text/html", "<p>A</p>");
        UrlSource source = source("/index", 1_000);
        memory.mine = false;
        assertThat(read(source).refusals()).hasSize(1);
        assertThat(read(source).refusals()).hasSize(1);
        memory.mine = true;

        assertThat(read(source).article().uri()).isEqualTo(server.url("/a"));
        assertThat(server.paths().stream().filter(path -> path.startsWith("/gone")))
                .containsExactly("/gone1", "/gone2");
    }

    private Collected read(String path) throws InterruptedException {
        return read(path, 1_000);
    }

    private Collected read(String path, int budget) throws InterruptedException {
        return read(source(path, budget));
    }

    private UrlSource source(String path, int budget) {
        FeedSettings d = FeedSettings.DEFAULT;
        FeedSettings settings = new FeedSettings(
                d.interval(), d.longestInterval(), true, budget, false, Duration.ofHours(72), d.revisitAfter());
        return source(path, settings, true);
    }

    private String url(String path, String modified) {
        String date = modified.isEmpty() ? "" : "<lastmod>" + modified + "</lastmod>";
        return "<url><loc>" + server.url(path) + "</loc>" + date + "</url>";
    }

    private static String urlset(String urls) {
        return "<urlset xmlns:n='news'>" + urls + "</urlset>";
    }

    private String index(String... paths) {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (String path : paths) {
            index.append("<sitemap><loc>").append(server.url(path)).append("</loc></sitemap>");
        }
        return index.append("</sitemapindex>").toString();
    }
}
