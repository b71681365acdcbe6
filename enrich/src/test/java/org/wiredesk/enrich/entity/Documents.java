package org.wiredesk.enrich.entity;

import java.time.Instant;
import java.util.List;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;

/** Documents for tests. */
final class Documents {

    private Documents() {}

    static Document of(String language, String headline, String body) {
        Instant then = Instant.parse("2026-11-23T08:00:00Z");
        Acquisition acquisition =
                new Acquisition("file", null, then, then, null, null, null, null, "sha256:" + "0".repeat(64));
        Article article = new Article(
                "file:test.txt",
                1,
                then,
                then,
                Content.ofText(Content.PLAIN_TEXT, body),
                Declared.NOTHING,
                acquisition);
        Page page = new Page(
                new Text(Section.HEADLINE, headline),
                new Text(Section.BODY, body),
                null,
                null,
                null,
                null,
                language,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, language);
    }
}
