package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.EnrichedArticle.InfoSource;

class AntecedentsTest {

    private static final SourceEnricher ENRICHER = SourceEnricher.shipped();

    @Test
    void theCompanyIsTheFirstThatTheTextNames() {
        assertThat(names(
                        "en",
                        "Veltrana Foods will shut its plant near Hull, which it bought from Unilever. The Leeds-based"
                                + " company said 90 jobs would go."))
                .containsExactly("Veltrana Foods");
        assertThat(names(
                        "de", "Der Hersteller Veltrana streicht Stellen. Das teilte das US-Unternehmen am Montag mit."))
                .containsExactly("Veltrana");
    }

    @Test
    void aCompanyThatNobodyNamesIsNoSource() {
        assertThat(names("en", "The shop has been empty for years. The company said it would reopen."))
                .isEmpty();
    }

    @Test
    void aNounIsTheAuthorityThatHasItInItsName() {
        assertThat(names(
                        "en",
                        "The car was found on Monday, Gloucestershire Police said. The driver had fled, police said."))
                .containsExactly("Gloucestershire Police");
    }

    @Test
    void anOwnerIsWhoeverWasNamedLast() {
        assertThat(names("en", "Keystone Energy plans to start in the autumn, said its vice president, Mark Lindgren."))
                .containsExactly("Keystone Energy");
    }

    @Test
    void aRefusalIsNoStatement() {
        assertThat(names("en", "Veltrana Foods is up for sale. The company declined to comment."))
                .isEmpty();
        assertThat(names("es", "El Gobierno prevé revalorizar las pensiones en enero."))
                .isEmpty();
    }

    private static List<String> names(String language, String text) {
        return ENRICHER.enrich(Documents.body(language, text).document()).infoSources().stream()
                .map(InfoSource::name)
                .toList();
    }
}
