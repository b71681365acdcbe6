package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.enrich.UnreadableException;

class NotAnArticleTest {

    private static final String TEASERS =
            "<div><h3><a href='/x'>A headline of another story of the day</a></h3><p>And what it is about.</p></div>"
                    .repeat(20);
    private static final String LINKS =
            "<ul><li><a href='/y'>One of the many links of a front page</a></li></ul>".repeat(40);
    private static final String STORY =
            ("<p>The council voted on Monday to spend four million on the old bridge, after three "
                            + "years of argument about who should pay for it and when the work could start again.</p>")
                    .repeat(8);

    private final PageReader reader = new PageReader();

    @Test
    void tellsTheFrontOfASection() {
        assertThat(reason(TEASERS + LINKS)).isEqualTo("not-an-article");
    }

    @Test
    void keepsAStoryThatManyTeasersFollow() {
        assertThatNoException()
                .isThrownBy(
                        () -> reader.read(Articles.html(page("<article>" + STORY + "</article>" + TEASERS + LINKS))));
    }

    @Test
    void keepsAPageThatSaysThatItIsAnArticle() {
        String json = "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Short'}</script>";

        assertThatNoException()
                .isThrownBy(() -> reader.read(Articles.html(page(json + "<p>Short news.</p>" + TEASERS + LINKS))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 Not Found",
                "Page not found",
                "Seite nicht gefunden",
                "Access denied",
                "Just a moment...",
                "Página no encontrada"
            })
    void tellsAnErrorPage(String title) {
        assertThat(reason("<h1>" + title + "</h1><p>Please go back, or try the search above.</p>"))
                .isEqualTo("not-an-article");
    }

    @Test
    void keepsAStoryAboutAnError() {
        assertThatNoException()
                .isThrownBy(() -> reader.read(Articles.html(page("<h1>Page not found: a history</h1>" + STORY))));
    }

    @Test
    void tellsALogin() {
        assertThat(reason("<h1>Welcome back</h1><p>Please sign in to go on.</p><form><input type='password'></form>"))
                .isEqualTo("not-an-article");
    }

    @Test
    void tellsAConsentWall() {
        assertThat(reason(
                        "<h1>Before you continue</h1><p>We and our 700 partners use cookies. Some cookies need your consent."
                                + " You can withdraw consent at any time, and so can our partners.</p>"))
                .isEqualTo("not-an-article");
        assertThatNoException()
                .isThrownBy(() -> reader.read(Articles.html(page("<h1>Your privacy and the law</h1>" + STORY))));
    }

    @Test
    void tellsAListOfSearchResults() {
        String results = "<title>Search results for bridge</title>" + TEASERS.substring(0, TEASERS.length() / 3);

        assertThat(reasonAt("https://example.org/search?q=bridge", results)).isEqualTo("not-an-article");
        assertThatNoException().isThrownBy(() -> reader.read(at("https://example.org/search-for-a-bridge", STORY)));
    }

    private String reasonAt(String url, String body) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(at(url, body)))
                .reason();
    }

    private static Article at(String url, String body) {
        Article article = Articles.html(page(body));
        Acquisition how = article.acquisition();
        return new Article(
                url,
                1,
                article.firstCreated(),
                article.versionCreated(),
                article.content(),
                article.declared(),
                new Acquisition(
                        how.via(), null, how.discoveredAt(), how.fetchedAt(), null, url, null, null, how.rawHash()));
    }

    private String reason(String body) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(Articles.html(page(body))))
                .reason();
    }

    private static String page(String body) {
        return "<!doctype html><html><body>" + body + "</body></html>";
    }
}
