package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Documents;
import org.wiredesk.enrich.NameModel;
import org.wiredesk.enrich.knowledge.Knowledge;

class ModelTaggerTest {

    private static final String TEXT = "the zorblax of qwert met Angela Merkel.";

    /** Sees a name that nobody else would, in small letters, and half a word of another. */
    private static final NameModel MODEL = new NameModel() {
        @Override
        public String id() {
            return "toy@1";
        }

        @Override
        public List<Name> find(String text) {
            return text.equals(TEXT)
                    ? List.of(new Name(Kind.ORGANISATION, 4, 11, 91), new Name(Kind.PLACE, 16, 20, 64))
                    : List.of();
        }
    };

    @Test
    void theModelsNamesStandBesideThoseOfTheKnowledge() {
        Annotations annotations =
                EntityEnricher.with(Knowledge.shipped(), MODEL).enrich(Documents.of("en", "", TEXT));

        assertThat(annotations.mentions())
                .extracting(Mention::text)
                .containsExactly("zorblax", "qwert", "Angela Merkel");
        assertThat(annotations.mentions()).extracting(Mention::confidence).startsWith(91, 64);
        assertThat(annotations.organisations()).hasSize(1);
    }

    @Test
    void theVersionNamesTheModel() {
        EntityEnricher enricher = EntityEnricher.with(Knowledge.shipped(), MODEL);

        assertThat(enricher.version()).endsWith(" with toy@1");
        assertThat(enricher.enrich(Documents.of("en", "", TEXT)).provenance())
                .allSatisfy(entry -> assertThat(entry.creatorVersion()).isEqualTo(enricher.version()))
                .anySatisfy(entry -> assertThat(entry.evidence()).isEqualTo("zorblax: model"));
    }
}
