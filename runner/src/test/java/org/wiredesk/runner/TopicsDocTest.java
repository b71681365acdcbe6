package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/topics.md says is so. */
class TopicsDocTest {

    @TempDir
    Path folder;

    private final String document = read();

    @Test
    void showsAnExampleThatWorks() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("harbour.rules"), block("```rules\n"));
        Path story = Files.writeString(folder.resolve("story.txt"), block("```text\n"));

        Captured tagged = Captured.run("tag", "--explain", "--topics", rules.toString(), story.toString());

        assertThat(tagged.code()).as(tagged.err()).isZero();
        String expected = block("among other things:\n\n```\n").replace("my-rules/", rules + java.io.File.separator);
        assertThat(expected.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(tagged.out()).contains(line.strip()));
    }

    private String block(String opening) {
        int begin = document.indexOf(opening) + opening.length();
        return document.substring(begin, document.indexOf("```", begin));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "topics.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
