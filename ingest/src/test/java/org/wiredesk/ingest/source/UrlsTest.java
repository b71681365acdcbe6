package org.wiredesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A, https://news.example/A",
        "https://n.example/a?utm_source=x&utm_medium=rss, https://n.example/a",
        "https://n.example/a?id=7&utm_campaign=y, https://n.example/a?id=7",
        "https://n.example/a?utm_custom_thing=1&id=7&fbclid=z, https://n.example/a?id=7",
        "https://n.example/a?b=2&a=1, https://n.example/a?a=1&b=2",
        "https://n.example/a#comments, https://n.example/a",
        "https://n.example:443/a, https://n.example/a",
        "' https://n.example/a ', https://n.example/a",
    })
    void makesOneNameOutOfTheSpellingsOfAnAddress(String spelling, String canonical) {
        assertThat(Urls.canonical(spelling)).contains(canonical);
    }

    @Test
    void doesNotTouchAParameterThatOnlyLooksLikeTracking() {
        assertThat(Urls.canonical("https://n.example/a?source=utm_x")).contains("https://n.example/a?source=utm_x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "file:///etc/passwd", "javascript:alert(1)", "ftp://n.example/a", "tag:n.example,2026:1"})
    void hasNoCanonicalNameForWhatIsNotOfTheWeb(String address) {
        assertThat(Urls.canonical(address)).isEmpty();
    }

    @Test
    void namesAFileByItsPathInTheFolder() {
        assertThat(Urls.ofFile(Path.of("/data/in"), Path.of("/data/in/a b/Größe #1.txt")))
                .isEqualTo("file:a%20b/Gr%C3%B6%C3%9Fe%20%231.txt");
    }

    @ParameterizedTest
    @CsvSource({"urn:newsml:dpa.com:1, true", "https://n.example/1, true", "17, false", "a b:c, false", "C:x y, false"})
    void knowsAUriFromALooseId(String id, boolean uri) {
        assertThat(Urls.isUri(id)).isEqualTo(uri);
    }
}
