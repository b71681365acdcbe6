package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;

class SourceEnricherTest {

    private static final SourceEnricher ENRICHER = SourceEnricher.shipped();

    @Test
    void countsOffsetsInCodePointsBehindAnEmoji() {
        String body = "\ud83d\ude00\ud83d\ude80 Rents rose again, according to the Financial Times, in most cities.";
        Annotations found = enrich(Documents.body("en", body));

        Mention mention = found.mentions().get(0);
        assertThat(mention.text()).isEqualTo("Financial Times");
        assertThat(CodePoints.slice(body, mention.begin(), mention.end())).isEqualTo("Financial Times");
        Citation citation = found.citations().get(0);
        assertThat(CodePoints.slice(body, citation.begin(), citation.end()))
                .isEqualTo("according to the Financial Times");
        assertThat(citation.verb()).isEqualTo("according to");
        assertThat(citation.method()).isEqualTo("phrase");
    }

    @Test
    void givesOneEntryToAnOutletInAllItsForms() {
        Annotations found = enrich(Documents.body(
                "de",
                "Wie lvz.de berichtet, brennt es. Laut LVZ ist niemand verletzt. Ein Bericht der Leipziger Volkszeitung"
                        + " nennt Einzelheiten. Die Leipziger Volkszeitung meldet zwei Festnahmen."));

        assertThat(names(found, "cited")).containsExactly("Leipziger Volkszeitung");
        assertThat(found.citations()).extracting(Citation::source).containsOnly("lvz.de");
        assertThat(found.citations()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void takesThePublisherFromTheAddress() {
        Annotations found = enrich(Documents.body("en", "Nothing to see.").url("https://www.theguardian.com/uk/1"));

        assertThat(found.infoSources())
                .extracting(InfoSource::name, InfoSource::role, InfoSource::uri)
                .containsExactly(tuple("The Guardian", "publisher", "http://www.wikidata.org/entity/Q11148"));
        assertThat(found.provenance().get(0).evidence())
                .contains("theguardian.com")
                .contains("newspaper, GB, en");
    }

    @Test
    void namesAnUnknownPublisherByItsSiteOrItsRegisteredDomain() {
        Documents page = Documents.body("en", "Nothing.").url("https://news.example-daily.co.uk/story");

        assertThat(enrich(page).infoSources())
                .containsExactly(new InfoSource("example-daily.co.uk", "publisher", null, "example-daily.co.uk"));
        assertThat(enrich(page.siteName("The Example Daily")).infoSources())
                .containsExactly(new InfoSource("The Example Daily", "publisher", null, "example-daily.co.uk"));
    }

    @Test
    void doesNotCallThePublisherCitedWhenItLinksToItself() {
        Annotations found = enrich(Documents.body("en", "Read our earlier story about the vote.")
                .url("https://www.bbc.co.uk/news/1")
                .link("earlier story", "https://www.bbc.co.uk/news/2"));

        assertThat(found.infoSources()).extracting(InfoSource::role).containsExactly("publisher");
        assertThat(found.citations()).isEmpty();
    }

    @Test
    void citesWhatTheBodyLinksTo() {
        Annotations found = enrich(Documents.body("en", "The mayor knew, one investigation found last year.")
                .link("one investigation found", "https://www.propublica.org/article/mayor?utm_source=x"));

        assertThat(names(found, "cited")).containsExactly("ProPublica");
        assertThat(found.citations().get(0).method()).isEqualTo("hyperlink");
    }

    @Test
    void leavesLinksToShopsAndNetworksAlone() {
        assertThat(enrich(Documents.body("en", "Follow us here for more.").link("here", "https://x.example/abc"))
                        .infoSources())
                .isEmpty();
    }

    @Test
    void readsTheDateline() {
        Annotations found = enrich(
                Documents.body("en", "BERLIN, May 3 (Reuters) - The cabinet met on Tuesday to discuss the budget."));

        assertThat(found.located()).isEqualTo("Berlin");
        assertThat(names(found, "agency")).containsExactly("Reuters");
        assertThat(found.citations().get(0).method()).isEqualTo("dateline");
        assertThat(found.mentions().get(0).text()).isEqualTo("Reuters");
    }

    @Test
    void keepsTheAgencyRoleWhenTheAgencyIsAlsoCited() {
        Annotations found = enrich(
                Documents.body("en", "PARIS (Reuters) - The deal is off, two officials told Reuters on Monday."));

        assertThat(found.infoSources()).extracting(InfoSource::role).containsExactly("agency");
        assertThat(found.citations()).extracting(Citation::method).containsExactly("dateline", "phrase");
    }

    @Test
    void tellsOriginFromAggregator() {
        Annotations found = enrich(Documents.body("en", "Nothing.")
                .url("https://news.google.com/articles/abc")
                .source("The Irish Times", "https://www.irishtimes.com")
                .site("Google News", "https://news.google.com"));

        assertThat(names(found, "publisher")).containsExactly("The Irish Times");
        assertThat(names(found, "aggregator")).containsExactly("Google News");
    }

    @Test
    void namesTheFeedThatAnotherSiteCreditsAsAggregator() {
        Annotations found = enrich(Documents.body("en", "Nothing.")
                .url("https://www.irishtimes.com/story")
                .source("Planet Ireland", "https://planet.example.org/rss"));

        assertThat(found.infoSources()).extracting(InfoSource::role).containsExactly("publisher", "aggregator");
        assertThat(found.citations()).extracting(Citation::method).containsExactly("feed");
    }

    @Test
    void findsNoPhrasesInALanguageItDoesNotKnow() {
        Annotations found = enrich(Documents.body("fi", "Uutinen kertoo, according to the Financial Times."));

        assertThat(found.infoSources()).isEmpty();
    }

    @Test
    void answersTheSameTwice() {
        Documents page = Documents.body("de", "Laut dpa und AFP einigten sich beide. So der Spiegel.");

        assertThat(enrich(page)).isEqualTo(enrich(page));
    }

    private static Annotations enrich(Documents documents) {
        return ENRICHER.enrich(documents.document());
    }

    private static List<String> names(Annotations found, String role) {
        return found.infoSources().stream()
                .filter(source -> source.role().equals(role))
                .map(InfoSource::name)
                .toList();
    }
}
