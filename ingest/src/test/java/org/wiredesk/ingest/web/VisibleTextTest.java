package org.wiredesk.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final String PAGE = page("Storm", "The harbour is closed.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>visit=2</script>",
                "<style>p{color:red}</style>",
                "<nav>Sport</nav>",
                "<aside>Most read</aside>",
                "<footer>2027</footer>",
                "<form>Write to us</form>",
                "<time>five minutes ago</time>",
                "<!-- built at noon -->"
            })
    void whatChangesByItselfDoesNotCount(String volatileText) {
        assertThat(hash(PAGE.replace("</article>", volatileText + "</article>")))
                .isEqualTo(hash(PAGE));
    }

    @Test
    void whatStandsBesideTheArticleDoesNotCount() {
        assertThat(hash(PAGE.replace("</main>", "<p>Other news</p></main>"))).isEqualTo(hash(PAGE));
    }

    @Test
    void theTextAndTheHeadingCount() {
        assertThat(hash(page("Storm", "The harbour is open."))).isNotEqualTo(hash(PAGE));
        assertThat(hash(page("Calm", "The harbour is closed."))).isNotEqualTo(hash(PAGE));
    }

    @Test
    void severalArticlesOnAPageAreNotTakenForOne() {
        String list = "<main><article>One</article><article>Two</article></main>";

        assertThat(VisibleText.of(list.getBytes(UTF_8))).contains("One").contains("Two");
    }

    @Test
    void aPageOfNothingHasNoText() {
        assertThat(VisibleText.of(new byte[0]).strip()).isEmpty();
    }

    private static String page(String heading, String text) {
        return "<html><body><main><h1>" + heading + "</h1><article><p>" + text + "</p></article></main></body></html>";
    }

    private static String hash(String page) {
        return VisibleText.hash(page.getBytes(UTF_8));
    }
}
