package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    en | The Guardian of the temple said nothing.
                    en | The Sun rose over the harbour.
                    en | Time is short.
                    en | The post office reported a loss of trade that the mirror of the lake could not hide.
                    en | He sold the Telegraph pole to a neighbour.
                    de | Die Zeit drängt, sagte der Trainer.
                    de | Die Welt ist klein, berichtet der Reisende.
                    de | Das Bild hängt schief.
                    de | Insgesamt geht es um viel Geld.
                    de | Er sprach vor der Presse.
                    de | Foto: dpa
                    fr | Le Monde entier regarde.
                    fr | Le point du jour approche, dit le marin.
                    es | El mundo entero mira.
                    es | El país necesita agua, dijo el agricultor.
                    it | Il tempo stringe, ha detto il sindaco.
                    nl | De tijd dringt, zei de trainer.
                    pt | O público aplaudiu, disse o ator.
                    pl | Fakt jest taki, powiedział burmistrz.
                    """)
    void isNotTakenInByFalseFriends(String language, String body) {
        assertThat(enrich(Documents.body(language, body)).infoSources()).isEmpty();
    }

    @Test
    void readsAnAgencyInTheByline() {
        Annotations found = enrich(Documents.body("de", "Es hat gebrannt.").by("Von dpa und Anna Müller"));

        assertThat(names(found, "agency")).containsExactly("dpa");
    }

    @Test
    void creditsTheAgencyNamedAtTheEnd() {
        String body = "Es hat gebrannt.\n\nNiemand wurde verletzt. (dpa/AFP)";
        Annotations found = enrich(Documents.body("de", body));

        assertThat(names(found, "agency")).containsExactly("dpa", "Agence France-Presse");
        assertThat(found.mentions())
                .allSatisfy(mention -> assertThat(CodePoints.slice(body, mention.begin(), mention.end()))
                        .isEqualTo(mention.text()));
    }

    @Test
    void namesAnOutletItDoesNotKnowByItsDomain() {
        Annotations found = enrich(Documents.body("en", "The mill was sold, according to harrow-gazette.co.uk."));

        assertThat(found.infoSources())
                .containsExactly(new InfoSource("harrow-gazette.co.uk", "cited", null, "harrow-gazette.co.uk"));
    }

    @Test
    void takesTheTimesForTheOneThatTheArticleNamesInFull() {
        Annotations found = enrich(
                Documents.body("en", "The New York Times published the letter. The mayor knew, the Times reported."));

        assertThat(names(found, "cited")).containsExactly("The New York Times");
    }

    @Test
    void citesEveryOutletOfAList() {
        Annotations found = enrich(Documents.body("de", "Das berichten NDR, WDR und die Süddeutsche Zeitung."));

        assertThat(names(found, "cited"))
                .containsExactly("Norddeutscher Rundfunk", "Westdeutscher Rundfunk", "Süddeutsche Zeitung");
    }

    @Test
    void readsHeadlinesToo() {
        Annotations found = enrich(Documents.body("en", "Nothing.").headline("Mill to close in May, Reuters reports"));

        assertThat(names(found, "cited")).containsExactly("Reuters");
        assertThat(found.mentions().get(0).section()).isEqualTo(Section.HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"according to the ", "Reuters, ", "\u201eBild\u201c ", "a.b.", "(", "police of ", "x"})
    void readsEndlessRepetitionInReasonableTime(String piece) {
        String body = piece.repeat(500_000 / piece.length());

        assertThat(enrich(Documents.body("en", body))).isNotNull();
        assertThat(enrich(Documents.body("de", body))).isNotNull();
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

    /** Kinds of citing that a list of phrases missed: each with words that no list has. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    en; "It will melt," said Ruta Palme of the Tollward Institute, who led the work. ; Tollward Institute
                    en; The plant stays shut, Varnimax, which runs it, said on Friday.               ; Varnimax
                    en; Rents rose, figures from Quorvex showed.                                     ; Quorvex
                    en; The ship sank overnight, rescuers found. — AFP                          ; Agence France-Presse
                    de; Ein Sprecher von Veltrana nannte das Datum falsch. ; Veltrana
                    de; Die Polizei Kassel warnt vor falschen Handwerkern.                           ; Polizei Kassel
                    de; Im Podcast »Spurensuche« des Tagesspiegels spricht sie darüber.  ; Der Tagesspiegel
                    fr; La Veltrana a annoncé jeudi la fermeture du site.                       ; Veltrana
                    fr; L'Office national des brumes alerte sur la sécheresse.                  ; Office national des brumes
                    es; «No lo sabíamos», sostiene Inés Aldaba, geóloga de la Universidad de Orihuela. ; Universidad de Orihuela
                    it; È il Corriere della Sera a rivelare la cifra.                             ; Corriere della Sera
                    pt; "Vamos recorrer", garantiu Rui Sardinha, porta-voz da Veltrana.              ; Veltrana
                    nl; Dat bleek vrijdag uit een peiling van Quorvex voor het bedrijf.              ; Quorvex
                    pl; Według Orlenu ceny spadną.                                           ; Orlen
                    pl; Jak podaje raport Uniwersytetu Opolskiego, ryb jest mniej.                   ; Uniwersytet Opolski
                    """)
    void findsOrganisationsThatNobodyHasListed(String language, String text, String name) {
        assertThat(enrich(Documents.body(language, text)).infoSources())
                .extracting(InfoSource::name)
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    en; According to Miriam Osei, the bridge is safe.
                    en; "Never again," said Anna Weber, who once worked at the hospital.
                    en; Rob Sinclair had been there. On Monday, Sinclair said so.
                    en; The French group said it would wait.
                    de; Laut Gutachten ist die Brücke sicher.
                    fr; La Bretagne a annoncé la couleur.
                    es; Ana de la Torre informó a la familia.
                    pt; A Maria disse que chega amanhã.
                    nl; Jan de Klaver vertelt over haar werk.
                    """)
    void takesNeitherPeopleNorPlacesForSources(String language, String text) {
        assertThat(enrich(Documents.body(language, text)).infoSources()).isEmpty();
    }
}
