package org.wiredesk.runner.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.TaggedSample;

class HtmlPageTest {

    /** Everything that an article brings along is hostile. */
    static final EnrichedArticle HOSTILE = hostile("http://127.0.0.1:9/");

    static EnrichedArticle hostile(String server) {
        String attack = "\"'><img src=" + server + "a onerror=document.title='owned'><script src=" + server
                + "s>document.title='owned'</script></style></script></textarea>";
        return new TaggedSample(
                        "<script>document.title='owned'</script>" + attack,
                        "Body " + attack + "\n\nAnna Weber " + attack)
                .person(new Entity("Anna " + attack, null, "Anna"))
                .organisation(new Entity("Org", "javascript:document.title='owned'", null))
                .subject(new Subject("topic " + attack, "t\" onfocus=\"document.title='owned'", "user", 50, 50))
                .mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna")
                .mention(Kind.TOPIC, Section.BODY, "Weber \"", "x" + attack)
                .mention(Kind.ORGANISATION, Section.HEADLINE, "<script>", "javascript:document.title='owned'")
                .quote(attack, "Speaker " + attack, "javascript:document.title='owned'", attack)
                .because("people", "entity", "Anna: " + attack)
                .because("headlines", "page", attack)
                .article();
    }

    @Test
    void letsNothingOfAnArticleBecomeMarkup() {
        String page = page(HOSTILE);

        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img").doesNotContain("<textarea").doesNotContain("href=\"javascript");
        assertThat(tags(page))
                .isSubsetOf(
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "header",
                        "h1",
                        "fieldset",
                        "legend",
                        "label",
                        "input",
                        "nav",
                        "main",
                        "article",
                        "div",
                        "h2",
                        "p",
                        "span",
                        "aside",
                        "section",
                        "h3",
                        "small",
                        "ul",
                        "li",
                        "details",
                        "summary",
                        "bdi",
                        "b",
                        "a",
                        "time",
                        "script");
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on")).doesNotContain("style", "src");
    }

    @Test
    void allowsNoScriptAndNoStyleButItsOwn() throws Exception {
        String page = page(HOSTILE);

        assertThat(page).contains("default-src 'none'; style-src '" + hash(between(page, "<style>", "</style>")) + "'");
        assertThat(page).contains("script-src '" + hash(between(page, "<script>", "</script>")) + "'");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<title>"));
    }

    @Test
    void asksForNothingFromOutside() {
        assertThat(attributes(page(HOSTILE))).doesNotContain("src", "srcset", "background", "poster", "data");
        assertThat(page(HOSTILE))
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void describesEachMarkByEvidenceThatIsThere() {
        String page = page(HOSTILE);
        Set<String> ids = find(page, " id=\"([^\"]+)\"").collect(Collectors.toSet());
        List<String> described = find(page, " aria-describedby=\"([^\"]+)\"").toList();

        assertThat(described).isNotEmpty().allMatch(ids::contains);
        assertThat(find(page, " href=\"#([^\"]+)\"").toList()).isNotEmpty().allMatch(ids::contains);
        assertThat(find(page, "<span class=\"c[^>]*(tabindex=\"0\")")).hasSameSizeAs(described);
    }

    @Test
    void holdsSeveralArticlesWithIdentifiersOfTheirOwn() {
        HtmlPage page = new HtmlPage();
        String html = page.next(HOSTILE) + page.next(HOSTILE) + page.end();

        assertThat(html.split("<!doctype html>", -1)).hasSize(2);
        List<String> ids = find(html, " id=\"([^\"]+)\"").toList();
        assertThat(ids).doesNotHaveDuplicates().contains("a1", "a2", "tip");
    }

    @Test
    void isAPageEvenWithoutAnArticle() {
        assertThat(new HtmlPage().end())
                .startsWith("<!doctype html>")
                .contains("No article")
                .endsWith("</html>\n");
    }

    private static String page(EnrichedArticle article) {
        HtmlPage page = new HtmlPage();
        return page.next(article) + page.end();
    }

    /** The names of all attributes in the page. */
    private static Set<String> attributes(String page) {
        return find(markup(page).replaceAll("\"[^\"]*\"", ""), "<([a-z][^>]*)>")
                .flatMap(tag -> find(tag, " ([a-z-]+)"))
                .collect(Collectors.toSet());
    }

    private static String markup(String page) {
        return page.replace(between(page, "<script>", "</script>"), "")
                .replace(between(page, "<style>", "</style>"), "");
    }

    private static Set<String> tags(String page) {
        return find(markup(page), "<([a-z0-9]+)").collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<String> find(String text, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        return matcher.results().map((MatchResult match) -> match.group(1));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
