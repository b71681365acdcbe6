package org.wiredesk.enrich.quote;

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

/** Articles of a body and a language. */
final class Documents {

    private Documents() {}

    static Document body(String language, String body) {
        Acquisition acquisition =
                new Acquisition("file", null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, "sha256:0");
        Article article = new Article(
                "urn:test",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Content.ofText(Content.PLAIN_TEXT, body),
                Declared.NOTHING,
                acquisition);
        Page page = new Page(
                new Text(Section.HEADLINE, ""),
                new Text(Section.BODY, body),
                null,
                null,
                null,
                null,
                null,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, language);
    }
}
