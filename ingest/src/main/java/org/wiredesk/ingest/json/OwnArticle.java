package org.wiredesk.ingest.json;

import org.wiredesk.article.Article;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Our own record, as it is read from the topic {@code articles} and written as JSON: a back-fill or a replay. */
final class OwnArticle {

    private OwnArticle() {}

    static Discovery.Found read(JsonNode json, Limits limits) throws RefusedException {
        Article article;
        try {
            article = Json.mapper().treeToValue(json, Article.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new RefusedException(
                    Reason.NOT_AN_ARTICLE, "looks like an article of ours, but is not one: " + e.getMessage());
        }
        if (!article.uri().equals(Urls.asKey(article.uri()))) {
            throw new RefusedException(
                    Reason.NOT_AN_ARTICLE, "a uri of " + article.uri().length() + " characters");
        }
        if (article.content().bytes().length > limits.articleBytes()) {
            throw new RefusedException(Reason.TOO_LARGE, article.content() + "; the limit is " + limits.articleBytes());
        }
        return new Discovery.Found(article);
    }
}
