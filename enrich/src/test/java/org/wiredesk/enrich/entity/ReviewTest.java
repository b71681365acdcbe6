package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;

/** Passages as agencies write them, each with a kind of name that statistics alone get wrong. */
class ReviewTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; \"We will walk out again,\" said Marieke van Dalen, who leads the section.; Marieke van Dalen",
                "en; \"It was too late,\" said Joost van Brakel of the rescue team.; Joost van Brakel",
                "de; »Das reicht nicht«, sagte Friederike von Ellernbrock am Montag.; Friederike von Ellernbrock",
                "fr; « Nous resterons », a déclaré Élodie de Kervasdoué, qui préside le syndicat.; Élodie de Kervasdoué",
                "es; «No hay agua», dijo María del Olmedillo, alcaldesa del pueblo.; María del Olmedillo",
                "en; \"The road is open,\" said Khalid bin Rashdan, the engineer.; Khalid bin Rashdan",
            })
    void seesAPersonWhereAParticleStandsInTheName(String language, String text, String person) {
        Annotations found = tag(language, text);
        assertThat(names(found.people())).containsExactly(person);
        assertThat(found.organisations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The Port of Rotterdam Authority will divert ships.; Port of Rotterdam Authority",
                "es; El Ministerio para la Transición Ecológica ha prometido ayudas.; Ministerio para la Transición Ecológica",
                "de; Der Deutsche Wetterdienst erwartet Regen.; Deutscher Wetterdienst",
                "de; Das teilte eine Sprecherin des Mitteldeutschen Rundfunks mit.; Mitteldeutscher Rundfunk",
                "de; Nach Angaben der Deutschen Bahn fallen Züge aus.; Deutsche Bahn",
            })
    void keepsTheWholeNameOfAnInstitution(String language, String text, String organisation) {
        assertThat(names(tag(language, text).organisations())).containsExactly(organisation);
    }

    @Test
    void seesTwoPeopleWhereAnAmpersandJoinsTheirNames() {
        Annotations found = tag("en", "The morning show with Karl Ashby & Harvey Dunmore will go on until June.");
        assertThat(names(found.people())).containsExactly("Karl Ashby", "Harvey Dunmore");
        assertThat(found.organisations()).isEmpty();
    }

    @Test
    void readsAShortFormAsTheOrganisationThatTheArticleNames() {
        Annotations found = tag(
                "de", "Züge der Deutschen Bahn fielen aus. Die Bahn will verhandeln. Der Verband Pro Bahn wartet ab.");
        assertThat(names(found.organisations())).containsExactlyInAnyOrder("Deutsche Bahn", "Pro Bahn");
        assertThat(found.people()).isEmpty();
        assertThat(found.mentions())
                .filteredOn(mention -> mention.text().equals("Bahn"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.target()).endsWith("Q9322"));
    }

    @Test
    void takesNoNounForAShortFormWhereNothingIsNamed() {
        Annotations found = tag("de", "Die Bahn hielt an der Kurve, und der Schlitten fiel um.");
        assertThat(found.people()).isEmpty();
        assertThat(found.organisations()).isEmpty();
    }

    @Test
    void putsTheShortNameOfAClubToTheFullOne() {
        Annotations found = tag("es", "El Real Betis ganó la final. El entrenador del Betis habló de la afición.");
        assertThat(names(found.organisations())).containsExactly("Real Betis");
    }

    @Test
    void readsADatelineInCapitalsAsAPlace() {
        Annotations found = tag("fr", "LONS-LE-SAUNIER - Les éleveurs ont signé un accord vendredi.");
        assertThat(names(found.places())).containsExactly("LONS-LE-SAUNIER");
        assertThat(found.organisations()).isEmpty();
    }

    @Test
    void leavesAWordThatTheArticleAlsoWritesSmall() {
        Annotations found = ENRICHER.enrich(
                Documents.of("fr", "Grève des enseignants à Marseille", "La grève durera jusqu'à lundi."));
        assertThat(names(found.places())).containsExactly("Marseille");
    }

    @Test
    void leavesACountryAPlaceInAReportOnSport() {
        Annotations found = tag(
                "en",
                "LA PLAGNE, France - A rider won the fifth stage after three passes of the Alps and kept the lead.");
        assertThat(names(found.places())).contains("France");
        assertThat(names(found.organisations())).doesNotContain("France", "Alps");
    }

    @Test
    void leavesOutWhatStandsAfterANameAndIsNoPartOfIt() {
        Annotations found = tag("en", "The paper was read by Paul Harmsworth MP and by Anna Lee MSP on Monday.");
        assertThat(names(found.people())).containsExactly("Paul Harmsworth", "Anna Lee");
    }

    @Test
    void aFrenchMIsNoInitial() {
        Annotations found = tag(
                "fr",
                "Elon Musk a annoncé son offre lundi. M. Musk avait promis d'agir, a déclaré M. Agrawal à la presse.");
        assertThat(names(found.people())).containsExactly("Elon Musk", "Agrawal");
    }

    @Test
    void aNationBeforeAClubIsNoPartOfItsName() {
        Annotations found = tag("fr", "Le milieu a quitté l'Espagnol Rayo Vallecano et l'Anglais Stoke City en juin.");
        assertThat(names(found.organisations())).containsExactlyInAnyOrder("Rayo Vallecano", "Stoke City");
    }

    @Test
    void takesNoPluralOfAnAcronymForAnOrganisation() {
        Annotations found = tag(
                "en",
                "Sales of PSPs and of PCs rose by a tenth, while DVDs earned 79m dollars in Germany, and UMDs 20m.");
        assertThat(found.organisations()).isEmpty();
    }

    @Test
    void aShopIsNobodyWhomTheArticleNames() {
        Annotations found = ENRICHER.enrich(
                Documents.of(
                        "en",
                        "Smith to lead Scotland",
                        "Walter Smith will be the next coach. Smith's record at Rangers speaks for him, and Smith's friends agree."));
        assertThat(names(found.people())).containsExactly("Walter Smith");
        assertThat(names(found.organisations())).doesNotContain("Smith's");
    }

    @Test
    void seesTwoOrganisationsWhereAnAndJoinsTheirNames() {
        Annotations found = ENRICHER.enrich(Documents.of(
                "en",
                "Loans for a gas field",
                "Shares fell after Deutsche Bank and Gazpromneft agreed on new loans for the field on Monday."));
        assertThat(names(found.organisations())).contains("Deutsche Bank");
    }

    private static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::name).collect(Collectors.toList());
    }

    private static Annotations tag(String language, String text) {
        return ENRICHER.enrich(Documents.of(language, "", text));
    }
}
