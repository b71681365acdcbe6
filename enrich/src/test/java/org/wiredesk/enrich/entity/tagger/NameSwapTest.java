package org.wiredesk.enrich.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;

class NameSwapTest {

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private NameSwap swap;

    @BeforeEach
    void open() throws IOException {
        SentenceMaker maker = SentenceMaker.open(Path.of("training"), KNOWLEDGE, 3);
        swap = new NameSwap(maker, KNOWLEDGE, Cues.shipped(), 4);
    }

    private Passage swapped(String text, Kind kind, String... names) {
        int from = 0;
        List<Name> marked = new java.util.ArrayList<>();
        for (String name : names) {
            int begin = text.indexOf(name, from);
            from = begin + name.length();
            marked.add(new Name(begin, from, kind));
        }
        return swap.swap(new Passage(text, "en", marked));
    }

    @Test
    void exchangesASurnameForTheSameOneEverywhere() {
        Passage other = swapped("Edith Q. Marsh left. MARSH won.", Kind.PERSON, "Edith Q. Marsh", "MARSH");

        String full = other.written(other.names().get(0));
        String alone = other.written(other.names().get(1));
        assertThat(other.text()).isEqualTo(full + " left. " + alone + " won.").doesNotContain("Marsh");
        assertThat(full).matches("\\S+ \\p{Lu}\\. .+");
        assertThat(full.toUpperCase()).endsWith(alone);
    }

    @Test
    void keepsWhatSaysWhatKindOfBodyItIs() {
        for (int i = 0; i < 20; i++) {
            Passage other = swapped("The Leeds University Press closed.", Kind.ORGANISATION, "Leeds University Press");
            assertThat(other.text()).contains("University Press");
        }
    }

    @Test
    void leavesOtherNamesAsTheyAre() {
        assertThat(swapped("A Danish court sat.", Kind.UNKNOWN, "Danish").text())
                .isEqualTo("A Danish court sat.");
    }
}
