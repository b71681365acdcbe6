package org.wiredesk.enrich.stage;

import org.wiredesk.article.Article;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;

/** The step from bytes to text. */
@FunctionalInterface
interface PageReading {

    Page read(Article article) throws UnreadableException;
}
