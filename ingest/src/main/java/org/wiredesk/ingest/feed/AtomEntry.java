package org.wiredesk.ingest.feed;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.feed.FeedEntry.Markup;

/** Atom 1.0 and the drafts before it. */
final class AtomEntry {

    private AtomEntry() {}

    static FeedEntry read(Element element, String uri) {
        Children entry = Children.of(element);
        Markup summary = summary(entry, uri);
        Markup content = markup(entry, uri, "content");
        return new FeedEntry(
                text(entry, "id"),
                link(entry, uri),
                title(entry, uri),
                People.in(entry, "atom:author", "author", "dc:creator"),
                text(entry, "published", "issued", "created"),
                text(entry, "updated", "modified"),
                FeedXml.language(entry.first("atom:content", "content").orElse(element)),
                summary,
                content == null ? summary : content,
                Keywords.in(entry),
                entry.first("atom:source", "source")
                        .map(source -> source(Children.of(source), uri))
                        .orElse(null));
    }

    // Video sites put the description into a group of Media RSS.
    private static @Nullable Markup summary(Children entry, String uri) {
        Markup summary = markup(entry, uri, "summary");
        return summary != null
                ? summary
                : entry.first("media:group")
                        .flatMap(group -> Children.of(group).first("media:description"))
                        .flatMap(description -> TextConstruct.read(description, false, uri))
                        .orElse(null);
    }

    static @Nullable String title(Children parent, String uri) {
        return parent.first("atom:title", "title", "dc:title")
                .flatMap(title -> TextConstruct.read(title, true, uri))
                .map(Markup::value)
                .orElse(null);
    }

    /** The link to read at: an alternate, HTML before others. */
    static @Nullable String link(Children parent, String uri) {
        Element best = null;
        for (String name : new String[] {"atom:link", "link"}) {
            for (Element link : parent.all(name)) {
                String rel = link.attr("rel");
                boolean page = link.hasAttr("href") && (rel.isEmpty() || rel.equalsIgnoreCase("alternate"));
                if (page && (best == null || !isHtml(best) && isHtml(link))) {
                    best = link;
                }
            }
        }
        return best == null ? null : FeedXml.resolve(best, best.attr("href"), uri);
    }

    private static boolean isHtml(Element link) {
        return link.attr("type").isEmpty() || link.attr("type").contains("html");
    }

    private static @Nullable Named source(Children source, String uri) {
        String title = title(source, uri);
        String link = link(source, uri);
        return title == null && link == null ? null : new Named(title, link);
    }

    private static @Nullable Markup markup(Children entry, String uri, String name) {
        Optional<Element> element = entry.first("atom:" + name, name);
        return element.flatMap(e -> TextConstruct.read(e, true, uri)).orElse(null);
    }

    private static @Nullable String text(Children parent, String... names) {
        for (String name : names) {
            String text = parent.text("atom:" + name, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
