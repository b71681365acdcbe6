package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Topics;

/** What README says is so. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String readme = read("README.md");

    @Test
    void showsTheSettingsThatTheCodeHas() {
        String table = readme.substring(
                readme.indexOf("<!-- settings -->") + "<!-- settings -->".length(),
                readme.indexOf("<!-- /settings -->"));

        assertThat(table.strip()).isEqualTo(Captured.run("settings").out().strip());
    }

    @Test
    void showsJavaThatCompiles() {
        List<String> example = lines(read("runner/src/test/java/org/wiredesk/runner/SubscribeExample.java"));

        assertThat(example).containsSubsequence(lines(block("java")));
    }

    @Test
    void namesOnlyCommandsThatThereAre() {
        Matcher command = Pattern.compile("(?m)^(?:\\./)?wiredesk ([a-z-]+)").matcher(readme);
        List<String> named =
                command.results().map(match -> match.group(1)).distinct().toList();

        assertThat(named).hasSizeGreaterThan(4);
        assertThat(named)
                .allSatisfy(
                        name -> assertThat(Captured.run(name, "--help").code()).isZero());
    }

    @Test
    void namesOnlyTopicsThatThereAre() {
        List<String> topics = new Topics("wiredesk.")
                .all().stream().map(topic -> topic.name()).toList();
        Matcher row = Pattern.compile("(?m)^\\| `(wiredesk\\.[a-z-]+)`").matcher(readme);
        List<String> named = row.results().map(match -> match.group(1)).toList();

        assertThat(named).isNotEmpty();
        assertThat(topics).containsAll(named);
    }

    @Test
    void linksOnlyToFilesThatThereAre() {
        for (String document : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
            Matcher link = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(read(document));
            assertThat(link.results().map(match -> ROOT.resolve(match.group(1))))
                    .as(document)
                    .isNotEmpty()
                    .allMatch(Files::exists);
        }
    }

    private String block(String language) {
        String start = "```" + language + "\n";
        int begin = readme.indexOf(start) + start.length();
        return readme.substring(begin, readme.indexOf("```", begin));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
