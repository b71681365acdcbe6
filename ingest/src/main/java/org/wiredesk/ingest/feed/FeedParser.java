package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * Reads RSS 0.9x to 2.0, RDF and Atom 0.3 and 1.0 with the content, Dublin Core and media extensions; and JSON Feed.
 *
 * <p>The XML is read leniently from the start: most broken feeds are readable for a browser or a feed reader, so their
 * publishers never notice. What had to be repaired is noted.
 */
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
        Element root = root(FeedXml.parse(decoded.text(), repairs));
        boolean atom = local(root).equals("feed");
        Children top = Children.of(root);
        Children channel = atom ? top : top.first("channel").map(Children::of).orElse(top);
        List<FeedEntry> entries = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            // RSS 1.0 puts its items beside the channel, RSS 2.0 into it, and a broken feed anywhere.
            String name = FeedXml.name(element);
            if (name.equals("atom:entry") || atom && name.equals("entry")) {
                entries.add(AtomEntry.read(element, uri));
            } else if (name.equals("item")) {
                entries.add(RssItem.read(element, uri));
            }
        }
        return new Feed(
                atom ? AtomEntry.title(channel, uri) : channel.text("title", "atom:title", "dc:title"),
                link(channel, atom, uri),
                language(channel),
                entries,
                repairs);
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

    private static @Nullable String link(Children channel, boolean atom, String uri) {
        String link = atom ? null : channel.text("link");
        if (link != null) {
            return FeedXml.resolve(channel.parent(), link, uri);
        }
        String linked = AtomEntry.link(channel, uri);
        boolean attribute = linked == null && channel.parent().hasAttr("href");
        return attribute ? FeedXml.resolve(channel.parent(), channel.parent().attr("href"), uri) : linked;
    }

    private static @Nullable String language(Children channel) {
        String declared = channel.text("language", "dc:language");
        return declared != null ? declared.replace('_', '-') : FeedXml.language(channel.parent());
    }
}
