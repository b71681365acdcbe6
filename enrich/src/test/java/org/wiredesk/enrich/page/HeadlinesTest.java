package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Bridge to be repaired next spring - Example News; Example News
            Bridge to be repaired next spring | Example News; Example News
            Bridge to be repaired next spring – The Example News; Example News
            Example News: Bridge to be repaired next spring; Example News
            Bridge to be repaired next spring | Example News Politics; Example News
            Bridge to be repaired next spring - example.org; ''
            Bridge to be repaired next spring | Some Paper; ''
            """)
    void cutsTheSiteFromATitle(String title, String siteName) {
        assertThat(find("<title>" + title + "</title>", siteName).value())
                .isEqualTo("Bridge to be repaired next spring");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Budget: what the council decided, and why it matters to you
            Mayor says no - but the council says yes to the bridge
            """)
    void keepsASeparatorThatBelongsToTheHeadline(String title) {
        assertThat(find("<title>" + title + "</title>", "Example News").value()).isEqualTo(title);
    }

    @Test
    void prefersTheHeadingThatReadersSeeToTheTitleForSearchEngines() {
        Found headline = find(
                "<meta property='og:title' content='Bridge repair: Council votes for the plan | Example'>"
                        + "<h1>Council votes for the repair of the bridge</h1>",
                "Example");

        assertThat(headline).isEqualTo(new Found("Council votes for the repair of the bridge", "h1"));
    }

    @Test
    void doesNotTakeALogoOrASectionForTheHeadline() {
        Found headline = find(
                "<title>Bridge to be repaired</title><h1><a href='/'>The Daily Example of Springfield</a></h1><h1>Politics</h1>",
                "");

        assertThat(headline).isEqualTo(new Found("Bridge to be repaired", "title"));
    }

    @Test
    void leavesOutAKickerWithinTheHeading() {
        Found headline = find(
                "<meta property='og:title' content='Bridge to be repaired'><h1><span>Politics</span> Bridge to be repaired</h1>",
                "");

        assertThat(headline.value()).isEqualTo("Bridge to be repaired");
    }

    @Test
    void takesTheHeadingOfAPageWithoutATitle() {
        assertThat(find("<h1>Bridge to be\u00a0repaired</h1>", "")).isEqualTo(new Found("Bridge to be repaired", "h1"));
    }

    @Test
    void takesTheHeadlineOfTheArticleInJsonLdAndNotThatOfThePage() {
        Found headline = find(
                "<script type='application/ld+json'>[{'@type':'WebPage','headline':'Welcome'},{'@type':'NewsArticle','headline':'Bridge to be repaired'}]</script>",
                "");

        assertThat(headline).isEqualTo(new Found("Bridge to be repaired", "json-ld headline"));
    }

    @Test
    void takesTheOnlyHeadingWhereTheHeadNamesASection() {
        assertThat(find("<title>Work - Example</title><h1>We fight for good work everywhere</h1>", "Example"))
                .isEqualTo(new Found("We fight for good work everywhere", "h1, where the head is bare"));
    }

    @Test
    void cutsANameThatOnlyTheAddressTells() {
        Document document = Markup.parse("<title>Bridge | Herald</title>", "https://www.herald.co.uk/a");

        assertThat(Headlines.find(document, JsonLd.of(document), MetaTags.of(document), "")
                        .value())
                .isEqualTo("Bridge");
    }

    @Test
    void takesTheOnlyHeadingEvenWhereJsonLdAndTheHeadAgreeOnAnotherWording() {
        String jsonLd = "<script type='application/ld+json'>{'@type':'NewsArticle','headline':"
                + "'Council votes for the repair of the old bridge'}</script>";
        String head = "<meta property='og:title' content='Council votes for the repair of the old bridge | Example'>";
        String heading = "<h1>‘It held my father’s cart’</h1>";
        String others = "<h1>Council votes for the old bridge</h1><h1>What else the council said today</h1>";

        assertThat(find(jsonLd + head + "<main>" + heading + "</main>", "Example")
                        .value())
                .isEqualTo("‘It held my father’s cart’");
        assertThat(find(jsonLd + head + others, "Example").value())
                .isEqualTo("Council votes for the repair of the old bridge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <h1><span class='kicker'>Springfield</span> ‘It held my father’s cart’</h1>
            <h1><span class='x__topline'>Springfield</span><span class='sr-only'>: </span>‘It held my father’s cart’</h1>
            <h1><a href='/'>The Daily Example</a></h1><h2 itemprop='headline'>‘It held my father’s cart’</h2>
            <aside><h1>All our newsletters at once</h1></aside><h1>‘It held my father’s cart’</h1>
            """)
    void findsTheHeadlineAmongWhatStandsAroundIt(String headings) {
        String head = "<meta property='og:type' content='article'><title>Council votes for the old bridge</title>";

        assertThat(find(head + "<article>" + headings + "</article>", "Example").value())
                .isEqualTo("‘It held my father’s cart’");
    }

    @Test
    void takesASecondHeadingThatSaysTheSameWherePagesHaveNoTopHeading() {
        String head = "<title>Council votes for the repair of the old bridge</title>";
        String headings =
                "<h2>Most read today in Springfield</h2><h2>Council has voted for the repair of the bridge</h2>";

        assertThat(find(head + headings, "Example").value())
                .isEqualTo("Council has voted for the repair of the bridge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <a href='/'><img alt='The Upland Gazette'></a>; The Upland Gazette: Quarry plan withdrawn
            <h1><a href='/'>Upland Diary</a></h1>; Upland Diary - Quarry plan withdrawn
            <meta property='og:site_name' content='Upland'>; Quarry plan withdrawn:Upland Diary
            <h1>Quarry plan withdrawn¶</h1>; Quarry plan withdrawn - Handbook of plans
            """)
    void knowsTheSiteByItsLogoToo(String page, String title) {
        Document document = Markup.parse("<html><body><title>" + title + "</title>" + page + "</body></html>", "");
        MetaTags meta = MetaTags.of(document);

        assertThat(Headlines.find(
                                document,
                                JsonLd.of(document),
                                meta,
                                meta.first("og:site_name").orElse(""))
                        .value())
                .isEqualTo("Quarry plan withdrawn");
    }

    @Test
    void keepsWhatALongPartAfterAColonExplains() {
        String title = "Quarry plan withdrawn: what the company, the county and ninety speakers said of it";

        assertThat(find("<title>" + title + "</title><h1>Quarry plan withdrawn</h1>", "Example")
                        .value())
                .isEqualTo(title);
    }

    private static Found find(String html, String siteName) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "");
        return Headlines.find(document, JsonLd.of(document), MetaTags.of(document), siteName);
    }
}
