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

        assertThat(headline)
                .isEqualTo(
                        new Found("Council votes for the repair of the bridge", "h1, which agrees with meta og:title"));
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
    void takesTheWordingOnWhichJsonLdAndTheHeadAgreeAgainstTheHeading() {
        String heading = "<h1>The council votes for a repair of the old bridge</h1>";
        String jsonLd = "<script type='application/ld+json'>{'@type':'NewsArticle','headline':"
                + "'Council votes for the repair of the old bridge'}</script>";
        String head = "<meta property='og:title' content='Council votes for the repair of the old bridge | Example'>";

        assertThat(find(jsonLd + head + heading, "Example").value())
                .isEqualTo("Council votes for the repair of the old bridge");
        assertThat(find(head + heading, "Example").value())
                .isEqualTo("The council votes for a repair of the old bridge");
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
