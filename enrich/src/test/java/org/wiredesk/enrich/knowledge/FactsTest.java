package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.words.Lists;

/** The facts that we ship hold together: ids, kinds and what belongs to what. */
class FactsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    @Test
    void anIdStandsOnceInAllFiles() {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String file : KnowledgeReader.SHIPPED) {
            for (String line : Lists.lines(Knowledge.class, file + ".tsv")) {
                String[] cells = line.split("\t");
                String before = cells[0].equals("-") ? null : seen.put(cells[0], file + " " + cells[3]);
                if (before != null) {
                    twice.add(cells[0] + ": " + before + " and " + file + " " + cells[3]);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void idsAreWellFormedAndKindsFitTheirFile() {
        for (String file : KnowledgeReader.SHIPPED) {
            Kind kind = file.equals("people")
                    ? Kind.PERSON
                    : List.of("organisations", "bodies", "companies", "agencies", "newspapers")
                                    .contains(file)
                            ? Kind.ORGANISATION
                            : Kind.PLACE;
            assertThat(Lists.lines(Knowledge.class, file + ".tsv")).as(file).allSatisfy(line -> {
                String[] cells = line.split("\t");
                assertThat(cells[0]).matches("-|Q[1-9]\\d*|gn[1-9]\\d*");
                assertThat(Kind.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)))
                        .isEqualTo(kind);
            });
        }
    }

    @Test
    void whatSomethingBelongsToIsAnIdOrNothing() {
        for (String file : KnowledgeReader.SHIPPED) {
            assertThat(Lists.lines(Knowledge.class, file + ".tsv")).as(file).allSatisfy(line -> {
                String[] cells = line.split("\t");
                assertThat(cells.length > 4 ? cells[4] : "-").matches("|-|Q[1-9]\\d*(,Q[1-9]\\d*)*");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Q11209, United States Department of Defense",
        "Q294460, Mario Draghi",
        "Q451791, Giorgia Meloni",
        "Q566257, Friedrich Merz",
        "Q34600, Kyoto",
        "Q1210, Lombardy",
        "Q48259, Dick Cheney",
    })
    void knowsByWikidataId(String id, String name) {
        assertThat(KNOWLEDGE.byId(id)).as(name).isNotNegative();
        assertThat(KNOWLEDGE.concept(KNOWLEDGE.byId(id)).name()).isEqualTo(name);
    }
}
