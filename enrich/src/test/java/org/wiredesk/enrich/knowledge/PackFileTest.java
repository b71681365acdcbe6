package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Enrichment.Kind;

class PackFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void save() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.tsv"), """
                Q64\tplace\t90\tBerlin\tQ183,Q46\tes:Berlín|~Berliner|?Athens on the Spree\tcapital of Germany
                -\torganisation\t40\tHafenwerke Brakel
                https://example.org/p/7\tperson\t60\tÅsa Öberg\t-\tzh:奥贝里
                """);
        file = folder.resolve("saved.know");
        PackBuilder builder = new PackBuilder(3);
        KnowledgeReader.text(rows, builder);
        PackFile.save(builder.compact(), file);
    }

    @Test
    void givesBackWhatWasSaved() throws IOException {
        assertThat(PackFile.saved(file)).isTrue();
        Pack pack = PackFile.open(file);
        Concept berlin = pack.concepts().concept(pack.concepts().byId("Q64"));
        assertThat(berlin.uri()).isEqualTo("http://www.wikidata.org/entity/Q64");
        assertThat(berlin.name("es")).isEqualTo("Berlín");
        assertThat(berlin.within()).containsExactly("Q183", "Q46");
        assertThat(pack.concepts().within(0)).containsExactly("Q183", "Q46");
        assertThat(berlin.about()).isEqualTo("capital of Germany");
        assertThat(pack.concepts().concept(1).uri()).isNull();
        Concept person = pack.concepts().concept(2);
        assertThat(person.kind()).isEqualTo(Kind.PERSON);
        assertThat(person.uri()).isEqualTo("https://example.org/p/7");
        assertThat(person.name("zh")).isEqualTo("奥贝里");
        assertThat(pack.concepts().byId("Q65")).isNegative();
        Knowledge knowledge = Knowledge.only(List.of(file));
        assertThat(knowledge.bearers("ASA OBERG")).singleElement().asString().startsWith("Åsa Öberg: person, prior 60");
        assertThat(knowledge.bearers("Berliner")).singleElement().asString().contains("a word made from its name");
        assertThat(knowledge.bearers("Athens on the Spree"))
                .singleElement()
                .asString()
                .contains("needs support");
        assertThat(knowledge.summary()).first().isEqualTo("people 1, organisations 1, places 1; names 6");
    }

    @Test
    void isTheSameFileEveryTime() throws IOException {
        byte[] first = Files.readAllBytes(file);
        save();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void noticesEveryDamagedByte() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 8; at < bytes.length; at += 37) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Path copy = Files.write(folder.resolve("damaged.know"), damaged);
            assertThatThrownBy(() -> Knowledge.only(List.of(copy)))
                    .as("byte " + at)
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageStartingWith(copy + " ")
                    .hasMessageContaining("build it again");
        }
    }

    @Test
    void noticesThatAFileIsCutOff() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {12, 20, 127, 130, bytes.length / 2, bytes.length - 8}) {
            Path copy = Files.write(folder.resolve("cut.know"), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> PackFile.open(copy))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("build it again");
        }
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 9;
        Path copy = Files.write(folder.resolve("new.know"), bytes);
        assertThatThrownBy(() -> PackFile.open(copy))
                .hasMessage(copy + " has format 9 and this Wiredesk reads format 1; build it again");
    }
}
