package org.wiredesk.runner.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.TaggedSample;

class SpansTest {

    @Test
    void cutsANameInsideANameAndKeepsThemTogether() {
        List<Cluster> clusters = body(new TaggedSample("H", "The European Central Bank left")
                .mention(Kind.ORGANISATION, Section.BODY, "European Central Bank", "ecb")
                .mention(Kind.TOPIC, Section.BODY, "Central Bank", "banks"));

        assertThat(clusters).hasSize(3);
        assertThat(clusters.get(1).pieces())
                .containsExactly(
                        new Piece("European ", Set.of(Kind.ORGANISATION), false),
                        new Piece("Central Bank", Set.of(Kind.ORGANISATION, Kind.TOPIC), false));
        assertThat(clusters.get(1).mentions()).hasSize(2);
    }

    @Test
    void cutsMarksThatCrossEachOther() {
        List<Cluster> clusters = body(new TaggedSample("H", "abcdef")
                .mention(Kind.PERSON, Section.BODY, "abcd", "p")
                .mention(Kind.PLACE, Section.BODY, "cdef", "q"));

        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).pieces())
                .containsExactly(
                        new Piece("ab", Set.of(Kind.PERSON), false),
                        new Piece("cd", Set.of(Kind.PERSON, Kind.PLACE), false),
                        new Piece("ef", Set.of(Kind.PLACE), false));
    }

    @Test
    void leavesPronounsPlain() {
        Mention she = new Mention(Kind.PERSON, 0, 3, Section.BODY, "She", "p", 80, "pronoun", List.of());
        assertThat(body(new TaggedSample("H", "She left").mention(she)))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.mentions()).isEmpty());
    }

    @Test
    void keepsNeighboursApart() {
        assertThat(body(new TaggedSample("H", "abcd")
                        .mention(Kind.PERSON, Section.BODY, "ab", "p")
                        .mention(Kind.PERSON, Section.BODY, "cd", "q")))
                .hasSize(2);
    }

    @Test
    void letsAQuoteEndInsideAName() {
        List<Cluster> clusters = body(new TaggedSample("H", "So it is, Anna Weber")
                .mention(Kind.PERSON, Section.BODY, "Anna Weber", "p")
                .quote("it is, Anna", "somebody", null, null));

        assertThat(clusters.get(1).begins()).hasSize(1);
        assertThat(clusters.get(1).pieces()).containsExactly(new Piece("it is, ", Set.of(), true));
        assertThat(clusters.get(2).pieces())
                .containsExactly(
                        new Piece("Anna", Set.of(Kind.PERSON), true), new Piece(" Weber", Set.of(Kind.PERSON), false));
    }

    @Test
    void countsInCodePoints() {
        assertThat(body(new TaggedSample("H", "\ud83d\udea2\ud83d\udea2 Anna")
                                .mention(Kind.PERSON, Section.BODY, "Anna", "p"))
                        .get(1)
                        .pieces())
                .containsExactly(new Piece("Anna", Set.of(Kind.PERSON), false));
    }

    @Test
    void losesNoTextWhateverTheMarks() {
        String text = "One two three four.\n\nFive six \ud83d\udea2 seven.\nEight";
        int length = text.codePointCount(0, text.length());
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            TaggedSample sample = new TaggedSample("H", text);
            for (int i = random.nextInt(6); i > 0; i--) {
                int begin = random.nextInt(length + 4) - 2;
                Kind kind = Kind.values()[random.nextInt(5)];
                sample.mention(new Mention(kind, begin, begin + random.nextInt(12), Section.BODY, "?", "t", 50));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                int begin = random.nextInt(15);
                sample.quote(text.substring(begin, begin + 1 + random.nextInt(20)), null, null, null);
            }
            String put = Spans.paragraphs(sample.article(), Section.BODY).stream()
                    .map(paragraph -> paragraph.stream()
                            .flatMap(cluster -> cluster.pieces().stream())
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("|"));
            assertThat(put).isEqualTo("One two three four.|Five six \ud83d\udea2 seven.|Eight");
        }
    }

    private static List<Cluster> body(TaggedSample sample) {
        return Spans.paragraphs(sample.article(), Section.BODY).get(0);
    }
}
