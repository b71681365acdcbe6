package org.wiredesk.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.benchmarks.quality.ColumnFile.Doc;
import org.wiredesk.benchmarks.quality.ColumnFile.Gold;

class ColumnFileTest {

    @TempDir
    Path folder;

    @Test
    void putsTextBackTogetherAndKeepsTheSpans() throws IOException {
        List<Doc> docs = read(
                true,
                "\"/O",
                "We/O",
                "won/O",
                ",/O",
                "\"/O",
                "said/O",
                "Ada/B-PER",
                "Obi/I-PER",
                "of/O",
                "Kenya/B-LOC",
                "'s/O",
                "Kibo/B-ORG",
                "(/O",
                "Nairobi/B-LOC",
                ")/O",
                "./O");
        assertThat(docs).singleElement().satisfies(doc -> {
            assertThat(doc.text().strip()).isEqualTo("\"We won,\" said Ada Obi of Kenya's Kibo (Nairobi).");
            assertThat(doc.names().stream().map(name -> name.type() + " " + shown(doc, name)))
                    .containsExactly("PER Ada Obi", "LOC Kenya", "ORG Kibo", "LOC Nairobi");
        });
    }

    @Test
    void leavesOutMiscAndCutsAtDocumentStarts() throws IOException {
        List<Doc> docs =
                read(true, "-DOCSTART-/O", "", "Dutch/B-MISC", "Ada/B-PER", "", "-DOCSTART-/O", "", "Rome/B-LOC");
        assertThat(docs).extracting(doc -> doc.names().size()).containsExactly(1, 1);
    }

    @Test
    void cutsRandomSentencesOneByOne() throws IOException {
        assertThat(read(false, "Rome/B-LOC", "", "Oslo/B-LOC")).hasSize(2);
        assertThat(read(true, "Rome/B-LOC", "", "Oslo/B-LOC")).hasSize(1);
    }

    private static String shown(Doc doc, Gold name) {
        return doc.text().substring(name.begin(), name.end());
    }

    private List<Doc> read(boolean running, String... tokens) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String token : tokens) {
            int slash = token.lastIndexOf('/');
            lines.append(slash < 0 ? "" : "0\t" + token.substring(0, slash) + "\t" + token.substring(slash + 1))
                    .append('\n');
        }
        return ColumnFile.read(Files.writeString(folder.resolve("test.conllu"), lines), running);
    }
}
