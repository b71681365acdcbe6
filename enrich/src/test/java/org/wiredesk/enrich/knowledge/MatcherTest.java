package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Words;

class MatcherTest {

    private static final String ROWS = """
            Q1\tplace\t90\tNew York\t-
            Q2\torganisation\t80\tNew York Times\t-\tThe New York Times
            Q3\tplace\t50\tEl Banco\t-
            Q4\torganisation\t80\tBanco Central Europeo\t-
            Q5\torganisation\t80\tDeutsche Bahn\t-
            Q6\torganisation\t80\tUnited States Army\t-\tUS
            Q7\tplace\t90\tSão Paulo\t-
            Q8\torganisation\t80\tMarks & Spencer\t-
            Q9\tperson\t80\tJean-Claude Juncker\t-
            Q10\tplace\t90\tSpain\t-\t~Spanish|?Roja
            Q11\torganisation\t80\tMédecins sans frontières\t-
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She read the New York Times in New York | New York Times, New York",
                "El Banco Central Europeo calla | Banco Central Europeo",
                "Züge der Deutschen Bahn | Deutschen Bahn",
                "tell us or the US | US",
                "SAO PAULO und Sao Paulo | SAO PAULO, Sao Paulo",
                "at Marks & Spencer, Marks Spencer | Marks & Spencer, Marks Spencer",
                "New. York and New, York | ''",
                "Jean-Claude Junckers Plan | Jean-Claude Junckers",
                "Spanish wine from Spain | Spain",
                "MÉDECINS SANS FRONTIÈRES part | MÉDECINS SANS FRONTIÈRES",
                "new york is small here | ''",
            })
    void finds(String text, String names) throws IOException {
        Words words = Words.of(text);
        List<String> found = matcher().find(words).stream()
                .map(match -> words.between(match.begin(), match.end()))
                .toList();
        assertThat(String.join(", ", found)).isEqualTo(names);
    }

    @Test
    void marksWhatNeedsSupport() throws IOException {
        assertThat(matcher().find(Words.of("La Roja wins")))
                .singleElement()
                .satisfies(match -> assertThat(match.weak()).isTrue());
    }

    @Test
    void growsWithItsNames() {
        NameIndex index = new NameIndex(4);
        for (int i = 0; i < 50_000; i++) {
            index.add(Words.of("Name" + i + " Part" + i % 7), i, NameIndex.Mark.NAME);
        }
        NameTable names = index.table();
        for (int i = 0; i < 50_000; i += 997) {
            long first = Fold.sequence(Fold.ROOT, Fold.word("name" + i));
            assertThat(names.entry(names.find(first))).isNegative();
            int slot = names.find(Fold.sequence(first, Fold.word("part" + i % 7)));
            assertThat(names.concept(names.entry(slot))).isEqualTo(i);
        }
        assertThat(names.find(Fold.word("nobody"))).isNegative();
    }

    @Test
    void findsTheLongestNameOfAnyPackAndAllWhoBearIt() throws IOException {
        Pack ours = pack("Q1\tplace\t90\tNew York\nQ2\tplace\t70\tParis\n");
        Pack theirs = pack("Q3\torganisation\t60\tNew York Marathon\nQ4\tperson\t80\tParis\nQ2\tplace\t99\tLutetia\n");
        Knowledge knowledge = new Knowledge(List.of(ours, theirs), List.of());
        List<Match> found = new Matcher(knowledge, Cues.shipped()).find(Words.of("New York Marathon, Paris, Lutetia"));
        assertThat(found)
                .extracting(match -> match.bearers().stream()
                        .map(knowledge::concept)
                        .map(Concept::id)
                        .toList())
                .containsExactly(List.of("Q3"), List.of("Q4", "Q2"), List.of("Q2"));
    }

    private static Matcher matcher() throws IOException {
        return new Matcher(new Knowledge(List.of(pack(ROWS)), List.of()), Cues.shipped());
    }

    private static Pack pack(String rows) throws IOException {
        PackBuilder builder = new PackBuilder(10);
        new TextRows().read("test", new BufferedReader(new StringReader(rows)), builder);
        assertThat(builder.problems()).isEmpty();
        return builder.build();
    }
}
