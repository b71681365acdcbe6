package org.wiredesk.enrich.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Matcher;
import org.wiredesk.enrich.words.Words;

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
    void learnsFromASmallTrainingAndTheSameAgain() throws IOException {
        byte[] model = small();
        assertThat(small()).isEqualTo(model);
        Tagger tagger = new Tagger(TaggerWeights.read(new ByteArrayInputStream(model)));
        String text = "\"It was hard,\" said Kevin Parker, a spokesman for Brellwick Holdings in Lisbon.";
        assertThat(found(tagger, "en", text))
                .containsExactly("PERSON Kevin Parker", "ORGANISATION Brellwick Holdings", "PLACE Lisbon");
    }

    private static byte[] small() throws IOException {
        List<Passage> passages = PassageReader.read(TRAINING.resolve("passages/en-a.txt"));
        SentenceMaker maker = SentenceMaker.open(TRAINING, KNOWLEDGE, 7);
        TaggerTrainer trainer = new TaggerTrainer(passages.subList(0, 200), maker, KNOWLEDGE);
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        trainer.train(1, 200, new PrintStream(progress, true, StandardCharsets.UTF_8))
                .write(model);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("round 1: loss", "kept aside: F1 0.");
        return model.toByteArray();
    }

    @Test
    void isAsSureAsItIsLikely() {
        String text = "Police said Gareth Ollerenshaw was arrested on Monday.";
        assertThat(spans(SHIPPED, "en", text))
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).isBetween(80, 100));
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
        return spans(tagger, language, text).stream()
                .map(span -> span.kind().name() + " " + words.between(span.begin(), span.end()))
                .toList();
    }

    private static List<Span> spans(Tagger tagger, String language, String text) {
        Words words = Words.of(text);
        Matcher matcher = new Matcher(KNOWLEDGE, CUES);
        return tagger.find(new Scene(words, matcher.find(words), CUES, KNOWLEDGE, language));
    }

    @Test
    void refusesAModelThatIsCutShort() throws IOException {
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(cut))) {
            out.writeInt(0x57445433);
            out.writeFloat(1);
            for (int i = 0; i < Tag.COUNT * Tag.COUNT; i++) {
                out.writeFloat(0);
            }
            out.writeShort(1);
        }
        assertThatThrownBy(() -> TaggerWeights.read(new ByteArrayInputStream(cut.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }
}
