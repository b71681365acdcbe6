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

    private static Found find(String html, String siteName) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", "");
        return Headlines.find(document, JsonLd.of(document), MetaTags.of(document), siteName);
    }
}
