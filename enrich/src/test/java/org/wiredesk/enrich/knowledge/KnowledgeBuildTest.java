package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.enrich.knowledge.KnowledgeBuild.Built;

/** Wikidata dumps, GeoNames tables and saved files, all written here. */
class KnowledgeBuildTest {

    @TempDir
    Path folder;

    private static String item(String id, String type, int sitelinks, String label, String rest) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < sitelinks; i++) {
            links.append(i == 0 ? "" : ",")
                    .append("\"w")
                    .append(i)
                    .append("\":{\"site\":\"w")
                    .append(i)
                    .append("\",\"badges\":[]}");
        }
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + label
                + "\"}," + "\"ru\":{\"language\":\"ru\",\"value\":\"нет\"}},\"claims\":{"
                + "\"P31\":[" + claim("P31", type, "normal") + "]" + rest + "},\"sitelinks\":{" + links + "}}";
    }

    private static String claim(String property, String id, String rank) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property + "\",\"datavalue\":{\"value\":{"
                + "\"entity-type\":\"item\",\"id\":\"" + id
                + "\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\","
                + "\"qualifiers\":{\"P1\":[{\"id\":\"no\"}]},\"rank\":\"" + rank + "\"}";
    }

    private static final String DUMP = String.join(
            ",\n",
            "[\n" + item("Q1", "Q900", 30, "Port Varga", ",\"P17\":[" + claim("P17", "Q9", "normal") + "]"),
            item(
                            "Q2",
                            "Q5",
                            8,
                            "Ida Brandt",
                            ",\"P27\":[" + claim("P27", "Q8", "deprecated") + "," + claim("P27", "Q9", "normal") + "]")
                    .replace(
                            "\"claims\"",
                            "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"Brandt\"},{\"language\":\"en\","
                                    + "\"value\":\"the writer\"},{\"language\":\"en\",\"value\":\"I. Brandt\"}]},\"descriptions\":{\"en\":"
                                    + "{\"language\":\"en\",\"value\":\"Danish\\tpainter\"}},\"claims\""),
            item("Q3", "Q5", 2, "Hardly Known", ""),
            item("Q4", "Q11424", 90, "A Film", ""),
            item("Q5000", "Q777", 90, "Of No Kind", ""),
            "{\"broken\": ",
            "{\"type\":\"property\",\"id\":\"P31\"}",
            item("Q900", "Q24017414", 1, "harbour town", ",\"P279\":[" + claim("P279", "Q901", "normal") + "]"),
            item("Q901", "Q24017414", 1, "coastal town", ",\"P279\":[" + claim("P279", "Q3957", "normal") + "]")
                    + "\n]\n");

    @ParameterizedTest
    @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.json.bz2"})
    void readsAWikidataDumpPackedOrNot(String name) throws IOException {
        Path dump = write(name, DUMP);
        Built built = build(BuildProgress.SILENT, 2, dump);
        assertThat(built.problems())
                .singleElement()
                .asString()
                .startsWith(dump + ":7: is no item of a Wikidata dump: ");
        Knowledge knowledge = Knowledge.only(List.of(folder.resolve("out.know")));
        assertThat(knowledge.size()).isEqualTo(2);
        assertThat(knowledge.bearers("Port Varga"))
                .containsExactly("Port Varga: place, prior 66, http://www.wikidata.org/entity/Q1, within Q9");
        String person = "Ida Brandt: person, prior 50, http://www.wikidata.org/entity/Q2, Danish painter, within Q9";
        assertThat(knowledge.bearers("Ida Brandt")).containsExactly(person);
        assertThat(knowledge.bearers("I. Brandt")).containsExactly(person);
        assertThat(knowledge.bearers("Brandt")).singleElement().asString().contains("needs support");
        assertThat(knowledge.bearers("the writer")).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(name, "out.know");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump.json", "dump.json.gz"})
    void goesOnWhereItWasKilled(String name) throws IOException {
        StringBuilder lines = new StringBuilder("[\n");
        for (int i = 1; i <= 500; i++) {
            lines.append(item("Q" + i, "Q5", 6, "Person Number" + i, "")).append(",\n");
        }
        Path dump = write(name, lines.append("]\n").toString());
        build(BuildProgress.SILENT, 50, dump);
        byte[] whole = Files.readAllBytes(folder.resolve("out.know"));
        Files.delete(folder.resolve("out.know"));

        BuildProgress killed = (file, read, total, at, kept) -> {
            if (at >= 300) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> build(killed, 50, dump)).hasMessage("killed");
        assertThat(folder.resolve("out.know")).doesNotExist();
        Path rows = folder.resolve("out.know." + name + ".rows");
        Files.writeString(rows, Files.readString(rows) + "Q7\thalf a r");
        List<Long> seen = new ArrayList<>();
        build((file, read, total, at, kept) -> seen.add(at), 50, dump);
        assertThat(seen.get(0)).isEqualTo(300);
        assertThat(Files.readAllBytes(folder.resolve("out.know"))).isEqualTo(whole);
    }

    @Test
    void beginsAnewWhereTheOptionsChanged() throws IOException {
        Path dump = write("dump.json", DUMP);
        assertThatThrownBy(() -> build(
                        (file, read, total, at, kept) -> {
                            if (at > 2) {
                                throw new IllegalStateException("killed");
                            }
                        },
                        2,
                        dump))
                .hasMessage("killed");
        BuildOptions other =
                new BuildOptions(List.of(dump), folder.resolve("out.know"), Set.of("en"), 1, 0, Optional.empty());
        assertThat(KnowledgeBuild.build(other, BuildProgress.SILENT, 2).concepts())
                .isEqualTo(3);
    }

    @Test
    void takesAUsersClasses() throws IOException {
        Path classes = Files.writeString(folder.resolve("classes.tsv"), "# mine\nQ777\torganisation\tchoir\n");
        BuildOptions options = new BuildOptions(
                List.of(write("dump.json", DUMP)),
                folder.resolve("out.know"),
                Set.of("en"),
                5,
                0,
                Optional.of(classes));
        assertThat(KnowledgeBuild.build(options, BuildProgress.SILENT).concepts())
                .isEqualTo(1);
        Files.writeString(classes, "Q777 choir\n");
        assertThatThrownBy(() -> KnowledgeBuild.build(options, BuildProgress.SILENT))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(classes + ": 'Q777 choir' is not a class");
    }

    @Test
    void readsGeoNames() throws IOException {
        Path table = write(
                "places.txt",
                place("7", "Brakel", "Brakel an der Nethe,brakel,BRK,Бракель", "P", "PPL", "DE", "16000")
                        + place("8", "Kleinbrakel", "", "P", "PPL", "DE", "80")
                        + place("9", "Nethegau", "", "A", "ADM2", "DE", "0")
                        + "10\tcut\n"
                        + place("11", "Bad", "", "P", "PPL", "DE", "many"));
        Built built = build(BuildProgress.SILENT, 10, table);
        assertThat(built.problems())
                .containsExactly(
                        table + ":4: needs the 19 columns of GeoNames, the first a number; has 2",
                        table + ":5: population is a number, not 'many'");
        Knowledge knowledge = Knowledge.only(List.of(folder.resolve("out.know")));
        assertThat(knowledge.bearers("Brakel an der Nethe"))
                .containsExactly("Brakel: place, prior 54, https://sws.geonames.org/7/, within Q183");
        assertThat(knowledge.bearers("BRK")).isEmpty();
        assertThat(knowledge.bearers("Kleinbrakel")).isEmpty();
        assertThat(knowledge.bearers("Nethegau")).hasSize(1);
    }

    @Test
    void putsSeveralFilesTogether() throws IOException {
        Path list = write("own.csv", "name,kind,uri\nBrandt the Painter,person,Q2\n");
        assertThat(build(BuildProgress.SILENT, 9, list, write("dump.json", DUMP))
                        .problems())
                .hasSize(2)
                .last()
                .asString()
                .contains("Q2 stands already in " + list + ":2");
        assertThat(Knowledge.only(List.of(folder.resolve("out.know"))).bearers("Ida Brandt"))
                .singleElement()
                .asString()
                .startsWith("Brandt the Painter: person");
    }

    @Test
    void saysWhatCannotBeBuilt() throws IOException {
        Path saved = folder.resolve("saved.know");
        Path list = write("own.csv", "name,kind\nA,place\n");
        build(BuildProgress.SILENT, 9, list);
        Files.move(folder.resolve("out.know"), saved);
        assertThatThrownBy(() -> build(BuildProgress.SILENT, 9, saved))
                .hasMessage(saved + " is a saved knowledge file already: name it in enrich.knowledge");
        assertThatThrownBy(() -> build(BuildProgress.SILENT, 9, folder.resolve("none.csv")))
                .hasMessage("there is no knowledge file " + folder.resolve("none.csv"));
        Path empty = write("empty.csv", "name,kind\nA,planet\n");
        assertThatThrownBy(() -> build(BuildProgress.SILENT, 9, empty))
                .hasMessageStartingWith("nothing to save: no row of")
                .hasMessageContaining(empty + ":2: kind is");
    }

    private static String place(
            String id, String name, String alternates, String group, String code, String country, String people) {
        return String.join(
                        "\t",
                        id,
                        name,
                        name,
                        alternates,
                        "1",
                        "2",
                        group,
                        code,
                        country,
                        "",
                        "",
                        "",
                        "",
                        "",
                        people,
                        "",
                        "",
                        "z",
                        "d")
                + "\n";
    }

    private Built build(BuildProgress progress, int stride, Path... from) {
        return KnowledgeBuild.build(
                new BuildOptions(
                        List.of(from), folder.resolve("out.know"), Set.of("en", "de"), 5, 1000, Optional.empty()),
                progress,
                stride);
    }

    private Path write(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(bytes)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(bytes) : bytes) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
