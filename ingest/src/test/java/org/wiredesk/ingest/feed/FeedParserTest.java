package org.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.source.RefusedException;

class FeedParserTest {

    @Test
    void readsRss() throws RefusedException {
        Feed feed = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Harbour News</title><link>https://harbour.example/</link><language>en-gb</language>
                <item><title>Ferry returns</title><link>https://harbour.example/ferry</link>
                <guid isPermaLink="false">f-1</guid><dc:creator>Ada Quist</dc:creator>
                <pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><description>Short.</description>
                <content:encoded><![CDATA[<p>Long & good.</p>]]></content:encoded>
                <category>Transport</category><category>Sea</category>
                <source url="https://wire.example/rss">Wire</source></item>
                </channel></rss>""");

        assertThat(feed.title()).isEqualTo("Harbour News");
        assertThat(feed.link()).isEqualTo("https://harbour.example/");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.repairs()).isEmpty();
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("f-1");
        assertThat(entry.link()).isEqualTo("https://harbour.example/ferry");
        assertThat(entry.title()).isEqualTo("Ferry returns");
        assertThat(entry.by()).isEqualTo("Ada Quist");
        assertThat(entry.published()).isEqualTo("Mon, 23 Nov 2026 08:00:00 GMT");
        assertThat(entry.summary()).extracting(Markup::value, Markup::html).containsExactly("Short.", false);
        assertThat(entry.content())
                .extracting(Markup::value, Markup::html)
                .containsExactly("<p>Long & good.</p>", true);
        assertThat(entry.keywords()).containsExactly("Transport", "Sea");
        assertThat(entry.source()).isEqualTo(new Named("Wire", "https://wire.example/rss"));
    }

    @Test
    void readsAtom() throws RefusedException {
        Feed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://a.example/blog/">
                <title>A</title><link rel="self" href="feed.xml"/><link href="./"/>
                <entry><id>tag:a.example,2026:1</id><title type="html">B &amp;amp; C</title>
                <link rel="enclosure" href="x.mp3"/><link rel="alternate" href="post/1"/>
                <author><name>Bo</name></author><author><name>Cy</name></author>
                <published>2026-11-23T08:00:00Z</published><updated>2026-11-23T09:00:00Z</updated>
                <summary>plain</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content>
                <category term="x" label="Xenon"/></entry></feed>""");

        assertThat(feed.link()).isEqualTo("https://a.example/blog/");
        assertThat(feed.language()).isEqualTo("de");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("tag:a.example,2026:1");
        assertThat(entry.link()).isEqualTo("https://a.example/blog/post/1");
        assertThat(entry.title()).isEqualTo("B &amp; C");
        assertThat(entry.by()).isEqualTo("Bo, Cy");
        assertThat(entry.updated()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(entry.summary()).extracting(Markup::value, Markup::html).containsExactly("plain", false);
        assertThat(entry.content()).extracting(Markup::value, Markup::html).containsExactly("<p>Text</p>", true);
        assertThat(entry.keywords()).containsExactly("Xenon");
    }

    @Test
    void readsRdfWhoseItemsStandBesideTheChannel() throws RefusedException {
        Feed feed = parse("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link></channel>
                <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
                <dc:date>2026-11-23</dc:date></item></rdf:RDF>""");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).published()).isEqualTo("2026-11-23");
        assertThat(feed.entries().get(0).id()).isEqualTo("https://a.example/1");
    }

    @Test
    void readsTextsOfEveryKind() throws RefusedException {
        Feed feed = parse("""
                <feed xmlns="http://purl.org/atom/ns#" version="0.3">
                <entry><title mode="escaped" type="text/html">a &amp;lt; b</title>
                <content mode="base64" type="text/html">PHA+RnLDvGg8L3A+</content></entry>
                <entry><title mode="xml">in <b>line</b></title><summary type="text/plain">1 &lt; 2</summary></entry>
                </feed>""");

        assertThat(feed.entries().get(0).title()).isEqualTo("a &lt; b");
        assertThat(feed.entries().get(0).content())
                .extracting(Markup::value, Markup::html)
                .containsExactly("<p>Fr\u00fch</p>", true);
        assertThat(feed.entries().get(1).title()).isEqualTo("in <b>line</b>");
        assertThat(feed.entries().get(1).summary())
                .extracting(Markup::value, Markup::html)
                .containsExactly("1 < 2", false);
    }

    @Test
    void makesAddressesInAContentAbsoluteAgainstTheEntrysBase() throws RefusedException {
        Feed feed = parse("<rss xml:base='https://a.example/x/'><channel><item xml:base='y/'><description>"
                + "&lt;a href='1.html'&gt;one&lt;/a&gt; &lt;img src='/i.png'&gt; &lt;a href='https://b.example/'&gt;b&lt;/a&gt;"
                + "</description></item></channel></rss>");

        assertThat(feed.entries().get(0).content().value())
                .contains("\"https://a.example/x/y/1.html\"", "\"https://a.example/i.png\"", "\"https://b.example/\"");
    }

    @Test
    void takesTheNameOutOfAnAuthorWithAnAddress() throws RefusedException {
        assertThat(author("<author>ada@a.example (Ada Quist)</author>")).isEqualTo("Ada Quist");
        assertThat(author("<author>Ada Quist &lt;ada@a.example&gt;</author>")).isEqualTo("Ada Quist");
        assertThat(author("<author>Ada Quist (ada@a.example)</author>")).isEqualTo("Ada Quist");
        assertThat(author("<author>Ada Quist (Lisbon)</author>")).isEqualTo("Ada Quist (Lisbon)");
        assertThat(author("<author>ada@a.example</author>")).isEqualTo("ada@a.example");
        assertThat(author("<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator><author>desk</author>"))
                .isEqualTo("Ada, Bo");
    }

    @Test
    void findsTheDescriptionOfAVideo() throws RefusedException {
        Feed feed = parse(
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry>"
                        + "<title>V</title><media:group><media:description>About it</media:description></media:group></entry></feed>");

        assertThat(feed.entries().get(0).content())
                .extracting(Markup::value, Markup::html)
                .containsExactly("About it", false);
    }

    @Test
    void knowsAnExtensionByItsNamespaceWhateverItsPrefix() throws RefusedException {
        Feed feed = parse(
                "<rss xmlns:x='http://purl.org/rss/1.0/modules/content/' xmlns:y='http://purl.org/dc/elements/1.1/'>"
                        + "<channel><item><x:encoded>&lt;p&gt;long&lt;/p&gt;</x:encoded><y:creator>Ada</y:creator></item></channel></rss>");

        assertThat(feed.entries().get(0).content())
                .extracting(Markup::value, Markup::html)
                .containsExactly("<p>long</p>", true);
        assertThat(feed.entries().get(0).by()).isEqualTo("Ada");
    }

    @Test
    void aFeedWithoutFaultsHasNoRepairs() throws RefusedException {
        assertThat(parse(
                                "<?xml version='1.0'?><!-- R&D --><rss><channel><title>a &amp; b &#38; c</title></channel></rss>")
                        .repairs())
                .isEmpty();
    }

    @Test
    void readsJsonFeed() throws RefusedException {
        Feed feed = parse("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":7,"
                + "\"url\":\"/a\",\"content_html\":\"<p>x</p>\",\"authors\":[{\"name\":\"A\"}],\"tags\":[\"t\"]}]}");

        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://feeds.example/a");
        assertThat(entry.content()).extracting(Markup::value, Markup::html).containsExactly("<p>x</p>", true);
        assertThat(entry.by()).isEqualTo("A");
    }

    @Test
    void findsTheHubsOfAJsonFeedThatSpeakWebSub() throws RefusedException {
        Feed feed = parse(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[],\"hubs\":["
                        + "{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"},{\"type\":\"WebSub\",\"url\":\"/hub\"}]}");

        assertThat(feed.about().links())
                .filteredOn(link -> link.rel().equals("hub"))
                .extracting(Link::href)
                .containsExactly("https://feeds.example/hub");
    }

    @Test
    void repairsLooseAmpersandsAndSaysSo() throws RefusedException {
        Feed feed = parse("<rss><channel><item><title>R&D, AT&T and &nbsp;more</title>"
                + "<link>https://a.example/?a=1&copy=2&lt=3</link><description><![CDATA[a & b &amp; c]]></description>"
                + "</item></channel></rss>");

        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("R&D, AT&T and \u00a0more");
        assertThat(entry.link()).isEqualTo("https://a.example/?a=1&copy=2&lt=3");
        assertThat(entry.content().value()).isEqualTo("a & b &amp; c");
        assertThat(feed.repairs()).contains("an ampersand that was not escaped");
    }

    @Test
    void replacesShortEntitiesThatTheFeedDefinesAndNoOthers() throws RefusedException {
        Feed feed = parse(
                "<!DOCTYPE rss [<!ENTITY site 'a.example'><!ENTITY far SYSTEM 'http://a.example/x'>"
                        + "<!ENTITY twice '&site;&site;'>]><rss><channel><title>&site; &far; &twice; <![CDATA[&site;]]></title></channel></rss>");

        assertThat(feed.title()).isEqualTo("a.example &far; &twice; &site;");
    }

    @Test
    void givesTheEntriesBeforeTheCutOfATruncatedFeed() throws RefusedException {
        Feed feed = parse("<rss><channel><item><title>One</title></item><item><title>Two</title><link>https://a.ex");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One", "Two");
    }

    @Test
    void survivesControlCharactersAndALeadingBlankLine() throws RefusedException {
        assertThat(parse("\n\n<?xml version='1.0'?><rss><channel><item><title>a\u000bb</title></item></channel></rss>")
                        .entries())
                .hasSize(1);
    }

    @Test
    void opensNoFileThatAnEntityNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        Feed feed = parse(
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri()
                        + "'><!ENTITY % y SYSTEM 'http://127.0.0.1:1/'> %y;]><rss><channel><item><title>&x;</title></item></channel></rss>");

        assertThat(feed.entries().get(0).title()).isEqualTo("&x;");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void anEntityBombDoesNotGoOff() throws RefusedException {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        Feed feed = parse(bomb + "]><rss><channel><item><title>&l29;</title></item></channel></rss>");

        assertThat(feed.entries().get(0).title()).hasSizeLessThan(100);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void neitherDepthNorLengthHangsIt() throws RefusedException {
        String deep = "<rss><channel><item><title>" + "<b>".repeat(200_000) + "x</title></item></channel></rss>";
        String long_ = "<rss><channel>" + "<item><title>t</title><guid>same</guid></item>".repeat(100_000);

        String wide =
                "<rss><channel><item><description><![CDATA[" + "text & more ".repeat(500_000) + "]]></description>";

        assertThat(parse(wide).entries().get(0).content().value()).hasSizeGreaterThan(5_000_000);
        assertThat(parse(deep).entries()).hasSize(1);
        assertThat(parse(long_).entries()).hasSize(100_000);
    }

    @Test
    void findsTheRightCharsetWhoeverIsWrong() throws RefusedException {
        String feed =
                "<?xml version='1.0' encoding='%s'?><rss><channel><title>Gr\u00fc\u00dfe \u20ac</title></channel></rss>";

        assertThat(title(feed, "utf-8", StandardCharsets.UTF_8, "text/xml")).isEqualTo("Gr\u00fc\u00dfe \u20ac");
        assertThat(title(feed, "windows-1252", Charset.forName("windows-1252"), "text/xml"))
                .isEqualTo("Gr\u00fc\u00dfe \u20ac");
        // The prolog says UTF-8, the bytes are not.
        assertThat(title(feed, "utf-8", Charset.forName("windows-1252"), "")).isEqualTo("Gr\u00fc\u00dfe \u20ac");
        // The header is wrong, the bytes and the prolog agree.
        assertThat(title(feed, "utf-8", StandardCharsets.UTF_8, "text/xml; charset=us-asciix"))
                .isEqualTo("Gr\u00fc\u00dfe \u20ac");
        assertThat(title(feed, "utf-16", StandardCharsets.UTF_16, "")).isEqualTo("Gr\u00fc\u00dfe \u20ac");
        assertThat(title(feed, "utf-16", StandardCharsets.UTF_16LE, "")).isEqualTo("Gr\u00fc\u00dfe \u20ac");
    }

    @Test
    void readsTheBytesWhenHeaderAndPrologBothSaySomethingElse() throws RefusedException {
        String feed =
                "<?xml version='1.0' encoding='%s'?><rss><channel><title>Gr\u00fc\u00dfe aus K\u00f6ln, M\u00fcnchen"
                        + " und Z\u00fcrich</title></channel></rss>";

        assertThat(title(feed, "shift_jis", StandardCharsets.UTF_8, "text/xml; charset=koi8-r"))
                .isEqualTo("Gr\u00fc\u00dfe aus K\u00f6ln, M\u00fcnchen und Z\u00fcrich");
    }

    @Test
    void refusesWhatIsNoFeed() {
        assertThatThrownBy(() -> parse("<html><body>Not found</body></html>"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("<html>");
        assertThatThrownBy(() -> parse("nothing")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> parse("{\"a\":1}")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> parse("{oops")).isInstanceOf(RefusedException.class);
    }

    private static String title(String feed, String declared, Charset charset, String contentType)
            throws RefusedException {
        return FeedParser.parse(String.format(feed, declared).getBytes(charset), contentType, "https://a.example/")
                .title();
    }

    private static String author(String elements) throws RefusedException {
        return parse("<rss><channel><item><title>t</title>" + elements + "</item></channel></rss>")
                .entries()
                .get(0)
                .by();
    }

    private static Feed parse(String text) throws RefusedException {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), "", "https://feeds.example/feed");
    }
}
