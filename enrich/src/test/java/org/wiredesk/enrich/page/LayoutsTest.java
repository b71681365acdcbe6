package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.enrich.Page;

/**
 * Whole pages as sites of today make them, each with its title, byline, day and text in a file beside it. They were invented
 * before the reader had seen any of them; docs/errors/pages.md says what it made of them at first sight.
 */
class LayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "arabic-rtl",
                "block-theme",
                "brief",
                "byline-by-test-name",
                "callout",
                "captions-by-credit",
                "chinese",
                "consent-overlay",
                "contributors",
                "film-author",
                "footer-authors",
                "gallery",
                "hashed-classes",
                "hindi",
                "infinite-scroll",
                "interview",
                "japanese",
                "kicker-line",
                "kicker-within",
                "korean",
                "listicle",
                "live-blog",
                "logo-heading",
                "newsletter-by-test-name",
                "next-divs",
                "old-tables",
                "organisation-author",
                "paywall",
                "polish",
                "related-within",
                "russian",
                "search-headline",
                "second-heading",
                "standfirst-above",
                "summary-above",
                "zone-of-the-page"
            })
    void readsThePageAsAPersonWould(String layout) throws Exception {
        List<String> expected = file(layout + ".txt").lines().toList();

        Page page = new PageReader().read(Articles.html(file(layout + ".html")));

        assertThat(page.headline().value()).isEqualTo(value(expected.get(0)));
        assertThat(page.by()).isEqualTo(value(expected.get(1)));
        assertThat(Objects.requireNonNull(page.dates().chosen())).startsWith(value(expected.get(2)));
        assertThat(page.representationType()).isEqualTo(value(expected.get(3)));
        assertThat(page.body().value())
                .isEqualTo(
                        String.join("\n", expected.subList(5, expected.size())).strip());
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private static String file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LayoutsTest.class.getResourceAsStream("layouts/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
