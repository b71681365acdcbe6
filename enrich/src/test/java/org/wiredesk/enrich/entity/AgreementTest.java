package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Matcher;
import org.wiredesk.enrich.words.Words;

class AgreementTest {

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Cues CUES = Cues.shipped();

    private static Scene scene(String text) {
        Words words = Words.of(text);
        return new Scene(words, new Matcher(KNOWLEDGE, CUES).find(words), CUES, KNOWLEDGE, "en");
    }

    private static Span span(int begin, Kind kind, int confidence) {
        return new Span(begin, begin + 1, kind, List.of(), confidence, "tagger");
    }

    @Test
    void theSameWordsAreTheSameKindEverywhere() {
        Scene body = scene("Tectrum fell. Tectrum rose. Its rival Tectrum slept.");
        Scene headline = scene("Tectrum sleeps");
        List<List<Span>> agreed = Agreement.of(
                List.of(headline, body),
                List.of(
                        List.of(span(0, Kind.PERSON, 55)),
                        List.of(span(0, Kind.ORGANISATION, 90), span(2, Kind.ORGANISATION, 80))));

        assertThat(agreed.get(0)).extracting(Span::kind).containsExactly(Kind.ORGANISATION);
        assertThat(agreed.get(1)).extracting(Span::begin).containsExactly(0, 2, 6);
        assertThat(agreed.get(1)).extracting(Span::kind).containsOnly(Kind.ORGANISATION);
    }

    @Test
    void doesNotLookForANameThatIsHardlySure() {
        Scene scene = scene("Tectrum fell. Then Tectrum rose.");
        assertThat(Agreement.of(List.of(scene), List.of(List.of(span(0, Kind.PERSON, 55)))))
                .containsExactly(List.of(span(0, Kind.PERSON, 55)));
    }

    @Test
    void leavesAPartOfALongerNameAlone() {
        Scene scene = scene("Tectrum fell. They met in Tectrum Valley.");
        List<Span> found = List.of(span(0, Kind.ORGANISATION, 95));
        assertThat(Agreement.of(List.of(scene), List.of(found))).containsExactly(found);
    }

    @Test
    void leavesAWordAloneThatIsAlsoWrittenSmall() {
        Scene scene = scene("Shares in Tectrum fell, and a tectrum is a roof. Tectrum is a word.");
        List<Span> found = List.of(span(2, Kind.ORGANISATION, 95));
        assertThat(Agreement.of(List.of(scene), List.of(found))).containsExactly(found);
    }
}
