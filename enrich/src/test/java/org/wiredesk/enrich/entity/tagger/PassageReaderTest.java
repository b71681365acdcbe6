package org.wiredesk.enrich.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;

class PassageReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsTextLanguageAndNames() throws IOException {
        List<Passage> passages = read("# a comment\n\n[PER Ada Oduya]'s [MISC Nigerian] friend left [LOC Jos].\n");

        assertThat(passages)
                .containsExactly(new Passage(
                        "Ada Oduya's Nigerian friend left Jos.",
                        "en",
                        List.of(
                                new Name(0, 9, Kind.PERSON),
                                new Name(12, 20, Kind.UNKNOWN),
                                new Name(33, 36, Kind.PLACE))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Left [LOC Jos. | a bracket is not closed",
                "Left [LOC Jos [PER Ada]. | a bracket is not closed",
                "Left LOC Jos]. | a bracket is closed that was not opened",
                "Left [CITY Jos]. | no such label",
                "Left [LOC]. | a label without a name",
                "Left [LOC Jo]s. | a part of a word",
            })
    void saysWhereALineIsNotWellMarked(String line, String trouble) {
        assertThatThrownBy(() -> read("# a comment\n" + line + "\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en-x.txt:2: ")
                .hasMessageContaining(trouble);
    }

    @Test
    void everyPassageThatWeTrainOnIsWellMarked() throws IOException {
        assertThat(TaggerTrainer.passages(Path.of("training/passages")))
                .extracting(Passage::language)
                .contains("en", "de", "nl", "es", "fr", "it", "pt", "pl");
    }

    private List<Passage> read(String text) throws IOException {
        return PassageReader.read(Files.writeString(folder.resolve("en-x.txt"), text));
    }
}
