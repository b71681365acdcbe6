package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A dump in the shape that Wikidata publishes, with invented items: one object a line, a comma at its end, brackets on lines
 * of their own; hashes, data types, references, qualifiers, empty lists where nothing is said, unknown and no values, ranks.
 */
class WikidataDumpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"dump.json, 1", "dump.json.gz, 1", "dump.json.gz, 3", "dump.json.bz2, 1", "dump.json.bz2, 3"})
    void readsWhatWikidataPublishesPackedInOnePieceOrSeveral(String name, int pieces) throws IOException {
        byte[] text;
        try (InputStream in = WikidataDumpTest.class.getResourceAsStream("wikidata-excerpt.json")) {
            text = in.readAllBytes();
        }
        Path dump = Files.write(folder.resolve(name), packed(text, name, pieces));
        KnowledgeBuild.Built built = KnowledgeBuild.build(
                new BuildOptions(
                        List.of(dump),
                        folder.resolve("out.know"),
                        new LinkedHashSet<>(List.of("en", "de")),
                        3,
                        0,
                        Optional.empty()),
                BuildProgress.SILENT);
        assertThat(built.problems()).isEmpty();
        Knowledge knowledge = Knowledge.only(List.of(folder.resolve("out.know")));
        assertThat(knowledge.bearers("Brakelstadt"))
                .as("the country that is preferred, not the empire before")
                .containsExactly("Brakelstadt: place, prior 42, http://www.wikidata.org/entity/Q990000101, "
                        + "port city in Norland, within Q990000100");
        assertThat(knowledge.bearers("Ines Halvorsen"))
                .as("a citizenship that nobody knows and a deprecated one say nothing")
                .containsExactly("Ines Halvorsen: person, prior 38, http://www.wikidata.org/entity/Q990000102, "
                        + "Norlandic sailor");
        assertThat(knowledge.bearers("Halvorsen Shipping"))
                .as("the name that is the same in every language, and a class below a class")
                .singleElement()
                .asString()
                .startsWith("Halvorsen Shipping: organisation, prior 38");
        assertThat(knowledge.bearers("Hafenstadt am Sund")).hasSize(1);
        assertThat(knowledge.size()).isEqualTo(3);
    }

    @Test
    void thePackedFormsOfTheTestAreWhatTheySay() throws IOException {
        assertThat(packed("[\n]\n".getBytes(StandardCharsets.UTF_8), "a.gz", 2)[0])
                .isEqualTo((byte) 0x1F);
    }

    private static byte[] packed(byte[] text, String name, int pieces) throws IOException {
        if (name.endsWith(".json")) {
            return text;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < pieces; i++) {
            int from = text.length * i / pieces;
            try (OutputStream out =
                    name.endsWith(".gz") ? new GZIPOutputStream(all) : new BZip2CompressorOutputStream(all)) {
                out.write(text, from, text.length * (i + 1) / pieces - from);
            }
        }
        return all.toByteArray();
    }
}
