package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;

class WarmUpTest {

    @Test
    void showsTheEnrichersAPageInEachLanguageThatHasRulesOfItsOwn() {
        List<Article> shown = new ArrayList<>();
        WarmUp.run(shown::add);

        try (Tagger tagger = Tagger.create(EnrichSettings.defaults())) {
            assertThat(shown)
                    .map(tagger::tag)
                    .map(tagged -> ((Tagged.Enriched) tagged).article().language())
                    .contains("en", "de", "fr", "es");
        }
    }
}
