package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Declared;
import org.wiredesk.enrich.Page.Details;
import org.wiredesk.enrich.Page.Image;

class DetailsFinderTest {

    private static final String JSON_LD = """
            <script type='application/ld+json'>{"@graph":[{"@type":"NewsArticle","articleSection":["Harbour","News"],
            "keywords":["kind:tag","Cranes","Ships, Cranes"],
            "image":[{"@type":"ImageObject","url":"/crane.jpg","caption":"A crane","creditText":"Ada Ray"}]}]}</script>""";

    @Test
    void readsWhatJsonLdSays() {
        assertThat(find(JSON_LD, Declared.NOTHING))
                .isEqualTo(new Details(
                        "Harbour",
                        List.of("Cranes", "Ships"),
                        new Image("https://example.org/crane.jpg", "A crane", "Ada Ray")));
    }

    @Test
    void readsWhatMetaElementsSay() {
        String meta =
                "<meta property='article:section' content='Sport'><meta name='keywords' content='rowing; Rowing; regatta'>"
                        + "<meta property='og:image' content='https://cdn.example.org/boat.jpg?w=1200'>"
                        + "<figure><img src='/small/boat.jpg' alt='A boat'><span class='photo-credit'>Photo: Eva Klee</span></figure>";

        assertThat(find(meta, Declared.NOTHING))
                .isEqualTo(new Details(
                        "Sport",
                        List.of("rowing", "regatta"),
                        new Image("https://cdn.example.org/boat.jpg?w=1200", "A boat", "Photo: Eva Klee")));
    }

    @Test
    void takesTheSectionFromThePathToThePage() {
        String path = """
                <script type='application/ld+json'>{"@type":"BreadcrumbList","itemListElement":[
                {"position":1,"name":"Home"},{"position":2,"item":{"name":"Economy"}},{"position":3,"name":"Story"}]}</script>""";

        assertThat(find(path, Declared.NOTHING).section()).isEqualTo("Economy");
    }

    @Test
    void takesTheCarriersKeywordsWhereThePageHasNone() {
        Declared carrier = new Declared(
                null, null, null, null, null, null, null, null, List.of("Rivers", "rivers", "Fish"), null, null);

        assertThat(find("", carrier).keywords()).containsExactly("Rivers", "Fish");
        assertThat(DetailsFinder.declared(carrier).keywords()).containsExactly("Rivers", "Fish");
    }

    @Test
    void knowsNothingOfAPageThatSaysNothing() {
        assertThat(find(
                        "<meta property='article:section' content='Example'><meta property='og:image' content='data:,'>",
                        Declared.NOTHING))
                .isEqualTo(Details.NONE);
    }

    private static Details find(String html, Declared declared) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "https://example.org/a");
        return DetailsFinder.find(document, JsonLd.of(document), MetaTags.of(document), declared, "Example");
    }
}
