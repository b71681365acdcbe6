package org.wiredesk.enrich.stage;

import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.DroppedArticle;

/** How a drop and a failure are worded. */
final class Drops {

    private static final int LONGEST = 300;

    private Drops() {}

    static Tagged drop(Article article, String reason, @Nullable String detail) {
        return new Tagged.Dropped(new DroppedArticle(
                article.uri(), Tagger.STAGE, reason, detail, origin(article.acquisition(), article)));
    }

    /** One sentence on one line, whatever the exception says. */
    static String sentence(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        String line = message == null || message.isBlank()
                ? name
                : name + ": " + message.strip().replaceAll("\\s+", " ");
        String clean = CodePoints.wellFormed(line);
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean : CodePoints.slice(clean, 0, LONGEST) + "...";
    }

    private static String origin(Acquisition acquisition, Article article) {
        if (acquisition.finalUrl() != null) {
            return acquisition.finalUrl();
        }
        return acquisition.feedUri() != null ? acquisition.feedUri() : article.uri();
    }
}
