package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.entity.SentenceMaker.Passage;

class TaggerTest {

    private static final Path TRAINING = Path.of("training");
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Cues CUES = Cues.shipped();
    private static final Tagger SHIPPED = Tagger.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police said Gareth Ollerenshaw was arrested on Monday. | PERSON Gareth Ollerenshaw",
                "en | Shares in Brellwick Holdings Inc rose. | ORGANISATION Brellwick Holdings Inc",
                "en | Analysts said that prices had risen. | ''",
                "de | Der Bürgermeister Torsten Quellmann sprach am Montag. | PERSON Torsten Quellmann",
                "de | Die Regierung will die Steuern senken und die Wirtschaft stärken. | ''",
                "es | El ministro Anselmo Berrocal viajó ayer. | PERSON Anselmo Berrocal",
                "nl | Volgens Joost Terwindt is dat niet waar. | PERSON Joost Terwindt",
            })
    void recognises(String language, String text, String names) {
        assertThat(String.join(", ", found(SHIPPED, language, text))).isEqualTo(names);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHIPPED.write(out);
        Tagger again = Tagger.read(new ByteArrayInputStream(out.toByteArray()));
        String text = "Gareth Ollerenshaw of Brellwick Holdings met Siemens in Lisbon.";
        assertThat(found(again, "en", text))
                .isEqualTo(found(SHIPPED, "en", text))
                .isNotEmpty();
    }

    @Test
    void learnsFromASmallTraining(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("small.bin");
        TaggerTrainer.main(new String[] {TRAINING.toString(), model.toString(), "400"});
        Tagger small = Tagger.read(Files.newInputStream(model));
        assertThat(found(small, "en", "\"It was hard,\" said Kevin Parker, a spokesman."))
                .containsExactly("PERSON Kevin Parker");
    }

    @Test
    void makesTheSameSentencesFromTheSameSeed() throws IOException {
        SentenceMaker one = SentenceMaker.open(TRAINING, KNOWLEDGE, 7);
        SentenceMaker other = SentenceMaker.open(TRAINING, KNOWLEDGE, 7);
        for (String language : List.of("en", "de", "nl", "es", "fr", "it", "pt", "pl")) {
            Passage passage = one.next(language);
            assertThat(passage).isEqualTo(other.next(language));
            assertThat(passage.names())
                    .allSatisfy(name -> assertThat(passage.text().substring(name.begin(), name.end()))
                            .isNotBlank()
                            .doesNotContain("{", "\n\n"));
        }
    }

    private static List<String> found(Tagger tagger, String language, String text) {
        Words words = Words.of(text);
        Matcher matcher = new Matcher(KNOWLEDGE, CUES);
        Scene scene = new Scene(words, matcher.find(words), CUES, KNOWLEDGE, language);
        return tagger.find(scene).stream()
                .map(span -> span.kind().name() + " " + words.between(span.begin(), span.end()))
                .toList();
    }

    @Test
    void refusesAModelThatIsCutShort() throws IOException {
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(cut))) {
            out.writeInt(0x57445432);
            out.writeFloat(1);
            for (int i = 0; i < Tag.COUNT * Tag.COUNT; i++) {
                out.writeFloat(0);
            }
            out.writeShort(1);
        }
        assertThatThrownBy(() -> Tagger.read(new ByteArrayInputStream(cut.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }
}
