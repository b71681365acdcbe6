package org.wiredesk.enrich.stage;

import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.EnrichedArticle;

/** What became of an article: it has its tags, or it was dropped and says why. */
public sealed interface Tagged {

    /** An article with its tags. */
    record Enriched(EnrichedArticle article) implements Tagged {}

    /** An article that does not go on. */
    record Dropped(DroppedArticle article) implements Tagged {}
}
