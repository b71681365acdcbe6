package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.enrich.Documents;
import org.wiredesk.enrich.entity.EntityEnricher;

class KnowledgeTest {

    @TempDir
    Path folder;

    @Test
    void shipsNothingThatItCannotRead() {
        Knowledge shipped = Knowledge.shipped();
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.size()).isGreaterThan(1900);
    }

    @Test
    void reportsBadRowsWithFileAndLineAndLoadsTheOthers() throws IOException {
        Path file = write(
                "Q64\tplace\t90\tBerlin\tQ183",
                "Q183\tplaec\t90\tGermany",
                "Q1\tplace\thigh\tUniverse",
                "64\tplace\t90\tNowhere",
                "Q90\tplace",
                "Q64\tplace\t90\tBerlin again",
                "-\torganisation\t50\tHafenwerke Brakel",
                "Q2\tplace\t50\t ");
        Knowledge knowledge = Knowledge.only(List.of(file));
        assertThat(knowledge.problems())
                .containsExactly(
                        file + ":2: kind is person, organisation or place, not 'plaec'",
                        file + ":3: prior is a number from 1 to 99, not 'high'",
                        file + ":4: id is a Wikidata id (Q64), a GeoNames id (gn2950159), a URI or -, not '64'",
                        file + ":5: needs at least id, kind, prior and name, separated by tabs",
                        file + ":6: Q64 stands already in " + file + ":1; its names are added there",
                        file + ":8: the name is empty");
        assertThat(EntityEnricher.with(knowledge)
                        .enrich(Documents.of("de", "", "Die Hafenwerke Brakel zogen nach Berlin."))
                        .organisations())
                .containsExactly(new Entity("Hafenwerke Brakel", null, "Hafenwerke Brakel"));
    }

    @Test
    void reportsWhatBelongsToItself() throws IOException {
        Path file = write("Q1\tplace\t90\tA-Stadt\tQ2", "Q2\tplace\t90\tB-Stadt\tQ3", "Q3\tplace\t90\tC-Stadt\tQ1");
        assertThat(Knowledge.only(List.of(file)).problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1: A-Stadt: belongs to itself");
    }

    @Test
    void reportsARowThatNamesItself() throws IOException {
        Path file = write("Q183\tplace\t90\tGermany", "Q64\tplace\t90\tBerlin\tQ183", "Q1\tplace\t90\tA-Stadt\tQ1");
        assertThat(Knowledge.only(List.of(file)).problems())
                .containsExactly(file + ":3: A-Stadt: belongs to itself, through 1 rows");
    }

    @Test
    void saysThatAFileIsNotThere() {
        Path file = folder.resolve("none.tsv");
        assertThatThrownBy(() -> Knowledge.only(List.of(file)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("there is no knowledge file " + file);
    }

    @Test
    void saysThatAFileIsNoText() throws IOException {
        Path file =
                Files.write(folder.resolve("picture.tsv"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3, 4, 5, 6});
        assertThatThrownBy(() -> Knowledge.only(List.of(file)))
                .hasMessage(file + " is neither a saved knowledge file nor text in UTF-8");
    }

    @Test
    void addsTheNamesOfASecondRowToTheFirst() throws IOException {
        Knowledge knowledge = Knowledge.only(
                List.of(write("Q64\tplace\t90\tBerlin", "Q64\tplace\t95\tSpree-Athen", "Q64\tperson\t9\tB.")));
        assertThat(knowledge.size()).isEqualTo(1);
        assertThat(knowledge.bearers("spree athen")).isEqualTo(knowledge.bearers("Berlin"));
        assertThat(knowledge.bearers("Berlin"))
                .containsExactly("Berlin: place, prior 95, http://www.wikidata.org/entity/Q64");
        assertThat(knowledge.problems()).hasSize(2).last().asString().contains("is a person here and a place in");
    }

    @Test
    void isOneConceptWhereTwoFilesHoldTheSameId() throws IOException {
        Path first =
                Files.writeString(folder.resolve("a.tsv"), "Q64\tplace\t50\tBerlin\tQ183\nQ1\tplace\t60\tUniverse\n");
        Path second =
                Files.writeString(folder.resolve("b.tsv"), "Q64\tplace\t99\tBerlino\tQ183\nQ2\tplace\t60\tEarth\n");
        Knowledge knowledge = Knowledge.only(List.of(first, second));
        assertThat(knowledge.size()).isEqualTo(3);
        assertThat(knowledge.byId("Q2")).isEqualTo(3);
        assertThat(knowledge.concept(3).name()).isEqualTo("Earth");
        assertThat(knowledge.bearers("Berlino")).singleElement().asString().startsWith("Berlin: place, prior 50");
    }

    @Test
    void letsAUsersRowWinOverOurs() throws IOException {
        Path file = write("Q64\tplace\t95\tSpree-Athen\tQ183\tBerlin");
        Knowledge knowledge = Knowledge.with(List.of(file));
        assertThat(knowledge.problems()).isEmpty();
        assertThat(EntityEnricher.with(knowledge)
                        .enrich(Documents.of("en", "", "She moved to Berlin."))
                        .places())
                .containsExactly(new Entity("Spree-Athen", "http://www.wikidata.org/entity/Q64", null));
    }

    private Path write(String... rows) throws IOException {
        return Files.write(folder.resolve("own.tsv"), List.of(rows));
    }
}
