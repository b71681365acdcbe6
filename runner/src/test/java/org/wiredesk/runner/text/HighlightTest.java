package org.wiredesk.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;

class HighlightTest {

    @Test
    void marksNamesAndNoPronouns() {
        Mention name = new Mention(Kind.PERSON, 0, 3, Section.BODY, "Ada", "Ada", 90);
        Mention she = new Mention(Kind.PERSON, 10, 13, Section.BODY, "she", "Ada", 80, "pronoun", List.of());
        assertThat(Highlight.of("Ada left; she was tired.", Section.BODY, List.of(name, she)))
                .extracting(Highlight::begin)
                .containsExactly(0);
    }
}
