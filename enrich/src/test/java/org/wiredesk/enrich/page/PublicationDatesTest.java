package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Dates.Candidate;

class PublicationDatesTest {

    private static final String JSON_LD =
            "<script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'2026-11-20T10:00:00Z'}</script>";
    private static final String META = "<meta property='article:published_time' content='2026-11-19T10:00:00Z'>";
    private static final String TIME = "<time datetime='2026-11-18T10:00:00Z'>Wednesday</time>";
    private static final String URL = "https://example.org/2026/11/17/bridge";

    @Test
    void listsEveryCandidateInTheOrderOfPreference() {
        Dates dates = find(JSON_LD + META + TIME, Articles.declared(null, null, "Sat, 21 Nov 2026 10:00:00 GMT", null));

        assertThat(dates.chosen()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(dates.candidates())
                .extracting(Candidate::value, Candidate::origin)
                .containsExactly(
                        tuple("Sat, 21 Nov 2026 10:00:00 GMT", "declared"),
                        tuple("2026-11-20T10:00:00Z", "json-ld"),
                        tuple("2026-11-19T10:00:00Z", "meta"),
                        tuple("2026-11-18T10:00:00Z", "time"),
                        tuple("2026-11-17", "url"));
    }

    @Test
    void passesOverWhatCannotBeReadOrBelieved() {
        Dates dates = find(META, Articles.declared(null, null, "soon", null));

        assertThat(dates.chosen()).isEqualTo("2026-11-19T10:00:00Z");
        assertThat(dates.candidates())
                .contains(
                        new Candidate("soon", "declared", null, "published: cannot be read"),
                        new Candidate(
                                "2026-11-19T10:00:00Z",
                                "meta",
                                "2026-11-19T10:00:00Z",
                                "article:published_time: chosen, the most trusted that is believable"));
    }

    @Test
    void saysOfEveryCandidateWhyItWasPassedOver() {
        String html = "<meta property='article:published_time' content='2099-01-01'>"
                + "<meta name='pubdate' content='1970-01-01'><meta name='publish-date' content='2026-11-17 09:00'>"
                + "<meta name='publishdate' content='2026-11-16'>";

        assertThat(find(html, Declared.NOTHING).candidates())
                .extracting(Candidate::read, Candidate::reason)
                .containsExactly(
                        tuple("2099-01-01", "article:published_time: later than the article was seen"),
                        tuple("1970-01-01", "pubdate: before there was a web"),
                        tuple(
                                "2026-11-16",
                                "publishdate: chosen, the most trusted that is believable; no zone, counts as UTC"),
                        tuple("2026-11-17T09:00:00", "publish-date: less trusted, another day"),
                        tuple("2026-11-17", "address: less trusted, another day"));
    }

    @Test
    void trustsTheDayInTheAddressMoreThanAnyDateThatStandsAbout() {
        assertThat(find("<time datetime='2026-10-01T08:00:00Z'>x</time>", Declared.NOTHING)
                        .chosen())
                .isEqualTo("2026-11-17T00:00:00Z");
        assertThat(find("<time datetime='2026-11-16T22:00:00Z'>x</time>", Declared.NOTHING)
                        .chosen())
                .isEqualTo("2026-11-16T22:00:00Z");
        assertThat(find(META, Declared.NOTHING).chosen()).isEqualTo("2026-11-19T10:00:00Z");
    }

    @Test
    void knowsWhenAnArticleWasChangedAndNeverBeforeItWasPublished() {
        String changed = "<meta property='article:modified_time' content='2026-11-20T12:00:00+01:00'>";
        String early = "<meta property='article:modified_time' content='2026-11-01T12:00:00Z'>";

        assertThat(find(META + changed, Declared.NOTHING).modified()).isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(find(META + early, Declared.NOTHING).modified()).isNull();
    }

    @Test
    void asksTheServerLast() {
        Dates dates =
                find("<meta http-equiv='Last-Modified' content='Mon, 16 Nov 2026 10:00:00 GMT'>", Declared.NOTHING);

        assertThat(dates.chosen()).isEqualTo("2026-11-17T00:00:00Z");
        assertThat(dates.candidates()).extracting(Candidate::origin).containsExactly("url", "http");
    }

    @Test
    void believesADayAheadAndNoMore() {
        assertThat(find("<meta name='pubdate' content='2026-11-24T11:59:00Z'>", Declared.NOTHING)
                        .chosen())
                .isEqualTo("2026-11-24T11:59:00Z");
        assertThat(find("<meta name='pubdate' content='2026-11-24T12:01:00Z'>", Declared.NOTHING)
                        .chosen())
                .isEqualTo("2026-11-17T00:00:00Z");
    }

    @Test
    void searchesTheTextOnlyWhereThePageStatesNothing() {
        String text = "<h1>Bridge</h1><div>Published: 16 November 2026, 9:30</div><p>Born on 1 May 1999 in Ulm.</p>";

        assertThat(find(text, Declared.NOTHING).candidates())
                .extracting(Candidate::value, Candidate::origin)
                .contains(tuple("Published: 16 November 2026, 9:30", "text"));
        assertThat(find(META + text, Declared.NOTHING).candidates())
                .extracting(Candidate::origin)
                .doesNotContain("text");
    }

    @Test
    void knowsNoDateWhereThereIsNone() {
        Document document = Markup.parse("<html><body><p>Undated.</p></body></html>", "");

        assertThat(find(document, Articles.html(""), "")).isEqualTo(Dates.UNKNOWN);
    }

    @Test
    void keepsTheDayThatThePageShows() {
        String late = "<meta property='article:published_time' content='2026-11-16T22:40:00-05:00'>";

        assertThat(find(late, Declared.NOTHING).chosen()).isEqualTo("2026-11-16T22:40:00-05:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <time datetime='2026-11-16T20:42:10-07:00'>November 16</time>; 2026-11-16T20:42:10-07:00
            <time datetime='2026-11-17T03:42:10Z'>16/11/2026 20h42</time>; 2026-11-16T20:42:10-07:00
            <p>Published November 16, 2026, 8:42 p.m. MST</p>; 2026-11-16T20:42:10-07:00
            <time datetime='2026-11-17T03:42:10Z'>November 16, 2026</time>; 2026-11-16T00:00:00Z
            <time datetime='2026-11-18T08:42:10-07:00'>Updated November 18, 2026</time>; 2026-11-17T03:42:10Z
            <p>Updated November 18, 2026, 8:42 a.m.</p>; 2026-11-17T03:42:10Z
            """)
    void givesAnInstantInTheZoneInWhichThePageShowsIt(String shown, String chosen) {
        String utc = "<meta property='article:published_time' content='2026-11-17T03:42:10Z'>";

        assertThat(find(utc + "<h1>Bridge</h1>" + shown, Declared.NOTHING).chosen())
                .isEqualTo(chosen);
    }

    @Test
    void believesTheServerOnlyWhereItDoesNotMeanTheFetch() {
        assertThat(served("Mon, 16 Nov 2026 10:00:00 GMT").chosen()).isEqualTo("2026-11-16T10:00:00Z");
        assertThat(served("Mon, 23 Nov 2026 11:59:58 GMT"))
                .isEqualTo(new Dates(
                        null,
                        List.of(new Candidate(
                                "Mon, 23 Nov 2026 11:59:58 GMT",
                                "http",
                                "2026-11-23T11:59:58Z",
                                "Last-Modified of the response: about when the page was fetched"))));
    }

    private static Dates served(String lastModified) {
        Document document = Markup.parse("<html><body><p>Undated.</p></body></html>", "");
        Acquisition acquisition = new Acquisition(
                "page", null, Articles.SEEN, Articles.SEEN, 200, null, null, null, lastModified, "sha256:0");
        Article article = new Article(
                Articles.URL,
                1,
                Articles.SEEN,
                Articles.SEEN,
                new Content(Content.HTML, new byte[0]),
                Declared.NOTHING,
                acquisition);
        return find(document, article, "");
    }

    @Test
    void findsADateInAnAsideOfTheHeadline() {
        Document document = Markup.parse(
                "<html><body><h1>Bridge</h1><aside><ul><li class='meta'>19.11.2026</li></ul></aside></body></html>",
                "");

        assertThat(find(document, Articles.html(""), "").chosen()).isEqualTo("2026-11-19T00:00:00Z");
    }

    private static Dates find(String html, Declared declared) {
        Document document = Markup.parse("<html><body>" + html + "</body></html>", URL);
        return find(document, Articles.of("text/html", html.getBytes(StandardCharsets.UTF_8), declared, "page"), URL);
    }

    private static Dates find(Document document, Article article, String url) {
        return PublicationDates.find(
                document, JsonLd.of(document), MetaTags.of(document), article, document.selectFirst("h1"), false, url);
    }
}
