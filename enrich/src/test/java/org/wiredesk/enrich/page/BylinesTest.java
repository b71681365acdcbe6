package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            By Ann Roe; Ann Roe
            BY ANN ROE AND BO LUND; Ann Roe, Bo Lund
            Ann-Marie DE ROEM; Ann-Marie De Roem
            ANN O’ROE FOR THE EXAMPLE HERALD; Ann O’Roe
            JD Roe; JD Roe
            ANN ROE, AFP; Ann Roe
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
            Ann (Mary) Roe; Ann (Mary) Roe
            Ann Roe (Bureau européen, Bruxelles); Ann Roe
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><span>By</span><span>by ANN ROE and BO LUND</span></div>",
                "<div><span>By </span><a href='/x'>ANN ROE</a> and <a>BO LUND</a></div>",
                "<footer><div itemprop='author'><meta itemprop='name' value='ANN ROE'></div><div itemprop='author'>BO LUND</div></footer>",
                "<div class='byline'><div>By ANN ROE and BO LUND</div><div>Example Herald</div></div>",
                "<cite class='writer-name'>By <a href='/ann'>ANN ROE</a> and <a href='/bo'>BO LUND</a></cite>",
            })
    void readsBylinesInTheManyWaysThatPagesHaveThem(String html) {
        assertThat(find("<h1>Bridge</h1>" + html).value()).isEqualTo("Ann Roe, Bo Lund");
    }

    @Test
    void takesTheBylineAtTheHeadlineAndNotThatOfATeaserAboveIt() {
        String teaser = "<p class='teaser'><a href='/author/cem-oz'>Cem Öz</a></p>" + "<p>x</p>".repeat(30);

        assertThat(find(teaser + "<h1>Bridge</h1><span class='byline'>By Ann Roe</span>")
                        .value())
                .isEqualTo("Ann Roe");
    }

    @Test
    void readsNamesOutOfTheAddressesOfAuthors() {
        String meta =
                "<meta property='article:author' content='https://example.org/profile/ann-roe,https://example.org/staff/bo-lund'>";

        assertThat(find(meta + "<a href='/profile/ann-roe'>Ann Røe</a>"))
                .isEqualTo(new Found("Ann Røe, Bo Lund", "meta article:author, an address"));
        assertThat(find("<meta property='article:author' content='https://www.facebook.com/example'>")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void readsTheAuthorThatIsShownWithASharedLink() {
        assertThat(
                        find("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Roe'>")
                                .value())
                .isEqualTo("Ann Roe");
        assertThat(find("<meta name='twitter:label1' content='Price'><meta name='twitter:data1' content='Ten Euros'>")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void namesWhoSignsWhereNoPersonDoes() {
        assertThat(find("<meta name='author' content='Example News'>"))
                .isEqualTo(new Found("Example News", "meta author, no person"));
        assertThat(find("<meta name='author' content='admin'>").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2026-11-16　来源：江城晚报　记者：林若溪　编辑：周衡; 林若溪
            記者　大槻千尋; 大槻千尋
            كتبت: سلمى العطار; سلمى العطار
            Текст: Вера Лугова; Вера Лугова
            윤서준 기자; 윤서준
            """)
    void readsLabelledNamesInScriptsWithoutCapitals(String line, String name) {
        assertThat(find("<h1>Bridge</h1><div><span>" + line + "</span></div>").value())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Arts and Culture Desk; Arts and Culture Desk
            Ann Roe and Bo Lund; Ann Roe, Bo Lund
            Ann Roe, Bo Lund and Cem; Ann Roe, Bo Lund, Cem
            Written by Ann Roe Edited by Bo Lund; Ann Roe
            Politics · Ann Roe, Bo Lund; Ann Roe, Bo Lund
            後藤大地　著; 後藤大地
            """)
    void tellsNamesFromDesksRolesAndSections(String byline, String names) {
        assertThat(Bylines.declared(byline).value()).isEqualTo(names);
    }

    @Test
    void namesTheStaffWhereNoPersonIsNamedAndNotSomebodyFurtherDown() {
        String staff = "<script type='application/ld+json'>{'@type':'NewsArticle','author':"
                + "{'@type':'Organization','name':'Example News Staff'}}</script><h1>Bridge</h1>";
        String teaser = "<p>x</p>".repeat(80) + "<a href='/author/cem-oz'>Cem Öz</a>";

        assertThat(find(staff + teaser)).isEqualTo(new Found("Example News Staff", "json-ld author, no person"));
        assertThat(find(staff + "<p>By Ann Roe</p>" + teaser).value()).isEqualTo("Ann Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div data-testid='byline'><div><span>Ann Roe</span></div><div><span>Example News, Springfield</span></div></div>",
                "<span class='auteur'>Example Press</span> <p class='byline'>By Ann Roe, Example Press</p>",
                "<p>Text.</p><footer><a href='/reporter/ann-roe'>Ann Roe</a></footer>",
            })
    void findsThePersonWhereThePageSaysThatAnOrganisationWroteIt(String html) {
        String jsonLd = "<script type='application/ld+json'>{'@type':'NewsArticle',"
                + "'author':{'@type':'NewsMediaOrganization','name':'Example Press'}}</script>";

        assertThat(find(jsonLd + "<meta name='dc.creator' content='Example Press'><article><h1>Bridge</h1>" + html
                                + "</article>")
                        .value())
                .isEqualTo("Ann Roe");
    }

    @Test
    void namesAnAgencyOnlyWhereNoPersonSigns() {
        assertThat(find("<h1>Bridge</h1><p class='author'>Ann Roe, AFP</p>").value())
                .isEqualTo("Ann Roe");
        assertThat(find("<h1>Bridge</h1><p class='author'>AFP</p>").value()).isEqualTo("AFP");
    }

    @Test
    void takesWhoSignsAndNotWhoMadeTheFilm() {
        String film = "<script type='application/ld+json'>"
                + "{'@type':'VideoObject','author':{'@type':'Person','name':'Bo Lund, Studio Paris'}}</script>";

        assertThat(find(film + "<h1>Bridge</h1><p>Von Ann Roe, Studio Genf</p>").value())
                .isEqualTo("Ann Roe");
        assertThat(find(film + "<h1>Bridge</h1>").value()).isEqualTo("Bo Lund");
    }

    @Test
    void doesNotTakeWhoWroteAnotherArticleOfAList() {
        String list = "<ul><li><h3><a href='/b'>Other</a></h3><span class='author'>Bo Lund</span></li></ul>";

        assertThat(
                        find("<script type='application/ld+json'>{'@type':'NewsArticle','author':'AFP'}</script><h1>Bridge</h1>"
                                        + list)
                                .value())
                .isEqualTo("AFP");
    }

    private static Found find(String html) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "");
        Element heading = Headings.element(document, "Bridge");
        return Bylines.find(document, JsonLd.of(document), MetaTags.of(document), heading, "Example News");
    }
}
