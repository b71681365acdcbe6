package org.wiredesk.ingest.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.wiredesk.article.Article;

/**
 * As of when an article is what it is: by the change that its carrier tells of (RFC 3339), else by the fetch of its page. A
 * change that lies in the future tells nothing.
 */
final class ArticleTime {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private ArticleTime() {}

    static Optional<Instant> of(Article article) {
        Instant fetched = article.acquisition().fetchedAt();
        Optional<Instant> updated = Optional.ofNullable(article.declared().updated())
                .flatMap(ArticleTime::read)
                .filter(time -> time.isBefore(fetched.plus(CLOCKS_DIFFER)));
        boolean page = article.acquisition().via().equals("page");
        return updated.isPresent() || !page ? updated : Optional.of(fetched);
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
