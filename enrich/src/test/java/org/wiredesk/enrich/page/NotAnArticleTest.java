package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private String reason(String body) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(Articles.html(page(body))))
                .reason();
    }

    private static String page(String body) {
        return "<!doctype html><html><body>" + body + "</body></html>";
    }
}
