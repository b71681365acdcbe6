package org.wiredesk.benchmarks.quality;

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

/** Documents that are nothing but a text, as most labelled sets have them. */
final class PlainDocuments {

    private PlainDocuments() {}

    static Document of(String language, String body) {
        return of(language, "", body);
    }

    static Document of(String language, String headline, String body) {
        Acquisition acquisition =
                new Acquisition("file", null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, "sha256:0");
        Article article = new Article(
                "urn:text",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
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
                null,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, language);
    }
}
