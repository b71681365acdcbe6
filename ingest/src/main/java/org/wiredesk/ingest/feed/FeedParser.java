package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.feed.FeedEntry.Markup;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** Reads RSS 0.9x to 2.0, RDF and Atom 0.3 and 1.0 with the content, Dublin Core and media extensions; and JSON Feed. */
public final class FeedParser {

    private FeedParser() {}

    /**
     * @param contentType of the response, or an empty text
     * @param uri of the feed: relative addresses are relative to it
     * @throws RefusedException if this is no feed
     */
    public static Feed parse(byte[] bytes, String contentType, String uri) throws RefusedException {
        if (startsWithBrace(bytes)) {
            return JsonFeed.read(bytes, uri);
        }
        FeedText decoded = FeedText.of(bytes, contentType);
        List<String> repairs = new ArrayList<>(decoded.repairs());
        Document document = FeedXml.parse(decoded.text(), repairs);
        Element root = root(document);
        boolean atom = FeedXml.name(root).endsWith("feed");
        Element channel = atom ? root : FeedXml.child(root, "channel").orElse(root);
        List<FeedEntry> entries = new ArrayList<>();
        for (Element element : entries(root, atom)) {
            entries.add(
                    atom || FeedXml.name(element).equals("atom:entry")
                            ? AtomEntry.read(element, uri)
                            : RssItem.read(element, uri));
        }
        return new Feed(
                FeedXml.text(channel, "title", "atom:title", "dc:title"),
                atom ? AtomEntry.link(channel, uri) : FeedXml.resolve(channel, FeedXml.text(channel, "link"), uri),
                language(root, channel),
                entries,
                repairs);
    }

    private static boolean startsWithBrace(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && (bytes[i] <= ' ')) {
            i++;
        }
        return i < bytes.length && bytes[i] == '{';
    }

    private static Element root(Document document) throws RefusedException {
        for (Element element : document.children()) {
            String name = FeedXml.name(element);
            String local = name.substring(name.indexOf(':') + 1);
            if (Set.of("rss", "feed", "rdf", "channel").contains(local)) {
                return element;
            }
        }
        String found = document.children().isEmpty()
                ? "no XML"
                : "<" + document.child(0).tagName() + ">";
        throw new RefusedException(Reason.UNREADABLE_FEED, found + " is neither RSS nor Atom");
    }

    // RSS 1.0 puts its items beside the channel, RSS 2.0 into it, and a broken feed anywhere.
    private static List<Element> entries(Element root, boolean atom) {
        List<Element> entries = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            String name = FeedXml.name(element);
            boolean entry = name.equals("item") || name.equals("atom:entry") || atom && name.equals("entry");
            if (entry) {
                entries.add(element);
            }
        }
        return entries;
    }

    private static @Nullable String language(Element root, Element channel) {
        String declared = FeedXml.text(channel, "language", "dc:language");
        String attribute = channel.hasAttr("xml:lang") ? channel.attr("xml:lang") : root.attr("xml:lang");
        return declared != null ? declared : attribute.isBlank() ? null : attribute;
    }

    /** RSS of every version. */
    private static final class RssItem {

        static FeedEntry read(Element item, String uri) {
            Optional<Element> guid = FeedXml.child(item, "guid", "atom:id");
            String id = guid.map(Element::wholeText)
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .orElse(null);
            String link = FeedXml.text(item, "link");
            if (link == null) {
                link = AtomEntry.link(item, uri);
            }
            boolean permalink =
                    guid.isPresent() && !guid.get().attr("isPermaLink").equalsIgnoreCase("false");
            if (link == null && permalink && id != null && id.startsWith("http")) {
                link = id;
            }
            if (id == null && item.hasAttr("rdf:about")) {
                id = item.attr("rdf:about");
            }
            Markup summary = markup(
                    item, "description", "dc:description", "itunes:summary", "media:description", "atom:summary");
            Markup content =
                    markup(item, "content:encoded", "xhtml:body", "body", "fullitem", "atom:content", "content");
            return new FeedEntry(
                    id,
                    FeedXml.resolve(item, link, uri),
                    FeedXml.text(item, "title", "dc:title", "media:title", "atom:title"),
                    names(item, "dc:creator", "author", "itunes:author", "atom:author"),
                    FeedXml.text(
                            item, "pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date"),
                    FeedXml.text(item, "atom:updated", "dcterms:modified", "lastbuilddate"),
                    FeedXml.text(item, "dc:language", "language"),
                    summary,
                    content == null ? summary : content,
                    keywords(item, "category", "dc:subject", "itunes:keywords"),
                    FeedXml.child(item, "source").map(RssItem::source).orElse(null));
        }

        private static @Nullable Markup markup(Element item, String... names) {
            for (String name : names) {
                Optional<Element> child = FeedXml.child(item, name);
                if (child.isPresent()) {
                    Element element = child.get();
                    String value = element.children().isEmpty() ? element.wholeText() : element.html();
                    if (!value.isBlank()) {
                        return new Markup(value.strip(), true);
                    }
                }
            }
            return null;
        }

        private static Named source(Element source) {
            String name = source.wholeText().strip();
            String url = source.attr("url");
            return new Named(name.isEmpty() ? null : name, url.isBlank() ? null : url);
        }
    }

    /** Atom 1.0 and the drafts before it. */
    private static final class AtomEntry {

        static FeedEntry read(Element entry, String uri) {
            Markup summary = markup(entry, "summary");
            Markup content = markup(entry, "content");
            return new FeedEntry(
                    text(entry, "id"),
                    link(entry, uri),
                    FeedXml.child(entry, "atom:title", "title")
                            .map(AtomEntry::title)
                            .orElse(null),
                    names(entry, "atom:author", "author", "dc:creator"),
                    text(entry, "published", "issued", "created"),
                    text(entry, "updated", "modified"),
                    entry.hasAttr("xml:lang") ? entry.attr("xml:lang") : null,
                    summary,
                    content == null ? summary : content,
                    keywords(entry, "atom:category", "category", "dc:subject"),
                    FeedXml.child(entry, "atom:source", "source")
                            .map(s -> new Named(text(s, "title"), link(s, uri)))
                            .orElse(null));
        }

        /** The link to read at; any link without a purpose will do. */
        static @Nullable String link(Element parent, String uri) {
            Element best = null;
            for (Element child : parent.children()) {
                String name = FeedXml.name(child);
                boolean link = (name.equals("atom:link") || name.equals("link")) && child.hasAttr("href");
                String rel = child.attr("rel");
                boolean page = rel.isEmpty() || rel.equals("alternate");
                if (link && page && (best == null || better(child, best))) {
                    best = child;
                }
            }
            return best == null ? null : FeedXml.resolve(best, best.attr("href"), uri);
        }

        private static boolean better(Element link, Element best) {
            return link.attr("type").contains("html")
                    && !best.attr("type").isEmpty()
                    && !best.attr("type").contains("html");
        }

        private static @Nullable String title(Element title) {
            String value = title.children().isEmpty() ? title.wholeText() : title.text();
            return value.isBlank() ? null : value.strip();
        }

        private static @Nullable Markup markup(Element entry, String name) {
            Optional<Element> child = FeedXml.child(entry, "atom:" + name, name);
            if (child.isEmpty()) {
                return null;
            }
            Element element = child.get();
            String type = element.attr("type");
            boolean inline = !element.children().isEmpty();
            boolean html =
                    inline || type.contains("html") || element.attr("mode").equals("escaped");
            String value = inline ? element.html() : element.wholeText();
            return value.isBlank() ? null : new Markup(value.strip(), html);
        }

        private static @Nullable String text(Element parent, String... names) {
            for (String name : names) {
                String text = FeedXml.text(parent, "atom:" + name, name);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }
    }

    private static @Nullable String names(Element entry, String... names) {
        for (String name : names) {
            Set<String> people = new LinkedHashSet<>();
            for (Element person : FeedXml.children(entry, name)) {
                String within = FeedXml.text(person, "atom:name", "name");
                String plain = person.wholeText().strip();
                if (within != null || person.children().isEmpty() && !plain.isEmpty()) {
                    people.add(within != null ? within : plain);
                }
            }
            if (!people.isEmpty()) {
                return String.join(", ", people);
            }
        }
        return null;
    }

    private static List<String> keywords(Element entry, String... names) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String name : names) {
            for (Element category : FeedXml.children(entry, name)) {
                String label = category.hasAttr("label") ? category.attr("label") : category.attr("term");
                String word = label.isBlank() ? category.wholeText().strip() : label.strip();
                if (!word.isEmpty()) {
                    keywords.add(word);
                }
            }
        }
        return List.copyOf(keywords);
    }
}
