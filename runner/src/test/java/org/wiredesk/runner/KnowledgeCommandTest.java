package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeCommandTest {

    @TempDir
    Path folder;

    @Test
    void buildsAFileThatTaggingKnows() throws IOException {
        String list = write("clients.csv", "name,kind,uri\nHafenwerke Brakel,organisation,https://example.org/7\n");
        String file = folder.resolve("clients.know").toString();
        Captured built = Captured.run("knowledge", "build", "--from", list, "--output", file);
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out()).isEqualTo(file + ": 1 concepts, 1 names\n");

        String article = write("a.txt", "Umbau\n\nDie Hafenwerke Brakel bauen um.");
        Captured tagged = Captured.run("tag", "--knowledge", file, article);
        assertThat(tagged.code()).as(tagged.err()).isZero();
        assertThat(tagged.out()).contains("\"target\":\"https://example.org/7\"");
    }

    @Test
    void buildsFromSeveralFilesAndTellsOfBadRows() throws IOException {
        String list = write("a.csv", "name,kind\nBrakel,place\nX,planet\n");
        String rows = write("b.tsv", "Q1\tperson\t70\tIda Brandt\n");
        String file = folder.resolve("out.know").toString();
        Captured built = Captured.run("knowledge", "build", "--from", list, rows, "-o", file);
        assertThat(built.code()).isEqualTo(1);
        assertThat(built.err())
                .isEqualTo("wiredesk: " + list + ":3: kind is person, organisation or place, not 'planet'\n");
        assertThat(Captured.run("knowledge", "show", file).out())
                .isEqualTo("people 1, organisations 0, places 1; names 2\nfrom " + list + ", " + rows + "\n");
        assertThat(Captured.run("knowledge", "show", file, "ida brandt").out())
                .isEqualTo("Ida Brandt: person, prior 70, http://www.wikidata.org/entity/Q1\n");
    }

    @Test
    void saysWhenNobodyBearsAName() {
        Captured shown = Captured.run("knowledge", "show", "shipped", "Nobody Ofthatname");
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.err()).isEqualTo("wiredesk: nobody in shipped is called 'Nobody Ofthatname'\n");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        String none = folder.resolve("none.know").toString();
        Captured shown = Captured.run("knowledge", "show", none);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.err()).isEqualTo("wiredesk: there is no knowledge file " + none + "\n");
        Captured tagged = Captured.run("tag", "--knowledge", none, write("a.txt", "A\n\nB."));
        assertThat(tagged.code()).isEqualTo(2);
        assertThat(tagged.err()).contains("enrich.knowledge: there is no knowledge file " + none);
        assertThat(Captured.run("knowledge", "build", "--from", none, "-o", none, "--languages", "x y")
                        .err())
                .contains("--languages takes codes such as en,de and not 'x y'");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
