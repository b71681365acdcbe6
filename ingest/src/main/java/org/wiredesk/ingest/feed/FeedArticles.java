package org.wiredesk.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Extras;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.Declared.Rendition;
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

    private static final Extras NOTHING_MORE = new Extras(null, null, List.of(), List.of(), List.of(), List.of());
    private static final int MOST_RENDITIONS = 50;

    private FeedArticles() {}

    /** As {@link #readAll}, one by one. */
    public static void read(byte[] bytes, String contentType, Delivery delivery, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        readAll(bytes, contentType, "", delivery, limits).forEach(to);
    }

    /**
     * @param contentType of the response that brought the feed, or an empty text
     * @param contentLanguage of that response, or an empty text: the language of a feed that declares none
     * @throws RefusedException if this is no feed
     */
    public static List<Discovery> readAll(
            byte[] bytes, String contentType, String contentLanguage, Delivery delivery, Limits limits)
            throws RefusedException {
        String base = delivery.finalUrl() == null ? delivery.name() : delivery.finalUrl();
        return of(FeedParser.parse(bytes, contentType, contentLanguage, base), delivery, limits);
    }

    /** The articles of a feed that is read already, in its order. */
    public static List<Discovery> of(Feed feed, Delivery delivery, Limits limits) {
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
        List<String> repairs = new ArrayList<>(feed.repairs());
        boolean site = feed.title() != null || feed.link() != null;
        return new Declared(
                clean(entry.title()),
                clean(entry.by()),
                date(entry.published(), repairs),
                date(entry.updated(), repairs),
                clean(entry.language() == null ? feed.language() : entry.language()),
                entry.summary() == null ? null : clean(entry.summary().value()),
                clean(entry.link()),
                clean(entry.id()),
                entry.keywords().stream().map(CodePoints::wellFormed).toList(),
                entry.source(),
                site ? new Named(clean(feed.title()), clean(feed.link())) : null,
                extras(entry, repairs));
    }

    /** As it was written, but in another script as RFC 3339: who reads dates later need not know what feeds come to. */
    private static @Nullable String date(@Nullable String date, List<String> repairs) {
        boolean foreign = date != null && date.chars().anyMatch(c -> c > 127);
        Optional<Instant> read = foreign ? FeedDates.read(date) : Optional.empty();
        read.ifPresent(instant -> repairs.add("the date " + clean(date) + " was read as " + instant));
        return read.map(Instant::toString).orElse(clean(date));
    }

    private static @Nullable Extras extras(FeedEntry entry, List<String> repairs) {
        About about = entry.about();
        Extras extras = new Extras(
                about.rights() == null ? null : clean(about.rights().value()),
                clean(about.expires()),
                about.contributors().stream()
                        .map(Person::shown)
                        .filter(Objects::nonNull)
                        .map(CodePoints::wellFormed)
                        .toList(),
                renditions(entry),
                entry.places().stream()
                        .filter(place -> place.type().equals("Point"))
                        .map(place -> place.coordinates().get(0))
                        .map(point -> new Declared.Place(point.get(0), point.get(1)))
                        .toList(),
                repairs);
        return extras.equals(NOTHING_MORE) ? null : extras;
    }

    private static List<Rendition> renditions(FeedEntry entry) {
        Map<String, Rendition> byAddress = new LinkedHashMap<>();
        for (Link file : entry.enclosures()) {
            byAddress.putIfAbsent(
                    clean(file.href()), new Rendition(clean(file.href()), clean(file.type()), clean(file.title())));
        }
        for (Media.File file : entry.media().files()) {
            String type = file.type() == null ? file.medium() : file.type();
            byAddress.putIfAbsent(
                    clean(file.url()), new Rendition(clean(file.url()), clean(type), clean(file.title())));
        }
        entry.media().thumbnails().forEach(url -> byAddress.putIfAbsent(url, new Rendition(clean(url), "image", null)));
        Image image = entry.about().image();
        if (image != null && image.url() != null) {
            byAddress.putIfAbsent(image.url(), new Rendition(clean(image.url()), "image", clean(image.title())));
        }
        return byAddress.values().stream().limit(MOST_RENDITIONS).toList();
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
