package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiredesk.article.Declared;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;

/** Pages made to exhaust a reader. Each must be read, or refused, within seconds, and no Error may escape. */
class HostilePagesTest {

    /** On the processor, so that a busy machine does not fail the test, and with a compiler that is still warming up. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String SENTENCE =
            "A sentence, of some length, that a reader would take for text in an article. ";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("20,000 nested elements", "<div>".repeat(20_000) + SENTENCE.repeat(10)),
                page("200,000 nested bold elements", "<b>".repeat(200_000) + SENTENCE),
                page("20,000 nested lists and tables", "<ul><li><table><tr><td>".repeat(5_000) + SENTENCE),
                page("200,000 breaks", SENTENCE.repeat(10) + "<br>".repeat(200_000) + SENTENCE.repeat(10)),
                page("200,000 breaks between words", "<p>" + (SENTENCE + "<br/>").repeat(200_000)),
                page("200,000 attributes", "<p " + attributes(200_000) + ">" + SENTENCE.repeat(10) + "</p>"),
                page("15 MB in one node", "<p>" + SENTENCE.repeat(15 * 1024 * 1024 / SENTENCE.length()) + "</p>"),
                page("15 MB without a space", "<p>" + "x".repeat(15 * 1024 * 1024) + "</p>"),
                page("500,000 links", "<a href=/x>link</a> ".repeat(500_000)),
                page("100,000 paragraphs", ("<p>" + SENTENCE + "</p>").repeat(100_000)),
                page("14,000 scored elements", ("<div><p>" + SENTENCE + "</p></div>").repeat(7_000)),
                page("a million open angle brackets", "<".repeat(1_000_000) + SENTENCE),
                page("half a tag", SENTENCE.repeat(10) + "<a href='" + "x".repeat(1_000_000)),
                page("unclosed comment", SENTENCE.repeat(10) + "<!--" + "-".repeat(1_000_000)),
                page(
                        "deep JSON-LD",
                        "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>"
                                + SENTENCE.repeat(10)),
                page("a long title", "<title>" + "- a ".repeat(500_000) + "</title>" + SENTENCE.repeat(10)),
                page("a text of a megabyte that was encoded twice", "<p>" + "GrÃ¶ÃŸe, ".repeat(100_000)),
                page("50,000 dates", "<time>1 May 2026</time>".repeat(50_000) + SENTENCE.repeat(10)),
                page(
                        "20,000 bylines",
                        "<h1>x</h1>" + "<span class=byline>By Ann Roe</span>".repeat(20_000) + SENTENCE.repeat(10)),
                page(
                        "5,000 addresses of authors and 20,000 links",
                        "<meta property='article:author' content='" + "https://x.example/staff/ann-roe ".repeat(5_000)
                                + "'>" + "<a href='/y'>link to it</a>".repeat(20_000) + SENTENCE.repeat(10)),
                page(
                        "JSON-LD that never ends its text",
                        "<script type='application/ld+json'>{\"@type\":\"Article\","
                                + "\"headline\":\"x ".repeat(50_000) + "</script>" + SENTENCE.repeat(10)),
                page(
                        "JSON-LD of 100,000 objects",
                        "<script type='application/ld+json'>["
                                + "{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"}]},".repeat(100_000)
                                + "]</script>" + SENTENCE.repeat(10)),
                page("many h1", ("<h1>" + SENTENCE + "</h1>").repeat(20_000)),
                page("a class of a megabyte", "<p class='" + "related-x ".repeat(100_000) + "'>" + SENTENCE.repeat(10)),
                page(
                        "a long date",
                        "<meta name=date content='" + "1 January ".repeat(100_000) + "'>" + SENTENCE.repeat(10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsOrRefusesWithinBounds(String name, String html) throws Exception {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            Page page = new PageReader()
                    .read(Articles.of("text/html", html.getBytes(StandardCharsets.UTF_8), Declared.NOTHING, "page"));
            assertThat(page.body().value()).isNotEmpty();
        } catch (UnreadableException e) {
            assertThat(e.reason()).isIn("no-text", "not-an-article");
        }
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
    }

    private static Arguments page(String name, String body) {
        return Arguments.of(name, "<html><body>" + body + "</body></html>");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining(" "));
    }
}
