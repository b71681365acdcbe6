package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates.Candidate;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Page.Link;
import org.wiredesk.enrich.UnreadableException;

class PageReaderTest {

    private static final String PARAGRAPH = "The council voted on Monday to spend four million on the old bridge, "
            + "after three years of argument about who should pay for it and when the work could start.";

    private final PageReader reader = new PageReader();

    @Test
    void keepsPlainTextCharacterForCharacter() throws Exception {
        String text = "  Indented,\ttabbed \u00a0 spaced.\n\n\n\nFour line ends above. e\u0301 \u200d \ud83d\ude00 \n";

        Page page = reader.read(Articles.text("text/plain; charset=utf-8", text));

        assertThat(page.body().value()).isEqualTo(text);
        assertThat(page.headline().value()).isEmpty();
        assertThat(page.representationType()).isEqualTo("full");
    }

    @Test
    void turnsEveryLineEndIntoALineFeed() throws Exception {
        Page page = reader.read(Articles.text("text/plain", "one\r\ntwo\rthree\nfour\r\r\n"));

        assertThat(page.body().value()).isEqualTo("one\ntwo\nthree\nfour\n\n");
    }

    @Test
    void replacesWhatNoStoreCanHoldWithoutMovingOffsets() throws Exception {
        Page page = reader.read(Articles.text("text/plain", "a\0b"));

        assertThat(page.body().value()).isEqualTo("a\uFFFDb");
    }

    @Test
    void takesTheFirstLineAsHeadlineWhereTheTypeSaysSo() throws Exception {
        Page page = reader.read(Articles.text(
                "text/plain; header=present", "\n  \r\n Bridge repaired \r\n\r\n  \nBody one.\n\nBody two.\n"));

        assertThat(page.headline().value()).isEqualTo("Bridge repaired");
        assertThat(page.body().value()).isEqualTo("Body one.\n\nBody two.\n");
        assertThat(page.provenance()).contains(new Provenance("headlines", "page", "3", "first line"));
    }

    @Test
    void keepsAHeadlineWithoutAText() throws Exception {
        Page page = reader.read(Articles.text("text/plain; header=present", "Only a headline"));

        assertThat(page.headline().value()).isEqualTo("Only a headline");
        assertThat(page.body().value()).isEmpty();
        assertThat(page.representationType()).isEqualTo("partial");
    }

    @Test
    void takesTheDeclaredHeadlineOfAPlainText() throws Exception {
        Article article = Articles.of(
                "text/plain",
                PARAGRAPH.getBytes(StandardCharsets.UTF_8),
                Articles.declared(
                        "Bridge &amp; <b>budget</b>", "By Ann Roe", "Mon, 23 Nov 2026 08:00:00 +0100", "en_GB"),
                "push");

        Page page = reader.read(article);

        assertThat(page.headline().value()).isEqualTo("Bridge & budget");
        assertThat(page.by()).isEqualTo("Ann Roe");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.dates().chosen()).isEqualTo("2026-11-23T08:00:00+01:00");
        assertThat(page.dates().candidates())
                .containsExactly(new Candidate(
                        "Mon, 23 Nov 2026 08:00:00 +0100",
                        "declared",
                        "2026-11-23T08:00:00+01:00",
                        "published: chosen, the most trusted that is believable"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, windows-1252, Größe €",
        "text/plain; charset=iso-8859-1, windows-1252, Größe € und “Maß”",
        "text/plain; charset=iso-8859-1, UTF-8, Größe",
        "text/plain; charset=utf-8, windows-1252, Über Größe und Maß in Österreich",
        "text/plain; charset=shift_jis, windows-31j, 首相は月曜日に発表した",
        "text/plain; charset=gb2312, GB18030, 总理星期一宣布",
        "text/plain; charset=koi8-r, KOI8-R, Президент объявил в понедельник",
        "text/plain; charset=no-such-thing, UTF-8, 首相は",
        "text/plain, UTF-16LE, Plain text in wide characters",
        "text/plain, UTF-16, Größe mit Marke",
    })
    void decodesWhatTheBytesAre(String type, String charset, String text) throws Exception {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(reader.read(Articles.of(type, bytes, Declared.NOTHING, "file"))
                        .body()
                        .value())
                .isEqualTo(text);
    }

    @Test
    void believesTheByteOrderMarkBeforeTheHeader() throws Exception {
        byte[] bytes = "\uFEFFGröße".getBytes(StandardCharsets.UTF_8);

        Page page = reader.read(Articles.of("text/plain; charset=shift_jis", bytes, Declared.NOTHING, "file"));

        assertThat(page.body().value()).isEqualTo("Größe");
    }

    @Test
    void keepsAUtf8TextThatEndsInHalfACharacter() throws Exception {
        byte[] whole = "Größe, Maß".getBytes(StandardCharsets.UTF_8);

        Page page = reader.read(
                Articles.of("text/plain", Arrays.copyOf(whole, whole.length - 1), Declared.NOTHING, "file"));

        assertThat(page.body().value()).isEqualTo("Größe, Ma\uFFFD");
    }

    @Test
    void readsAPageWithItsMetadata() throws Exception {
        Page page = reader.read(Articles.html("""
                <!doctype html><html lang="en-GB"><head><title>Bridge to be repaired - Example News</title>
                <meta property="og:site_name" content="Example News">
                <meta property="og:description" content="A vote after three years.">
                <link rel="canonical" href="/politics/bridge">
                <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
                  "headline": "Bridge to be repaired", "datePublished": "2026-11-20T09:30:00+01:00",
                  "author": [{"@type": "Person", "name": "Ann Roe"}, {"@type": "Person", "name": "By Bo Lund"}]}]}
                </script></head>
                <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
                <article><h1>Bridge to be repaired</h1><p>%s</p><p>See <a href="/docs/plan.pdf">the plan \ud83c\udf09</a>. %s</p>
                <div class="related-articles"><p>Read also: ten bridges you must see</p></div></article>
                <footer>Copyright</footer></body></html>""".formatted(PARAGRAPH, PARAGRAPH)));

        assertThat(page.headline().value()).isEqualTo("Bridge to be repaired");
        assertThat(page.body().value()).isEqualTo(PARAGRAPH + "\n\nSee the plan \ud83c\udf09. " + PARAGRAPH);
        assertThat(page.by()).isEqualTo("Ann Roe, Bo Lund");
        assertThat(page.siteName()).isEqualTo("Example News");
        assertThat(page.description()).isEqualTo("A vote after three years.");
        assertThat(page.canonicalUrl()).isEqualTo("https://news.example.org/politics/bridge");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.dates().chosen()).isEqualTo("2026-11-20T09:30:00+01:00");
        assertThat(page.links()).hasSize(1);
        Link link = page.links().get(0);
        assertThat(page.body().value().substring(link.begin(), link.end())).isEqualTo("the plan \ud83c\udf09");
        assertThat(link.href()).isEqualTo("https://news.example.org/docs/plan.pdf");
        assertThat(page.provenance())
                .extracting(Provenance::property)
                .containsExactly("headlines", "bodies", "by", "dates");
    }

    @Test
    void takesAFeedsPieceOfHtmlWhole() throws Exception {
        Page page = reader.read(Articles.fragment(
                "<p>Short <a href='https://a.example/x'>news</a>.</p><ul><li>one</li><li>two</li></ul><script>x()</script>"
                        + "<img src='pixel.gif'>Loose end<br>after a break",
                Articles.headline("Declared")));

        assertThat(page.headline().value()).isEqualTo("Declared");
        assertThat(page.body().value()).isEqualTo("Short news.\n\none\n\ntwo\n\nLoose end\nafter a break");
        assertThat(page.links()).containsExactly(new Link(6, 10, "https://a.example/x"));
        assertThat(page.representationType()).isEqualTo("partial");
    }

    @Test
    void leavesOutWhatAFeedAddsToAnEntry() throws Exception {
        Page page = reader.read(Articles.fragment(
                "<p>" + PARAGRAPH
                        + "</p><p>The post <a href='/x'>Bridge</a> appeared first on <a href='/'>Example</a>.</p>"
                        + "<div class='feedflare'><a href='/s'>Share</a></div>",
                Articles.headline("Bridge")));

        assertThat(page.body().value()).isEqualTo(PARAGRAPH);
    }

    @Test
    void tellsATeaserFromAWholeText() throws Exception {
        String whole = ("<p>" + PARAGRAPH + "</p>").repeat(4);

        assertThat(reader.read(Articles.fragment(whole, Declared.NOTHING)).representationType())
                .isEqualTo("full");
        assertThat(reader.read(Articles.fragment(whole + "<p>And then […]</p>", Declared.NOTHING))
                        .representationType())
                .isEqualTo("partial");
        assertThat(reader.read(Articles.fragment(whole + "<p>And then… Continue reading →</p>", Declared.NOTHING))
                        .representationType())
                .isEqualTo("partial");
    }

    @Test
    void fallsBackToArticleBodyWhereThePageHoldsNoText() throws Exception {
        String json = "{\"@type\":\"Article\",\"articleBody\":\"" + PARAGRAPH + "\\n\\n" + PARAGRAPH + "\"}";

        Page page = reader.read(Articles.html("<html><head><script type='application/ld+json'>" + json
                + "</script></head><body><div id='app'>Loading</div></body></html>"));

        assertThat(page.body().value()).isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH);
        assertThat(page.evidence("bodies").orElse("")).startsWith("json-ld articleBody: ");
    }

    @Test
    void keepsAStatedArticleWithoutATextAsPartial() throws Exception {
        Page page = reader.read(Articles.html(
                "<html><head><script type='application/ld+json'>{'@type':'NewsArticle','headline':'Bridge'}</script>"
                        + "</head><body><div id='app'></div></body></html>"));

        assertThat(page.headline().value()).isEqualTo("Bridge");
        assertThat(page.body().value()).isEmpty();
        assertThat(page.representationType()).isEqualTo("partial");
    }

    @Test
    void doesNotChooseADateFromTheFarFutureOrFromBeforeTheWeb() throws Exception {
        Page page = reader.read(Articles.html("<html><head><meta name='date' content='1970-01-01'>"
                + "<meta property='article:published_time' content='2099-01-01T00:00:00Z'></head>"
                + "<body><p>" + PARAGRAPH + "</p><time datetime='2026-11-01'>1 November</time></body></html>"));

        assertThat(page.dates().chosen()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(page.dates().candidates())
                .extracting(Candidate::value, Candidate::origin)
                .contains(tuple("2099-01-01T00:00:00Z", "meta"), tuple("1970-01-01", "meta"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, '', empty",
        "text/plain, '   ', empty",
        "application/pdf, %PDF-1.7, unsupported-type",
        "text/html, %PDF-1.7 and so on, not-text",
        "text/html, <html><body><script>app()</script></body></html>, no-text",
        "text/html, <img src='x.gif'>, no-text",
    })
    void saysWhyAPageCannotBeRead(String type, String content, String reason) {
        UnreadableException refused =
                catchThrowableOfType(UnreadableException.class, () -> reader.read(Articles.text(type, content)));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessageContaining(" ");
    }

    @Test
    void refusesContentBeyondTheLimitAndBinaryContent() {
        byte[] noise = new byte[1_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 7);
        }

        assertThat(catchThrowableOfType(
                                UnreadableException.class,
                                () -> reader.read(Articles.of("text/plain", noise, Declared.NOTHING, "file")))
                        .reason())
                .isEqualTo("not-text");
        assertThat(catchThrowableOfType(
                                UnreadableException.class,
                                () -> reader.read(Articles.of(
                                        "text/html", new byte[PageReader.MAX_BYTES + 1], Declared.NOTHING, "page")))
                        .reason())
                .isEqualTo("too-large");
    }

    @Test
    void answersTheSameFromManyThreads() throws Exception {
        Article article = Articles.html("<html><body><h1>Bridge</h1><p>" + PARAGRAPH + "</p></body></html>");
        Page expected = reader.read(article);

        List<Page> pages =
                IntStream.range(0, 200).parallel().mapToObj(i -> read(article)).toList();

        assertThat(pages).allMatch(expected::equals);
    }

    private Page read(Article article) {
        try {
            return reader.read(article);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }
}
