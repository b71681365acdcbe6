package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wiredesk.enrich.Page;

/** Articles that are not a row of paragraphs. */
class FormsTest {

    private static final String SENTENCE =
            "The council voted on Monday for the repair of the old bridge, after three years of talks and plans.";

    @Test
    void readsEveryPostOfALiveBlog() throws Exception {
        String posts = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "<article class='post'><time datetime='2026-11-20T10:0" + i + ":00Z'>10:0" + i
                        + "</time><h3>Step " + i + "</h3><p>Number " + i + ". " + SENTENCE + "</p></article>")
                .collect(Collectors.joining());

        String body = read("<main><h1>The bridge, live</h1><div class='posts'>" + posts + "</div></main>")
                .body()
                .value();

        for (int i = 1; i <= 8; i++) {
            assertThat(body).contains("Number " + i + ". ");
        }
    }

    @Test
    void readsQuestionsAndAnswersOfAnInterview() throws Exception {
        String body = read("<article><h1>The mayor speaks</h1><p><strong>When does it begin?</strong></p><p>In spring. "
                        + SENTENCE
                        + "</p><p><strong>And who pays?</strong></p><p>The state pays a half. " + SENTENCE
                        + "</p><p><strong>Really?</strong></p><p>Yes.</p></article>")
                .body()
                .value();

        assertThat(body)
                .isEqualTo(String.join(
                        "\n\n",
                        "When does it begin?",
                        "In spring. " + SENTENCE,
                        "And who pays?",
                        "The state pays a half. " + SENTENCE,
                        "Really?",
                        "Yes."));
    }

    @Test
    void readsTheTextBetweenThePicturesOfAGallery() throws Exception {
        String pictures = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "<figure><img src='/" + i + ".jpg'><figcaption>Photo: agency " + i
                        + "</figcaption></figure><p>Picture " + i + " shows the bridge. " + SENTENCE + "</p>")
                .collect(Collectors.joining());

        String body = read("<article><h1>The bridge in pictures</h1>" + pictures + "</article>")
                .body()
                .value();

        assertThat(body).contains("Picture 1 shows", "Picture 5 shows").doesNotContain("Photo: agency");
    }

    @Test
    void readsAListWithItsHeadings() throws Exception {
        String items = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "<h2>" + i + ". Bridge number " + i + "</h2><p>" + SENTENCE + "</p>")
                .collect(Collectors.joining());

        String body = read("<article><h1>Six bridges</h1><p>" + SENTENCE + "</p>" + items + "</article>")
                .body()
                .value();

        assertThat(body).contains("1. Bridge number 1\n\n", "6. Bridge number 6\n\n");
    }

    @Test
    void readsAVeryShortItem() throws Exception {
        Page page = read("<div id='nav'><a href='/'>Home</a> <a href='/s'>Sport</a></div><div><h1>Bridge closed</h1>"
                + "<div class='text'>The old bridge is closed until Friday.</div></div><div id='foot'>Imprint</div>");

        assertThat(page.body().value()).isEqualTo("The old bridge is closed until Friday.");
    }

    @Test
    void readsATextOfLooseLines() throws Exception {
        String lines = (SENTENCE + "<br>").repeat(3) + "<br>" + SENTENCE;

        assertThat(read("<h1>Bridge</h1>" + lines).body().value())
                .isEqualTo(SENTENCE + "\n" + SENTENCE + "\n" + SENTENCE + "\n\n" + SENTENCE);
    }

    private static Page read(String body) throws Exception {
        return new PageReader()
                .read(Articles.html("<!doctype html><html><head></head><body>" + body + "</body></html>"));
    }
}
