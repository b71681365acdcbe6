package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            By Ann Roe; Ann Roe
            BY ANN ROE AND BO LUND; ANN ROE, BO LUND
            Von Ann Roe, Bo Lund und Cem Öz; Ann Roe, Bo Lund, Cem Öz
            Par Ann Roe (avec Bo Lund); Ann Roe
            ByAnn Roe; Ann Roe
            Ann Roe, Senior Political Reporter; Ann Roe
            Ann Roe | ann.roe@example.org; Ann Roe
            Ann Roe November 23, 2026; Ann Roe
            Ann Roe in Berlin; Ann Roe
            Roe, Ann; Ann Roe
            Ann Roe, Ann Roe; Ann Roe
            More stories by Ann Roe; Ann Roe
            """)
    void takesTheNamesOutOfAByline(String byline, String names) {
        assertThat(Bylines.declared(byline).value()).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Staff", "See full bio", "https://www.facebook.com/example", "23 Nov 2026", "admin"})
    void findsNobodyWhereNobodyIsNamed(String byline) {
        assertThat(Bylines.declared(byline)).isEqualTo(Found.NOTHING);
    }

    @Test
    void readsAuthorsOfEveryShapeInJsonLd() {
        assertThat(find("<script type='application/ld+json'>{'@type':'NewsArticle','author':"
                                + "[{'@type':'Person','name':'Ann Roe'},'Bo Lund',{'name':['Cem Öz']}]}</script>")
                        .value())
                .isEqualTo("Ann Roe, Bo Lund, Cem Öz");
    }

    @Test
    void prefersNamesToAccountsAndToTheSiteItself() {
        assertThat(find("<meta name='author' content='annroe'><meta name='dc.creator' content='Example News'>"
                        + "<p class='byline'>By <a href='/author/ann-roe'>Ann Roe</a>, Example News</p>"))
                .isEqualTo(new Found("Ann Roe", "visible byline"));
    }

    @Test
    void doesNotTakeTheAuthorOfARecommendedArticle() {
        assertThat(find("<aside><span class='byline'>By Bo Lund</span></aside>"
                                + "<div class='related'><a rel='author' href='/x'>Cem Öz</a></div>")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsALineThatIsNotNamedAsAByline() {
        assertThat(find("<h1>Bridge</h1><div class='x1'>By Ann Roe</div><p>By the river stands a bridge.</p>"))
                .isEqualTo(new Found("Ann Roe", "visible byline"));
    }

    private static Found find(String html) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "");
        return Bylines.find(document, JsonLd.of(document), MetaTags.of(document), "Example News");
    }
}
