package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Documents;

class DescriptionsTest {

    private static final EntityEnricher ENRICHER = EntityEnricher.shipped();
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Chancellor Angela Merkel left early. Reporters waited, but the chancellor said nothing. | the chancellor",
                "en | Prime Minister Emmanuel Macron came. Later the prime minister ate. The minister did not. | the prime minister",
                "en | Deutsche Bank cut its forecast. Shares of the bank fell. | the bank",
                "en | The Premier League fined two teams. In March the League had warned them. | the League",
                "en | Siemens is building a plant. It will open in May, the company said. | the company",
                "de | Am Abend sprach Bundeskanzlerin Angela Merkel. Danach reiste die Bundeskanzlerin ab. | die Bundeskanzlerin",
                "de | Siemens baut in Leipzig. Das Unternehmen will wachsen. | Das Unternehmen",
                "es | La empresa calla. Siemens invierte en Sevilla. La empresa quiere crecer. | La empresa",
            })
    void pointsAtWhoIsPlainlyMeant(String language, String text, String description) {
        List<Mention> found = descriptions(language, text);
        assertThat(found).extracting(Mention::text).containsExactly(description);
        assertThat(found).extracting(Mention::target).allMatch(target -> target.startsWith(WIKIDATA));
        assertThat(found).extracting(Mention::confidence).containsExactly(70);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The chancellor said nothing.",
                "en | President Emmanuel Macron met President Joe Biden. The president smiled.",
                "en | Chancellor Angela Merkel met the chancellor of the exchequer.",
                "en | The Premier League met Major League Baseball. The league paid.",
                "en | Siemens and Bosch are building a plant, the company said.",
                "en | Siemens is building. It rained. It snowed. It hailed. The company was full of joy.",
                "en | Harvard University won. The company was happy.",
                "pl | Siemens buduje. Firma chce rosnąć.",
            })
    void leavesOpenWhatIsNotPlain(String language, String text) {
        assertThat(descriptions(language, text)).isEmpty();
    }

    @Test
    void standsInTheOrderOfTheText() {
        String body = "Siemens is building a plant. The company hires. Siemens said so.";
        assertThat(ENRICHER.enrich(Documents.of("en", "", body)).mentions())
                .extracting(Mention::text, Mention::rule)
                .containsExactly(
                        tuple("Siemens", "knowledge"),
                        tuple("The company", "description"),
                        tuple("Siemens", "knowledge"));
    }

    private static List<Mention> descriptions(String language, String text) {
        return ENRICHER.enrich(Documents.of(language, "", text)).mentions().stream()
                .filter(mention -> "description".equals(mention.rule()))
                .toList();
    }
}
