package org.wiredesk.enrich;

import java.time.Instant;
import java.util.List;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Section;

/** Documents for tests: a headline and a body in a language. */
public final class Documents {

    private Documents() {}

    public static Document of(String language, String headline, String body) {
        Acquisition acquisition =
                new Acquisition("test", null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, "sha256:0");
        Article article = new Article(
                "urn:test",
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
                language,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of());
        return new Document(article, page, language);
    }
}
