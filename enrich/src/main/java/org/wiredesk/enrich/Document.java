package org.wiredesk.enrich;

import java.util.List;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;

/**
 * What enrichers read: an article, the page that was read out of its bytes, and the language of the text.
 *
 * @param article as it was fetched
 * @param page as it was read
 * @param language BCP 47, {@code und} if nobody knows
 */
public record Document(Article article, Page page, String language) {

    public String uri() {
        return article.uri();
    }

    public Text headline() {
        return page.headline();
    }

    public Text body() {
        return page.body();
    }

    /** Headline and body, in reading order. */
    public List<Text> texts() {
        return List.of(page.headline(), page.body());
    }

    public Declared declared() {
        return article.declared();
    }

    public Acquisition acquisition() {
        return article.acquisition();
    }
}
