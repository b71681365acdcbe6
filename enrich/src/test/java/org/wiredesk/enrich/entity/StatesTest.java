package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;

class StatesTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEWARK, N.J. (AP) - Police closed a bridge. | NEWARK=Newark N.J.=New Jersey",
                "Offices in Trenton, N.J., Albany, N.Y., and Hartford, Conn., will close. "
                        + "| Trenton=Trenton N.J.=New Jersey Albany=Albany N.Y.=New York Hartford=Hartford Conn.=Connecticut",
                "They moved from Charleston, W.Va., last year. | Charleston=Charleston W.Va.=West Virginia",
                "The firm is based in Dallas, TX. | Dallas=Dallas TX=Texas",
                "She was born in Miami, FL, in 1980. | Miami=Miami FL=Florida",
                "Workers in Portland, OR walked out. | Portland=Portland OR=Oregon",
                "Nothing was left of Brakelville, Ill. after the storm. | Brakelville=Brakelville Ill.=Illinois",
            })
    void knowsAStateBehindATown(String text, String expected) {
        assertThat(places(tag("en", text))).containsExactlyElementsOf(List.of(expected.split("(?<=[a-z]) (?=\\S+=)")));
    }

    @Test
    void aTownBeforeAStateIsNobody() {
        assertThat(tag("en", "Talks went on in Charleston, S.C., and in Tulsa, Okla., on Monday.")
                        .people())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FIRE IN BOSTON, OR SO THEY SAY | Oregon",
                "en | In Boston, Miss Jones was asked again. | Mississippi",
                "en | He went to Boston, Mass was said there at noon. | Massachusetts",
                "en | The plant in Amsterdam, NL, stays open. | Newfoundland and Labrador",
                "en | She flew from Berlin, DE to Lisbon on Monday. | Delaware",
                "de | Das Werk in Dessau, DE, bleibt offen. | Delaware",
            })
    void takesNoOtherWordForAState(String language, String text, String state) {
        assertThat(tag(language, text).places()).extracting(Entity::name).doesNotContain(state);
    }

    private static List<String> places(Annotations found) {
        Map<String, String> names = found.places().stream().collect(Collectors.toMap(Entity::target, Entity::name));
        return found.mentions().stream()
                .filter(mention -> names.containsKey(mention.target()))
                .map(mention -> mention.text() + "=" + names.get(mention.target()))
                .toList();
    }

    private static Annotations tag(String language, String text) {
        return ENRICHER.enrich(Documents.of(language, "", text));
    }
}
