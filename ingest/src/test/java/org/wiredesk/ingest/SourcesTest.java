package org.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.ingest.source.Source;

class SourcesTest {

    @TempDir
    Path folder;

    @Test
    void opensEachKindOfSource() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "A");
        try (Sources sources = open(file.toString(), folder.toString(), "-", "https://n.example/feed")) {
            assertThat(sources.all()).extracting(Source::kind).containsExactly("file", "folder", "stdin", "url");
        }
    }

    @Test
    void opensAListOfFeedsAsItsFeedsAlsoWhereItLiesInAFolder() throws IOException {
        Path list = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml><body><outline xmlUrl='https://a.example/f'/><outline xmlUrl='https://b.example/f'/></body></opml>");
        try (Sources sources = open(list.toString());
                Sources inFolder = open(folder.toString())) {
            assertThat(sources.all())
                    .extracting(Source::name)
                    .containsExactly("https://a.example/f", "https://b.example/f");
            assertThat(inFolder.all())
                    .extracting(Source::name)
                    .containsExactly(folder.toString(), "https://a.example/f", "https://b.example/f");
        }
    }

    @Test
    void aFolderIsFollowedUnlessOnceIsSet() {
        try (Sources followed = open(folder.toString());
                Sources once =
                        Sources.open(List.of(folder.toString()), IngestSettings.from(Map.of("ingest.once", "true")))) {
            assertThat(followed.all().get(0).pause()).isPresent();
            assertThat(once.all().get(0).pause()).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithASourceThatCannotBeOpened() throws IOException {
        Path list = Files.writeString(folder.resolve("broken.opml"), "<html/>");

        assertThatThrownBy(() -> open("/no/such/file")).hasMessage("/no/such/file: no such file or folder");
        assertThatThrownBy(() -> open("ftp://n.example/feed")).hasMessageContaining("http");
        assertThatThrownBy(() -> open(list.toString())).hasMessageContaining("broken.opml");
    }

    private static Sources open(String... names) {
        return Sources.open(List.of(names), IngestSettings.from(Map.of()));
    }
}
