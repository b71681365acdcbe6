package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * Reads RSS 0.9x to 2.0, RDF and Atom 0.3 and 1.0 with the content, Dublin Core, podcast, place and media extensions;
 * and JSON Feed.
 *
 * <p>The XML is read leniently from the start: most broken feeds are readable for a browser or a feed reader, so their
 * publishers never notice. What had to be repaired is noted.
 */
public final class FeedParser {

    private FeedParser() {}

    /** As {@link #parse(byte[], String, String, String)} without a language in the response. */
    public static Feed parse(byte[] bytes, String contentType, String uri) throws RefusedException {
        return parse(bytes, contentType, "", uri);
    }

    /**
     * @param contentType of the response, or an empty text
     * @param contentLanguage of the response, or an empty text: the language where the feed declares none
     * @param uri of the feed: relative addresses are relative to it
     * @throws RefusedException if this is no feed
     */
    public static Feed parse(byte[] bytes, String contentType, String contentLanguage, String uri)
            throws RefusedException {
        if (startsWithBrace(bytes)) {
            return JsonFeed.read(bytes, uri);
        }
        FeedText decoded = FeedText.of(bytes, contentType);
        List<String> repairs = new ArrayList<>(decoded.repairs());
        Element root = root(FeedXml.parse(decoded.text(), repairs));
        boolean atom = local(root).equals("feed");
        Children top = Children.of(root);
        Children channel = atom ? top : top.first("channel").map(Children::of).orElse(top);
        if (local(root).equals("rdf")) {
            bringTogether(top, channel);
            channel = Children.of(channel.parent());
        }
        boolean declared = root.hasAttr("xml:lang")
                || channel.first("language", "dc:language").isPresent();
        if (!contentLanguage.isBlank() && !declared) {
            root.attr("xml:lang", contentLanguage.split(",")[0].strip());
        }
        AboutReader reader = new AboutReader(atom, uri);
        return new Feed(
                dialect(root),
                decoded.charset(),
                reader.read(channel, reader.links(channel)),
                reader.markup(channel, "atom:info", "info"),
                entries(root, reader),
                repairs,
                channel.parent());
    }

    /** RSS 1.0 puts the picture and the search field of a channel beside it, and only their names into it. */
    private static void bringTogether(Children root, Children channel) {
        for (String name : List.of("image", "textinput")) {
            if (!root.all(name).isEmpty() && channel != root) {
                channel.all(name).forEach(Element::remove);
                root.all(name).forEach(channel.parent()::appendChild);
            }
        }
    }

    // RSS 1.0 puts its items beside the channel, RSS 2.0 into it, and a broken feed anywhere.
    private static List<FeedEntry> entries(Element root, AboutReader reader) {
        EntryReader items = new EntryReader(reader.atom() ? new AboutReader(false, reader.uri()) : reader);
        EntryReader atoms = new EntryReader(reader.atom() ? reader : new AboutReader(true, reader.uri()));
        List<FeedEntry> entries = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            String name = FeedXml.name(element);
            if (name.equals("atom:entry") || reader.atom() && name.equals("entry")) {
                entries.add(atoms.read(element));
            } else if (name.equals("item") || reader.atom() && name.equals("atom:item")) {
                entries.add(items.read(element));
            }
        }
        return entries;
    }

    private static boolean startsWithBrace(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] <= ' ') {
            i++;
        }
        return i < bytes.length && bytes[i] == '{';
    }

    private static Element root(Document document) throws RefusedException {
        for (Element element : document.children()) {
            if (Set.of("rss", "feed", "rdf", "channel").contains(local(element))) {
                return element;
            }
        }
        String found = document.children().isEmpty()
                ? "no XML"
                : "<" + document.child(0).tagName() + ">";
        throw new RefusedException(Reason.UNREADABLE_FEED, found + " is neither RSS nor Atom");
    }

    private static String local(Element element) {
        String name = FeedXml.name(element);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String dialect(Element root) {
        String version = root.attr("version").strip();
        String namespace = namespaces(root);
        return switch (local(root)) {
            case "feed" ->
                namespace.contains("purl.org/atom/ns#") || version.startsWith("0.")
                        ? "atom " + (version.isEmpty() ? "0.3" : version)
                        : "atom 1.0";
            case "rdf" -> namespace.contains("/rdf/simple/0.9/") ? "rss 0.9" : "rss 1.0";
            case "channel" -> "cdf";
            default -> version.isEmpty() ? "rss" : "rss " + version;
        };
    }

    private static String namespaces(Element root) {
        StringBuilder all = new StringBuilder(root.tag().namespace());
        root.attributes().forEach(attribute -> {
            if (attribute.getKey().startsWith("xmlns")) {
                all.append(' ').append(attribute.getValue());
            }
        });
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
