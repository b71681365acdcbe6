package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.enrich.Documents;
import org.wiredesk.enrich.entity.EntityEnricher;

/** Lists of the user's own, as CSV and JSON Lines. */
class WatchListTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsCsvWhateverSeparatesItsCells(String separator) throws IOException {
        Knowledge knowledge = read("list.csv", """
                \uFEFFKind,name,aliases,uri,language,prior,within,about
                organization,Hafenwerke Brakel,HWB|Brakel Docks,https://example.org/7,de,88,"Q183",docks
                person,"Ruth ""Rudi"" Varga",,Q77,,,,
                """.replace(",", separator)
                .replace("\"Q183\"", separator.equals(",") ? "\"Q183,Q46\"" : "Q183,Q46"));
        assertThat(knowledge.problems()).isEmpty();
        assertThat(knowledge.bearers("brakel docks"))
                .containsExactly("Hafenwerke Brakel: organisation, prior 88, https://example.org/7, docks,"
                        + " within Q183 Q46, de:Hafenwerke Brakel");
        assertThat(knowledge.bearers("Ruth Rudi Varga"))
                .containsExactly("Ruth \"Rudi\" Varga: person, prior 70, http://www.wikidata.org/entity/Q77");
    }

    @Test
    void tellsOfBadRowsWithTheLineWhereTheyBegin() throws IOException {
        Knowledge knowledge = read("list.csv", """
                name,kind,uri,colour
                "Two
                Lines",place,,

                ,place,,
                A,planet,,
                B,place,not a uri,
                C,place,,blue,too many
                D,place,,
                "E,place
                """);
        Path file = folder.resolve("list.csv");
        assertThat(knowledge.problems())
                .containsExactly(
                        file + ":1: the column 'colour' means nothing here",
                        file + ":5: the name is empty",
                        file + ":6: kind is person, organisation or place, not 'planet'",
                        file + ":7: uri is a URI, a Wikidata id (Q64) or a GeoNames id (gn2950159), not 'not a uri'",
                        file + ":8: has 5 cells, and the first line names 4; quote a cell that holds ','",
                        file + ":10: a quoted cell has no end");
        assertThat(knowledge.size()).isEqualTo(2);
    }

    @Test
    void wantsAHeadLine() throws IOException {
        assertThat(read("list.csv", "Berlin,place\n").problems())
                .containsExactly(folder.resolve("list.csv")
                        + ":1: the first line names the columns, at least name and kind, not 'Berlin,place'");
        assertThat(read("empty.csv", "").problems()).singleElement().asString().contains("the file is empty");
    }

    @Test
    void readsJsonLines() throws IOException {
        Knowledge knowledge = read("list.jsonl", """
                {"name": "Hafenwerke Brakel", "kind": "organisation", "aliases": ["HWB", "Brakel Docks"], "prior": 88}
                {"name": "Brakel", "kind": "place", "uri": "https://www.wikidata.org/wiki/Q1", "within": ["Q183", "Q46"]}

                {"name": "Broken
                [1]
                {"kind": "place"}
                """);
        assertThat(knowledge.bearers("HWB"))
                .singleElement()
                .asString()
                .startsWith("Hafenwerke Brakel: organisation, prior 88");
        assertThat(knowledge.bearers("Brakel"))
                .containsExactly("Brakel: place, prior 70, http://www.wikidata.org/entity/Q1, within Q183 Q46");
        Path file = folder.resolve("list.jsonl");
        assertThat(knowledge.problems()).hasSize(3);
        assertThat(knowledge.problems().get(0)).startsWith(file + ":4: is no JSON: ");
        assertThat(knowledge.problems().get(1)).isEqualTo(file + ":5: needs a JSON object with at least name and kind");
        assertThat(knowledge.problems().get(2)).isEqualTo(file + ":6: the name is empty");
    }

    @Test
    void linksToAUsersOwnUri() throws IOException {
        Knowledge knowledge = read("list.csv", "name,kind,uri\nHafenwerke Brakel,organisation,urn:client:7\n");
        assertThat(EntityEnricher.with(knowledge)
                        .enrich(Documents.of("de", "", "Die Hafenwerke Brakel bauen um."))
                        .organisations())
                .containsExactly(new Entity("Hafenwerke Brakel", "urn:client:7", null));
    }

    private Knowledge read(String name, String text) throws IOException {
        return Knowledge.only(List.of(Files.writeString(folder.resolve(name), text)));
    }
}
