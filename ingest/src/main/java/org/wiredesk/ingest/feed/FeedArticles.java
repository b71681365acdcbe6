package org.wiredesk.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * The articles of a feed, each from its own entry.
 *
 * <p>An entry is known by its link, because that is the article's address whoever links to it. Some feeds give every
 * entry the same link (that of the site, say), others reuse a {@code guid}: a link that two entries share names none of
 * them, then the {@code guid} does, and if that is shared too, the content.
 */
public final class FeedArticles {

    private FeedArticles() {}

    /** As {@link #readAll}, one by one. */
    public static void read(byte[] bytes, String contentType, Delivery delivery, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        readAll(bytes, contentType, delivery, limits).forEach(to);
    }

    /**
     * @param contentType of the response that brought the feed, or an empty text
     * @throws RefusedException if this is no feed
     */
    public static List<Discovery> readAll(byte[] bytes, String contentType, Delivery delivery, Limits limits)
            throws RefusedException {
        String base = delivery.finalUrl() == null ? delivery.name() : delivery.finalUrl();
        Feed feed = FeedParser.parse(bytes, contentType, base);
        Names names = new Names(feed);
        List<Discovery> found = new ArrayList<>(feed.entries().size());
        for (FeedEntry entry : feed.entries()) {
            Delivery item = delivery.item(found.size() + 1);
            try {
                found.add(article(feed, entry, names, item, limits));
            } catch (RefusedException e) {
                found.add(item.refused(e));
            }
        }
        return found;
    }

    private static Discovery article(Feed feed, FeedEntry entry, Names names, Delivery item, Limits limits)
            throws RefusedException {
        Markup markup = entry.content();
        if (markup == null && entry.title() == null) {
            throw new RefusedException(Reason.EMPTY, "an entry with neither title nor text");
        }
        String type = markup != null && markup.html() ? "text/html; charset=utf-8" : Content.PLAIN_TEXT;
        String text = markup == null ? "" : CodePoints.wellFormed(markup.value());
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length > limits.articleBytes()) {
            throw new RefusedException(
                    Reason.TOO_LARGE, "a text of " + content.length + " bytes; the limit is " + limits.articleBytes());
        }
        return item.article(names.of(entry, item), new Content(type, content), declared(feed, entry));
    }

    static Declared declared(Feed feed, FeedEntry entry) {
        boolean site = feed.title() != null || feed.link() != null;
        return new Declared(
                clean(entry.title()),
                clean(entry.by()),
                clean(entry.published()),
                clean(entry.updated()),
                clean(entry.language() == null ? feed.language() : entry.language()),
                entry.summary() == null ? null : clean(entry.summary().value()),
                clean(entry.link()),
                clean(entry.id()),
                entry.keywords().stream().map(CodePoints::wellFormed).toList(),
                entry.source(),
                site ? new Named(clean(feed.title()), clean(feed.link())) : null);
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : CodePoints.wellFormed(text);
    }

    /** How often each link and guid of a feed occurs in it. */
    private static final class Names {

        private final Map<String, Integer> uses = new HashMap<>();

        Names(Feed feed) {
            for (FeedEntry entry : feed.entries()) {
                link(entry).ifPresent(link -> uses.merge("link " + link, 1, Integer::sum));
                if (entry.id() != null) {
                    uses.merge("id " + entry.id(), 1, Integer::sum);
                }
            }
            Urls.canonical(feed.link()).ifPresent(site -> uses.merge("link " + site, 1, Integer::sum));
        }

        @Nullable
        String of(FeedEntry entry, Delivery item) {
            Optional<String> link = link(entry).filter(l -> uses.get("link " + l) == 1);
            if (link.isPresent()) {
                return link.get();
            }
            boolean own = entry.id() != null && uses.get("id " + entry.id()) == 1;
            return own ? item.scoped(entry.id()) : null;
        }

        private static Optional<String> link(FeedEntry entry) {
            return Urls.canonical(entry.link());
        }
    }
}
