package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\"}",
                "[{\"@type\":\"Organization\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Bridge\"}]",
                "{\"@graph\":[{\"@type\":\"WebPage\",\"headline\":\"Home\"},{\"@type\":\"Article\",\"headline\":\"Bridge\"}]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"BlogPosting\",\"headline\":\"Bridge\"}}",
                "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",} -->",
                "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\"}\n//]]>",
                "{\"@type\":\"NewsArticle\",\"description\":\"line\nbreak\ttab\",\"headline\":\"Bridge\"}",
                "{'@type':'NewsArticle','headline':'Bridge'}",
                "{'@type':'Organization'}{'@type':'NewsArticle','headline':'Bridge'}",
                "{@type:'NewsArticle','headline':'Bridge'};",
                "/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\"}/*]]>*/",
                "{\"@type\":\"NewsArticle\",\"description\":\"The \"old\" one\",\"headline\":\"Bridge\"}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\"description\":",
            })
    void findsTheArticleInEveryShape(String json) {
        JsonLd jsonLd = read(json);

        assertThat(jsonLd.hasArticle()).isTrue();
        assertThat(jsonLd.headline()).contains("Bridge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[[[[", "{\"@type\":7}", "{\"@type\":\"Person\",\"headline\":\"x\"}"})
    void findsNothingInWhatIsBrokenOrSomethingElse(String json) {
        JsonLd jsonLd = read(json);

        assertThat(jsonLd.hasArticle()).isFalse();
        assertThat(jsonLd.headline()).isEmpty();
        assertThat(jsonLd.names("author")).isEmpty();
        assertThat(jsonLd.articleBody()).isEmpty();
    }

    @Test
    void followsAReferenceToAPersonWithinThePage() {
        JsonLd jsonLd = read("""
                {"@context":"https://schema.org","@graph":[
                {"@type":"NewsArticle","headline":"Bridge","author":[{"@id":"#ann"},{"@id":"https://elsewhere.example/x"}]},
                {"@type":"Person","@id":"#ann","name":"Ann Roe"}]}""");

        assertThat(jsonLd.names("author")).containsExactly("Ann Roe");
    }

    @Test
    void takesKnownTextsOutOfWhatNoParserReads() {
        JsonLd jsonLd = read("""
                {"@type":"NewsArticle","headline":"The "old" bridge","datePublished":"2026-11-20",
                "author":[{"@type":"Person","name":"Ann Roe"}]}""");

        assertThat(jsonLd.headline()).contains("The \"old\" bridge");
        assertThat(jsonLd.text("datePublished")).contains("2026-11-20");
        assertThat(jsonLd.names("author")).containsExactly("Ann Roe");
    }

    @Test
    void readsTextsThatWereEscapedForHtml() {
        assertThat(read("{'@type':'Article','headline':'Bridge &amp;amp; river'}")
                        .headline())
                .contains("Bridge &amp; river");
        assertThat(JsonLd.of(Markup.parse(
                                "<script type='application/ld+json'>{'@type':'Article','headline':'Bridge &amp; river'}</script>",
                                ""))
                        .headline())
                .contains("Bridge & river");
    }

    @Test
    void readsOtherScriptsWhereOneIsBroken() {
        JsonLd jsonLd = JsonLd.of(Markup.parse(
                "<script type='application/ld+json'>{broken</script>"
                        + "<script type='application/ld+json; charset=utf-8'>{\"@type\":\"Article\",\"headline\":\"Bridge\"}</script>",
                ""));

        assertThat(jsonLd.headline()).contains("Bridge");
    }

    @Test
    void knowsWhatOnlySubscribersCanRead() {
        assertThat(read("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}")
                        .isPaid())
                .isTrue();
        assertThat(read("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}")
                        .isPaid())
                .isTrue();
        assertThat(read("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}")
                        .isPaid())
                .isFalse();
        assertThat(read("{\"@type\":\"NewsArticle\"}").isPaid()).isFalse();
    }

    private static JsonLd read(String json) {
        return JsonLd.of(Markup.parse("<script type='application/ld+json'>" + json + "</script>", ""));
    }
}
