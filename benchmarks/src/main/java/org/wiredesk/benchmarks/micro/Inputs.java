package org.wiredesk.benchmarks.micro;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;
import org.wiredesk.benchmarks.GeneratedNews;

/** What the benchmarks read: generated news of the size of real news. */
final class Inputs {

    /** Words of a usual agency report. */
    static final int WORDS = 600;

    /** Bytes of a usual news page. */
    static final int PAGE_BYTES = 170_000;

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private Inputs() {}

    /** A page with menus and teasers around the article. */
    static Article page(long number) {
        return article(number, Content.HTML, GeneratedNews.page(number, WORDS, PAGE_BYTES), Declared.NOTHING);
    }

    /** Plain text. */
    static Article text(long number) {
        GeneratedNews.Story story = GeneratedNews.story(number, WORDS);
        return article(number, Content.TEXT_WITH_HEADLINE, story.title() + "\n\n" + story.text(), Declared.NOTHING);
    }

    private static Article article(long number, String type, String text, Declared declared) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String url = "https://example.org/story/" + number;
        return new Article(
                url,
                1,
                NOW,
                NOW,
                new Content(type, bytes),
                declared,
                new Acquisition("page", null, NOW, NOW, 200, url, url, null, Sha256.hash(bytes)));
    }
}
