package org.wiredesk.ingest.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/** An object in the words that most exports use: {@code title}, {@code text}, {@code url}, {@code published}. */
final class PlainObject {

    private static final String[] HEADLINE = {"title", "headline"};
    private static final String[] PLAIN = {"text", "body_text", "fulltext", "plaintext"};
    private static final String[] MARKED_UP = {"html", "body_html", "content_html"};
    private static final String[] EITHER = {"body", "content", "articleBody", "content_text"};
    private static final String[] SUMMARY = {"description", "summary", "abstract", "excerpt", "lead"};
    private static final String[] ADDRESS = {"url", "link", "canonical_url", "permalink"};

    private PlainObject() {}

    static Discovery read(Fields fields, Delivery delivery, Limits limits) throws RefusedException {
        Declared declared = declared(fields);
        Content content = content(fields, limits);
        if (content.bytes().length == 0 && declared.headline() == null) {
            boolean known = fields.has("title") || fields.has("text") || fields.has("url");
            throw new RefusedException(
                    known ? Reason.EMPTY : Reason.NOT_AN_ARTICLE, "neither a title nor a text in this object");
        }
        return delivery.article(identity(fields, declared, delivery), content, declared);
    }

    /** Its uri; else its address; else its id, which is a name only within the list if it is no URI. */
    private static @Nullable String identity(Fields fields, Declared declared, Delivery delivery) {
        String uri = fields.text("uri");
        if (uri != null) {
            return uri;
        }
        Optional<String> address = Urls.canonical(declared.url());
        return address.orElseGet(() -> declared.guid() == null ? null : delivery.scoped(declared.guid()));
    }

    private static Content content(Fields fields, Limits limits) throws RefusedException {
        String plain = fields.text(PLAIN);
        if (plain != null) {
            return Body.plain(plain, limits);
        }
        String html = fields.text(MARKED_UP);
        if (html != null) {
            return Body.html(html, limits);
        }
        return Body.either(Optional.ofNullable(fields.text(EITHER)).orElse(""), limits);
    }

    private static Declared declared(Fields fields) {
        return new Declared(
                fields.text(HEADLINE),
                fields.names("by", "byline", "author", "authors", "creator"),
                fields.text(
                        "published",
                        "date",
                        "publishedAt",
                        "published_at",
                        "date_published",
                        "datePublished",
                        "pubDate",
                        "publication_date",
                        "published_date",
                        "publish_date",
                        "created_at"),
                fields.text("updated", "modified", "date_modified", "dateModified", "updated_at", "lastmod"),
                fields.text("language", "lang", "inLanguage"),
                fields.text(SUMMARY),
                fields.text(ADDRESS),
                fields.text("guid", "id"),
                fields.list("keywords", "tags", "categories"),
                fields.named("source", "publisher", "outlet", "site_name"),
                null);
    }
}
