package org.wiredesk.enrich.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;

/** Articles for the tests of this package. */
final class Articles {

    static final Instant SEEN = Instant.parse("2026-11-23T12:00:00Z");
    static final String URL = "https://news.example.org/politics/budget";

    private Articles() {}

    static Article html(String html) {
        return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Declared.NOTHING, "page");
    }

    static Article fragment(String html, Declared declared) {
        return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), declared, "feed");
    }

    static Article text(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8), Declared.NOTHING, "file");
    }

    static Article of(String type, byte[] bytes, Declared declared, String via) {
        Acquisition acquisition = new Acquisition(via, null, SEEN, SEEN, null, URL, null, null, Sha256.hash(bytes));
        return new Article(URL, 1, SEEN, SEEN, new Content(type, bytes), declared, acquisition);
    }

    static Declared headline(String headline) {
        return declared(headline, null, null, null);
    }

    static Declared declared(
            @Nullable String headline, @Nullable String by, @Nullable String published, @Nullable String language) {
        return new Declared(headline, by, published, null, language, null, null, null, List.of(), null, null);
    }
}
