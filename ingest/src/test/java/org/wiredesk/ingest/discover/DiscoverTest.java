package org.wiredesk.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.ingest.discover.Finding.Kind;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.web.FeedSettings;
import org.wiredesk.ingest.web.Misbehaving;
import org.wiredesk.ingest.web.Web;
import org.wiredesk.ingest.web.WebSettings;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class DiscoverTest {

    private static final String RSS =
            "<rss><channel><title>The Feed</title><item><title>A</title></item></channel></rss>";

    private final List<String> trouble = new ArrayList<>();
    private Misbehaving server;
    private Web web;

    @BeforeEach
    void start() throws Exception {
        server = new Misbehaving();
        Duration second = Duration.ofSeconds(1);
        web = new Web(
                new WebSettings(
                        "Test", true, Duration.ZERO, Duration.ZERO, second, second, second, 5, FeedSettings.DEFAULT),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        web.close();
        server.close();
    }

    @Test
    void findsWhatThePageRobotsTxtAndHabitPromise() throws Exception {
        server.text(
                "/",
                "text/html",
                "<html><head><base href='/news/'><link rel=alternate type='application/rss+xml' href='main.xml'>"
                        + "<link rel=alternate hreflang=de href='/de'></head><body><a href='/feed/sport.xml'>RSS</a></body>");
        server.text("/news/main.xml", "text/xml", RSS);
        server.text("/feed/sport.xml", "text/xml", RSS);
        server.text(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow:\nSitemap: /maps/news.xml\nsitemap:" + server.url("/maps"));
        server.text("/maps/news.xml", "text/xml", "<urlset><url><loc>https://n.example/a</loc></url></urlset>");
        server.text(
                "/maps", "text/xml", "<sitemapindex><sitemap><loc>https://n.example/1</loc></sitemap></sitemapindex>");
        server.text(
                "/feed.json",
                "application/json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[]}");

        assertThat(find("/"))
                .containsExactly(
                        new Finding(Kind.FEED, server.url("/news/main.xml"), "The Feed", 1, "a link of the page"),
                        new Finding(Kind.FEED, server.url("/feed/sport.xml"), "The Feed", 1, "a link of the page"),
                        new Finding(Kind.SITEMAP, server.url("/maps/news.xml"), "", 1, "robots.txt"),
                        new Finding(Kind.SITEMAP_INDEX, server.url("/maps"), "", 1, "robots.txt"),
                        new Finding(Kind.FEED, server.url("/feed.json"), "J", 0, "a usual place"));
        assertThat(trouble).isEmpty();
        assertThat(server.paths()).doesNotContain("/de");
    }

    @Test
    void reportsEachPlaceOnceHoweverManyWaysLeadThere() throws Exception {
        server.text(
                "/", "text/html", "<link rel=alternate type='application/rss+xml' href='/feed'><a href='/rss'>R</a>");
        server.text("/feed", "text/xml", RSS);
        server.at("/rss", Misbehaving.redirect(301, "/feed"));

        assertThat(find("/")).extracting(Finding::url).containsExactly(server.url("/feed"));
    }

    @Test
    void anAddressThatIsAFeedItselfIsTheFinding() throws Exception {
        server.text("/feed", "text/xml", RSS);

        assertThat(find("/feed")).extracting(Finding::origin).containsExactly("the address itself");
    }

    @Test
    void saysWhatThePagePromisesAndDoesNotHold() throws Exception {
        server.text(
                "/",
                "text/html",
                "<link rel=alternate type='application/rss+xml' href='/gone'><link rel=alternate type='application/atom+xml'"
                        + " href='/page'><link rel=alternate type='application/rss+xml' href='file:///etc/passwd'>"
                        + "<link rel=alternate type='application/rss+xml' href='/endless'>");
        server.text("/page", "text/html", "<p>no feed</p>");

        assertThat(find("/")).isEmpty();
        assertThat(trouble)
                .anySatisfy(line -> assertThat(line).contains("/gone answers 404"))
                .anySatisfy(line -> assertThat(line).contains("/page neither a feed nor a sitemap"))
                .noneSatisfy(line -> assertThat(line).contains("passwd"));
    }

    @Test
    void saysThatTheSiteCannotBeAsked() {
        assertThatThrownBy(() -> find("/nothing"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("404");
    }

    private List<Finding> find(String path) throws Exception {
        return new Discover(web, (link, why) -> trouble.add(link + " " + why)).of(server.url(path));
    }
}
