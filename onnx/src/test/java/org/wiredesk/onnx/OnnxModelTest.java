package org.wiredesk.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.NameModel;
import org.wiredesk.enrich.NameModel.Name;

class OnnxModelTest {

    @TempDir
    static Path folder;

    private static NameModel model;

    @BeforeAll
    static void open() throws IOException {
        model = NameModel.open(SmallModel.write(folder.resolve("small")));
    }

    @Test
    void findsNamesOfSeveralWordsAndTokens() {
        assertThat(model.find("So Ada Lovelace left Acme Works in Bremen."))
                .containsExactly(
                        new Name(Kind.PERSON, 3, 15, 89),
                        new Name(Kind.ORGANISATION, 21, 31, 89),
                        new Name(Kind.PLACE, 35, 41, 89));
    }

    @Test
    void aLabelThatBeginsANameEndsTheOneBefore() {
        assertThat(found("Bremen Kiel")).containsExactly("Bremen", "Kiel");
    }

    @Test
    void kindsThatWeDoNotHaveAreNoNames() {
        assertThat(found("Easter in Kiel")).containsExactly("Kiel");
    }

    @Test
    void countsInUtf16BehindCharactersOutsideTheBasicPlane() {
        assertThat(found("\uD83D\uDE00\uD83D\uDE00 Ada Byron, \uD83D\uDE00 Kiel"))
                .containsExactly("Ada Byron", "Kiel");
    }

    @Test
    void findsNamesFarBeyondWhatTheModelTakesAtOnce() {
        String paragraph = "nothing of note in ".repeat(40) + "Kiel";
        String endless = "word ".repeat(2_000) + "Bremen";

        assertThat(found(paragraph + "\n\n" + paragraph + "\n\n" + endless)).containsExactly("Kiel", "Kiel", "Bremen");
    }

    @Test
    void anEmptyTextHasNoNames() {
        assertThat(model.find("")).isEmpty();
        assertThat(model.find(" \n\n ")).isEmpty();
    }

    @Test
    void manyThreadsFindTheSame() {
        List<Name> alone = model.find("Ada Byron in Bremen");

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> model.find("Ada Byron in Bremen")))
                .allMatch(alone::equals);
    }

    @Test
    void theIdChangesWithTheModel() throws IOException {
        Path other = SmallModel.write(folder.resolve("copy").resolve("small"));

        assertThat(NameModel.open(other).id()).isEqualTo(model.id()).matches("small@[0-9a-f]{12}");
        byte[] bytes = Files.readAllBytes(other.resolve("model.onnx"));
        String longer = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("small", "other");
        Files.write(other.resolve("model.onnx"), longer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(NameModel.open(other).id()).isNotEqualTo(model.id());
    }

    @Test
    void namesTheFileThatIsMissingOrBroken() throws IOException {
        Path broken = SmallModel.write(folder.resolve("broken"));
        Files.writeString(broken.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> NameModel.open(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx is no model that ONNX Runtime can run");

        Files.writeString(broken.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> NameModel.open(broken)).hasMessageContaining("tokenizer.json is no tokenizer");

        Files.writeString(broken.resolve("config.json"), "{\"id2label\":{\"0\":\"O\",\"1\":\"B-DATE\"}}");
        assertThatThrownBy(() -> NameModel.open(broken))
                .hasMessageContaining("config.json: id2label names no label for people");

        Files.delete(broken.resolve("config.json"));
        assertThatThrownBy(() -> NameModel.open(broken)).hasMessageContaining("config.json is missing");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> NameModel.open(empty)).hasMessageContaining("holds no model that is understood");
        assertThatThrownBy(() -> NameModel.open(folder.resolve("nowhere"))).hasMessageContaining("is not a folder");
    }

    private static List<String> found(String text) {
        return model.find(text).stream()
                .map(name -> text.substring(name.begin(), name.end()))
                .toList();
    }
}
