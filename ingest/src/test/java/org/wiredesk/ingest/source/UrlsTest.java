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

    @ParameterizedTest
    @CsvSource({
        "https://n.example.com/a/story/amp/, https://n.example.com/a/story",
        "https://n.example.com/a/story/amp, https://n.example.com/a/story",
        "https://n.example.com/a/story.amp.html, https://n.example.com/a/story.html",
        "https://n.example.com/a/story.amp, https://n.example.com/a/story",
        "https://n.example.com/amp/world/story, https://n.example.com/world/story",
        "https://n.example.com/a?amp=1&id=7, https://n.example.com/a?id=7",
        "https://n.example.com/a?amp, https://n.example.com/a",
        "https://n.example.com/a?id=7&outputType=amp, https://n.example.com/a?id=7",
        "https://www.google.com/amp/s/www.example.com/a/story, https://www.example.com/a/story",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a, https://www.example.com/a",
        "https://m.example.com/a, https://www.example.com/a",
        "https://mobile.example.co.uk/a, https://www.example.co.uk/a",
        "https://amp.example.com:8443/a, https://www.example.com:8443/a",
        "https://de.m.example.org/a, https://de.example.org/a",
    })
    void theEditionsOfAnArticleHaveTheNameOfTheArticle(String edition, String article) {
        assertThat(Urls.canonical(edition)).contains(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com/stamp",
                "https://www.example.com/amp",
                "https://www.example.com/amp/guitars",
                "https://www.example.com/a?camp=1",
                "https://www.example.com/a?amp=volts",
                "https://m.com/a",
                "https://team.example.com/a",
            })
    void whatOnlyLooksLikeAnEditionKeepsItsName(String address) {
        assertThat(Urls.canonical(address)).contains(address);
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
