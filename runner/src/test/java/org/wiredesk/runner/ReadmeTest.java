package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** README says what the code says. */
class ReadmeTest {

    @Test
    void holdsTheTableThatTheSettingsCommandPrints() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String table = readme.substring(
                readme.indexOf("<!-- settings -->") + "<!-- settings -->".length(),
                readme.indexOf("<!-- /settings -->"));
        assertThat(table.strip())
                .as("copy the output of ./wiredesk settings between the two comments of README.md")
                .isEqualTo(Captured.run("settings").out().strip());
    }
}
