package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Alternative;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;
import org.wiredesk.enrich.knowledge.Knowledge;

/** Names of several bearers. */
class ChoosingTest {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @TempDir
    Path folder;

    private EntityEnricher enricher;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"), """
                Q183\tplace\t90\tGermany\t-\tde:Deutschland
                Q142\tplace\t90\tFrance\t-
                Q1\tperson\t60\tIda Brandt\tQ183\t\tGerman painter and sculptor
                Q2\tperson\t58\tIda Brandt\tQ142\t\tracing cyclist from Lille
                Q3\tplace\t90\tBrakel\tQ183
                Q4\tplace\t40\tBrakel\tQ142
                """);
        enricher = EntityEnricher.with(Knowledge.only(List.of(file)));
    }

    @Test
    void listsBothAndChoosesNeitherWhereNothingDecides() {
        Annotations found = tag("en", "Critics met Ida Brandt yesterday.");
        assertThat(found.people()).containsExactly(new Entity("Ida Brandt", null, "Ida Brandt"));
        Mention mention = found.mentions().get(0);
        assertThat(mention.target()).isEqualTo("Ida Brandt");
        assertThat(mention.alternatives())
                .containsExactly(
                        new Alternative("Ida Brandt", WIKIDATA + "Q1", 54),
                        new Alternative("Ida Brandt", WIKIDATA + "Q2", 46));
        assertThat(found.provenance())
                .anySatisfy(why ->
                        assertThat(why.evidence()).endsWith("could be " + WIKIDATA + "Q1 or " + WIKIDATA + "Q2"));
    }

    @Test
    void choosesByTheCountryThatTheArticleNames() {
        assertThat(tag("en", "Critics met Ida Brandt in France.").people())
                .containsExactly(new Entity("Ida Brandt", WIKIDATA + "Q2", null));
        assertThat(tag("en", "Critics met Ida Brandt in Germany.").people())
                .containsExactly(new Entity("Ida Brandt", WIKIDATA + "Q1", null));
    }

    @Test
    void choosesByTheWordsAround() {
        Annotations found = tag("en", "The cyclist said that racing was all to her. Ida Brandt won the stage.");
        assertThat(found.people()).containsExactly(new Entity("Ida Brandt", WIKIDATA + "Q2", null));
        assertThat(found.mentions().get(0).alternatives())
                .extracting(Alternative::uri)
                .containsExactly(WIKIDATA + "Q1");
    }

    @Test
    void leansToWhereTheLanguageIsSpoken() {
        assertThat(tag("de", "Kritiker trafen Ida Brandt gestern.").people())
                .containsExactly(new Entity("Ida Brandt", null, "Ida Brandt"));
        Mention german =
                tag("de", "Kritiker trafen Ida Brandt gestern.").mentions().get(0);
        Mention english =
                tag("en", "Critics met Ida Brandt yesterday.").mentions().get(0);
        assertThat(german.alternatives().get(0).confidence())
                .isGreaterThan(english.alternatives().get(0).confidence());
    }

    @Test
    void choosesWhoIsMuchBetterKnown() {
        Annotations found = tag("en", "They moved to Brakel last year.");
        assertThat(found.places()).containsExactly(new Entity("Brakel", WIKIDATA + "Q3", null));
        assertThat(found.mentions().get(0).alternatives())
                .containsExactly(new Alternative("Brakel", WIKIDATA + "Q4", 2));
    }

    @Test
    void saysNothingOfAlternativesWhereThereAreNone() {
        assertThat(tag("en", "They moved to Germany last year.")
                        .mentions()
                        .get(0)
                        .alternatives())
                .isEmpty();
    }

    @Test
    void takesAnAcronymAsTheArticleDefinesIt() {
        EntityEnricher shipped = EntityEnricher.shipped();
        assertThat(shipped.enrich(Documents.of("en", "", "Work on a world health order (WHO) began. The WHO is long."))
                        .mentions())
                .isEmpty();
        assertThat(shipped.enrich(Documents.of("en", "", "A world agency (WHO) began. The WHO is long."))
                        .mentions())
                .extracting(Mention::text)
                .contains("WHO");
    }

    private Annotations tag(String language, String text) {
        return enricher.enrich(Documents.of(language, "", text));
    }
}
