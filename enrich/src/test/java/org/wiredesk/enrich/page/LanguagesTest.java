package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiredesk.enrich.Page;

/** One story in many languages and scripts, each in pages of several makes: the text comes out whole, and nothing else. */
class LanguagesTest {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "ru", "el", "ar", "hi", "zh", "ja", "ko");

    /** What a page is made of. */
    record Story(
            String headline,
            String date,
            String by,
            List<String> menu,
            String readAlso,
            List<String> teasers,
            String commentsTitle,
            String comment,
            String footer,
            List<String> paragraphs) {

        static Story read(String language) throws IOException {
            try (InputStream in = LanguagesTest.class.getResourceAsStream("languages/" + language + ".txt")) {
                List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                return new Story(
                        lines.get(0),
                        lines.get(1),
                        lines.get(2),
                        List.of(lines.get(3).split("\\|")),
                        lines.get(4),
                        List.of(lines.get(5).split("\\|")),
                        lines.get(6),
                        lines.get(7),
                        lines.get(8),
                        lines.subList(10, lines.size()));
            }
        }

        String body() {
            return String.join("\n\n", paragraphs);
        }

        private String links(List<String> texts) {
            return texts.stream()
                    .map(text -> "<li><a href='/x'>" + text + "</a></li>")
                    .collect(Collectors.joining());
        }

        String page(String make) {
            String start = "<html><head><title>" + headline
                    + " | Example</title><meta property='og:site_name' content='Example'>"
                    + "</head><body><ul class='menu'>" + links(menu) + "</ul>";
            String also = "<p><a href='/y'>" + readAlso + "</a></p>";
            String end = "<div class='teasers'><ul>" + links(teasers) + "</ul></div><div class='comments'><h3>"
                    + commentsTitle + "</h3><p>" + comment + "</p></div><footer><p>" + footer
                    + "</p></footer></body></html>";
            String first = paragraphs.get(0);
            List<String> rest = paragraphs.subList(1, paragraphs.size());
            return start
                    + switch (make) {
                        case "semantic" ->
                            "<main><article><h1>" + headline + "</h1><span class='byline'>" + by + "</span><time>"
                                    + date
                                    + "</time><p>" + first + "</p>" + also + "<p>" + String.join("</p><p>", rest)
                                    + "</p></article></main>";
                        case "divs" ->
                            "<div class='x1'><div class='x2'><h1>" + headline + "</h1><div class='date'>" + date
                                    + "</div><div class='x3'><div>" + first + "</div><div>"
                                    + String.join("</div><div>", rest) + "</div></div></div></div>";
                        case "breaks" ->
                            "<table><tr><td><h1>" + headline + "</h1><span class='date'>" + date
                                    + "</span></td></tr><tr><td>" + String.join("<br><br>", paragraphs)
                                    + "</td></tr></table>";
                        default -> throw new IllegalArgumentException(make);
                    }
                    + end;
        }
    }

    static Stream<Arguments> pages() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of("semantic", "divs", "breaks").map(make -> Arguments.of(language, make)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheStoryAndNothingElse(String language, String make) throws Exception {
        Story story = Story.read(language);

        Page page = new PageReader().read(Articles.html(story.page(make)));

        assertThat(page.body().value()).isEqualTo(story.body());
        assertThat(page.headline().value()).isEqualTo(story.headline());
        assertThat(page.dates().chosen()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(page.representationType()).isEqualTo("full");
    }
}
