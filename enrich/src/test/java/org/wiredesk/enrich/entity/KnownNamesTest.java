package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;

/** Known names that stand alone, inside longer ones, or written a little differently. */
class KnownNamesTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reporters asked what Obama would do next. | Obama=Q76",
                "Nixon resigned in the summer. | Nixon=Q9588",
                "They played songs by Sinatra all night. | Sinatra=Q40912",
                "Abdel Fattah el-Sisi spoke. El-Sisi then left for home. | Abdel Fattah el-Sisi=Q307871 El-Sisi=Q307871",
                "Taylor Swift sang. Everybody cheered when Taylor left. | Taylor Swift=Q26876 Taylor=Q26876",
            })
    void knowsTheWellKnownByOneName(String text, String expected) {
        assertThat(links(text)).containsExactly(linked(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporters asked what Smith would do next.",
                "Anna Obama said so. Then Obama left.",
                "The Nixon Library opened in the summer.",
                "Stones and jobs were all they had to talk about."
            })
    void takesNobodyElseForThem(String text) {
        assertThat(links(text)).doesNotContain("Obama=Q76", "Nixon=Q9588", "jobs=Q19837");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runners of the London Marathon raise millions every year.",
                "She went to the State University of New York at Cortland for two years.",
                "The Niels Bohr Institute was founded there before the war.",
                "Shares of Arriva Buses Wales were sold again on Monday morning.",
                // Athletic Club is Athletic Bilbao.
                "The Harlow Athletic Club and the Leeds Rowing Club met."
            })
    void leavesOutWhatIsOnlyAWordOfALongerName(String text) {
        assertThat(links(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks with London Mayor Sadiq Khan went on. | London=Q84 Sadiq Khan=Q334155",
                "The Labour party gained seats. | Labour party=Q9630",
                "He worked for the U.S. National Institutes of Health again. | U.S. National Institutes of Health=Q390551",
                "She studied at Sheffield University for years. | Sheffield University=Q823917",
                "While Apple grew, others did not. | Apple=Q312",
            })
    void knowsNamesWrittenALittleDifferently(String text, String expected) {
        assertThat(links(text)).containsExactly(linked(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The coach praised his players after the match. Wales beat Italy by ten points.",
                "The captain scored two tries in the final against Italy, and his team won the cup.",
            })
    void aSideOfAMatchIsAPlaceWithoutALink(String text) {
        assertThat(links(text)).isEmpty();
        assertThat(ENRICHER.enrich(Documents.of("en", "", text)).places())
                .extracting(Entity::name)
                .contains("Italy");
    }

    @Test
    void againstACountryElsewhereIsAgainstTheCountry() {
        assertThat(links("The commission opened proceedings against Italy over its budget."))
                .containsExactly("Italy=Q38");
    }

    @Test
    void aTownIsNobodysGivenName() {
        // Taylor is a town too, and so is Taylors.
        Annotations found = ENRICHER.enrich(Documents.of(
                "en",
                "Taylor Swift's new song",
                "Taylor, 27, has released the second track from her album. Fans worked out just who Taylor is singing "
                        + "about. At the end there is a row of Taylors, each in another dress."));
        assertThat(found.mentions())
                .filteredOn(mention -> mention.text().equals("Taylor"))
                .extracting(Mention::target)
                .containsExactly(WIKIDATA + "Q26876", WIKIDATA + "Q26876");
    }

    @Test
    void aSurnameIsLessSureThanAName() {
        List<Mention> found = ENRICHER.enrich(Documents.of("en", "", "Nobody knew what Obama would do."))
                .mentions();
        assertThat(found)
                .singleElement()
                .satisfies(mention -> assertThat(mention.confidence()).isBetween(50, 80));
    }

    private static String[] linked(String expected) {
        return java.util.Arrays.stream(expected.split("(?<=\\d) ")).toArray(String[]::new);
    }

    private static List<String> links(String text) {
        return ENRICHER.enrich(Documents.of("en", "", text)).mentions().stream()
                .filter(mention -> mention.target().startsWith(WIKIDATA) && !mention.isPronoun())
                .map(mention -> mention.text() + "=" + mention.target().replace(WIKIDATA, ""))
                .toList();
    }
}
