package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;

/** Words that stand for somebody named before: whom they mean, and where they mean nobody for certain. */
class PronounsTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Angela Merkel met Emmanuel Macron in Paris; she thanked him. | she=Q567 him=Q3052772",
                "en | Angela Merkel left early. Her car was waiting. | Her=Q567",
                "en | Mr Cook spoke. Tim Cook praised his staff. | his=Q265852",
                "en | Apple sold its stake; it plans to hire. | its=Q312 it=Q312",
                "en | Germany will close its border. | its=Q183",
                "en | \"I am happy with my team,\" Tim Cook said. | I=Q265852 my=Q265852",
                "en | Angela Merkel said of Emmanuel Macron: \"He is late.\" | He=Q3052772",
                "en | Tim Cook said: \"We will see.\" He did not say when. | He=Q265852",
                "de | Angela Merkel reiste ab. Das sei gut, sagte sie. | sie=Q567",
                "de | Olaf Scholz kam. Er sagte, er sei müde. | Er=Q61053 er=Q61053",
                "fr | Emmanuel Macron est arrivé. Il a dit non, dit-il. | il=Q3052772",
            })
    void pointsAtWhoIsMeant(String language, String text, String expected) {
        assertThat(pronouns(language, text).stream()
                        .map(mention -> mention.text() + "=" + mention.target().replace(WIKIDATA, "")))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | She said nothing.",
                "en | Angela Merkel waited. He said nothing.",
                "en | A driver stopped. He asked the way.",
                "en | Emmanuel Macron arrived. The driver stopped. He asked the way.",
                "en | In Paris, with Emmanuel Macron and Olaf Scholz at the table, they talked. He smiled.",
                "en | Apple rose. It was raining in the city.",
                "en | Angela Merkel left.~It rained.~It snowed.~Nothing moved.~She was gone.",
                "de | Angela Merkel kaufte die Zeitung. Dann legte sie ab.",
                "es | Emmanuel Macron llegó. Él dijo que no.",
            })
    void leavesOpenWhatIsNotPlain(String language, String text) {
        assertThat(pronouns(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Meryl Streep came late. The actress smiled. | The actress",
                "Tim Cook left. The 63-year-old had no comment. | The 63-year-old",
                "Exports from Germany fell. Unions in the country called for help. | the country",
            })
    void pointsAtWhoIsPlainlyDescribed(String text, String description) {
        assertThat(mentions("en", text).stream().filter(mention -> "description".equals(mention.rule())))
                .extracting(Mention::text)
                .containsExactly(description);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tim Cook came late. The actress smiled.",
                "Tim Cook left. The former singer smiled.",
                "Emmanuel Macron arrived. The driver smiled.",
                "Tim Cook and Emmanuel Macron met. The 63-year-old smiled.",
                "Tim Cook left. The 33-year-old driver smiled.",
                "Exports from Germany to France fell. Unions in the country called for help.",
                "Ghana will buy vaccines. Makers in India have plenty. The north of the country waits.",
                "Ghana will buy vaccines. Ghana pays.~Roads are few.~Makers in India have plenty.~The north of the country waits."
            })
    void describesNobodyWhereItIsNotPlain(String text) {
        assertThat(mentions("en", text)).extracting(Mention::rule).doesNotContain("description");
    }

    @Test
    void pronounsInTheHeadlineCountForACountryToo() {
        Annotations found = ENRICHER.enrich(Documents.of(
                "en",
                "Germany will close its border",
                "Exports from Germany fell. Unions in the country called for help."));
        assertThat(found.mentions()).extracting(Mention::text).contains("its", "the country");
    }

    @Test
    void addsMentionsAndNoEntities() {
        Annotations found = ENRICHER.enrich(Documents.of("en", "", "Angela Merkel left. She was tired."));
        assertThat(found.people()).hasSize(1);
        assertThat(found.mentions()).extracting(Mention::text).containsExactly("Angela Merkel", "She");
        assertThat(found.mentions().get(1).isPronoun()).isTrue();
        assertThat(found.mentions().get(1).confidence()).isBetween(50, 85);
    }

    private static List<Mention> pronouns(String language, String text) {
        return mentions(language, text).stream().filter(Mention::isPronoun).toList();
    }

    private static List<Mention> mentions(String language, String text) {
        return ENRICHER.enrich(Documents.of(language, "", text.replace("~", "\n\n")))
                .mentions();
    }
}
