package org.wiredesk.enrich.stage;

import java.util.List;
import org.wiredesk.article.Article;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment;

/** What goes on of an article that its publisher has taken down: that it has, and nothing that could be read or tagged. */
final class Canceled {

    private Canceled() {}

    static EnrichedArticle of(Article article) {
        return new EnrichedArticle(
                article.uri(),
                "text",
                article.version(),
                article.firstCreated(),
                article.versionCreated(),
                null,
                "canceled",
                "full",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Enrichment.NOTHING,
                article.acquisition());
    }
}
