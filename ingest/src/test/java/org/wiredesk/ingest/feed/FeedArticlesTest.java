package org.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.RefusedException;

class FeedArticlesTest {

    @Test
    void anEntryIsKnownByItsLink() throws RefusedException {
        Collected found = read(item("A", "https://n.example/a?utm_source=rss", "g1"));

        assertThat(found.article().uri()).isEqualTo("https://n.example/a");
        assertThat(found.article().declared().guid()).isEqualTo("g1");
        assertThat(found.article().feedUri()).isEqualTo("https://feeds.example/feed");
        assertThat(found.article().acquisition().via()).isEqualTo("feed");
    }

    @Test
    void entriesThatShareALinkAreKnownByTheirGuid() throws RefusedException {
        Collected found = read(item("A", "https://n.example/", "g1") + item("B", "https://n.example/", "urn:g:2"));

        assertThat(found.articles())
                .extracting(Article::uri)
                .containsExactly("https://feeds.example/feed#id=g1", "urn:g:2");
    }

    @Test
    void entriesThatShareEverythingAreKnownByTheirContent() throws RefusedException {
        Collected found = read(item("A", "https://n.example/", "g") + item("B", "https://n.example/", "g"));

        assertThat(found.articles())
                .extracting(Article::uri)
                .doesNotHaveDuplicates()
                .allMatch(u -> u.startsWith("urn:sha256:"));
    }

    @Test
    void aLinkToTheSiteItselfNamesNoEntry() throws RefusedException {
        Collected found = read("<link>https://n.example/</link>" + item("A", "https://n.example/", "g1"));

        assertThat(found.article().uri()).isEqualTo("https://feeds.example/feed#id=g1");
    }

    @Test
    void declaresWhatTheFeedSaysAboutItself() throws RefusedException {
        Article article = read("<title>N</title><link>https://n.example/</link><language>de</language>"
                        + item("A", "https://n.example/a", "g1"))
                .article();

        assertThat(article.declared().language()).isEqualTo("de");
        assertThat(article.declared().site().name()).isEqualTo("N");
        assertThat(article.declared().site().uri()).isEqualTo("https://n.example/");
    }

    @Test
    void anEntryOfNothingIsRefusedAndTheOthersGoOn() throws RefusedException {
        Collected found =
                read("<item><link>https://n.example/x</link></item>" + item("A", "https://n.example/a", "g1"));

        assertThat(found.articles()).hasSize(1);
        assertThat(found.refusals()).extracting(DroppedArticle::reason).containsExactly("empty");
        assertThat(found.refusals()).extracting(DroppedArticle::origin).containsExactly("https://feeds.example/feed:1");
    }

    @Test
    void declaresWhatNinjsHasAFieldFor() throws RefusedException {
        Article article = read("""
                        <item><title>A</title><copyright>Harbour 2026</copyright><expirationDate>2027-01-01</expirationDate>
                        <dc:contributor xmlns:dc='http://purl.org/dc/elements/1.1/'>Bo</dc:contributor>
                        <enclosure url='https://n.example/a.jpg' type='image/jpeg'/>
                        <georss:point xmlns:georss='http://www.georss.org/georss'>53.5 10</georss:point></item>""").article();

        assertThat(article.declared().extras())
                .isEqualTo(new Declared.Extras(
                        "Harbour 2026",
                        "2027-01-01",
                        List.of("Bo"),
                        List.of(new Declared.Rendition("https://n.example/a.jpg", "image/jpeg", null)),
                        List.of(new Declared.Place(10, 53.5)),
                        List.of()));
        assertThat(read("<item><title>A</title></item>").article().declared().extras())
                .isNull();
    }

    @Test
    void notesEveryRepairOnTheItem() throws RefusedException {
        Article article = read("<item><title>A & B</title><pubDate>2026-11-23 \uC624\uD6C4 5:15:30</pubDate></item>")
                .article();

        assertThat(article.declared().published()).isEqualTo("2026-11-23T08:15:30Z");
        assertThat(article.declared().extras().repairs())
                .containsExactly(
                        "an ampersand that was not escaped",
                        "the date 2026-11-23 \uC624\uD6C4 5:15:30 was read as 2026-11-23T08:15:30Z");
    }

    private static String item(String title, String link, String guid) {
        return "<item><title>" + title + "</title><link>" + link + "</link><guid>" + guid + "</guid></item>";
    }

    private static Collected read(String channel) throws RefusedException {
        Collected found = new Collected();
        String feed = "<rss><channel>" + channel + "</channel></rss>";
        Delivery delivery =
                Delivery.ofFeed("https://feeds.example/feed", Instant.EPOCH, 200, "https://feeds.example/feed", null);
        FeedArticles.read(feed.getBytes(StandardCharsets.UTF_8), "", delivery, Limits.DEFAULT, found);
        return found;
    }
}
