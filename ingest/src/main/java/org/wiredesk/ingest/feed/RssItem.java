package org.wiredesk.ingest.feed;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.feed.FeedEntry.Markup;

/** RSS of every version, RDF, and what Microsoft's CDF did before them. */
final class RssItem {

    private RssItem() {}

    static FeedEntry read(Element element, String uri) {
        Children item = Children.of(element);
        // Media RSS puts a picture's title and description into a group.
        Optional<Children> media = item.first("media:group").map(Children::of);
        Markup summary = markup(
                item,
                uri,
                "description",
                "dc:description",
                "itunes:summary",
                "media:description",
                "atom:summary",
                "abstract");
        if (summary == null && media.isPresent()) {
            summary = markup(media.get(), uri, "media:description");
        }
        Markup content =
                markup(item, uri, "content:encoded", "xhtml:body", "body", "fullitem", "atom:content", "content");
        String id = item.text("guid", "atom:id");
        return new FeedEntry(
                id != null ? id : blankToNull(element.attr("rdf:about")),
                link(item, id, uri),
                title(item, media),
                People.in(item, "dc:creator", "author", "dc:author", "itunes:author", "atom:author"),
                item.text("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date"),
                item.text("atom:updated", "dcterms:modified", "lastbuilddate"),
                language(item),
                summary,
                content == null ? summary : content,
                Keywords.in(item),
                source(item));
    }

    private static @Nullable String link(Children item, @Nullable String id, String uri) {
        Element element = item.parent();
        String link = item.text("link");
        if (link != null) {
            return FeedXml.resolve(element, link, uri);
        }
        String atom = AtomEntry.link(item, uri);
        if (atom != null) {
            return atom;
        }
        if (element.hasAttr("href")) {
            return FeedXml.resolve(element, element.attr("href"), uri);
        }
        boolean permalink = item.first("guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .isPresent();
        return permalink && id != null && id.startsWith("http") ? id : null;
    }

    private static @Nullable String title(Children item, Optional<Children> media) {
        String title = item.text("title", "dc:title", "media:title", "atom:title");
        return title != null
                ? title
                : media.map(group -> group.text("media:title")).orElse(null);
    }

    private static @Nullable String language(Children item) {
        String declared = item.text("dc:language", "language");
        return declared != null
                ? declared
                : FeedXml.language(item.first("xhtml:body").orElse(item.parent()));
    }

    private static @Nullable Markup markup(Children item, String uri, String... names) {
        for (String name : names) {
            for (Element element : item.all(name)) {
                Optional<Markup> markup = TextConstruct.read(element, false, uri);
                if (markup.isPresent()) {
                    return markup.get();
                }
            }
        }
        return null;
    }

    private static @Nullable Named source(Children item) {
        Optional<Element> source = item.first("source");
        String name = source.isPresent() ? item.text("source") : item.text("dc:source");
        String url = source.map(element -> blankToNull(element.attr("url"))).orElse(null);
        return name == null && url == null ? null : new Named(name, url);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
