package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

    private static final String TEXT = "The council voted on Monday for the repair of the old bridge.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading",
                "Weiterlesen mit Beispiel Plus",
                "Cet article est réservé aux abonnés",
                "Contenido exclusivo para suscriptores",
                "Exclusief voor abonnees",
                "この記事は有料会員限定です"
            })
    void tellsAWall(String wall) {
        assertThat(isPartial("<div class='c-paywall-box'><p>" + wall + "</p></div>", TEXT))
                .isTrue();
    }

    @Test
    void doesNotTakeAnyBoxOrWordForAWall() {
        assertThat(isPartial("<div class='paywall'><p>" + TEXT + "</p></div>", TEXT))
                .isFalse();
        assertThat(isPartial("<p>Subscribe to continue reading</p>", TEXT)).isFalse();
        assertThat(isPartial("<div class='paywall'>Already a subscriber?</div>", TEXT.repeat(40)))
                .isFalse();
    }

    @Test
    void believesThePageAboutItsLengthAndItsLock() {
        assertThat(isPartial(jsonLd("'wordCount': 900"), TEXT)).isTrue();
        assertThat(isPartial(jsonLd("'wordCount': '12'"), TEXT)).isFalse();
        assertThat(isPartial(jsonLd("'isAccessibleForFree': false"), TEXT)).isTrue();
        assertThat(isPartial("<meta property='article:content_tier' content='locked'>", TEXT))
                .isTrue();
        assertThat(isPartial("<meta property='article:content_tier' content='free'>", TEXT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"And then it went on …", "And then [...]", "And so on... Read more", ""})
    void tellsACutText(String text) {
        assertThat(isPartial("", text)).isTrue();
    }

    private static String jsonLd(String property) {
        return "<script type='application/ld+json'>{'@type':'NewsArticle'," + property + "}</script>";
    }

    private static boolean isPartial(String html, String text) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "");
        return Completeness.isPartial(document, JsonLd.of(document), MetaTags.of(document), text);
    }
}
