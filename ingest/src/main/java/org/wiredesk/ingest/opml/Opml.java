package org.wiredesk.ingest.opml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wiredesk.article.CodePoints;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/** A list of feeds, as feed readers export it. */
public final class Opml {

    private Opml() {}

    /**
     * The feeds' addresses, in order, each once. Groups are opened; outlines without an address are headings.
     *
     * @throws RefusedException if this is no OPML, or no feed is in it
     */
    public static List<String> feeds(byte[] bytes) throws RefusedException {
        Document document = parse(bytes);
        if (document.getElementsByTag("opml").isEmpty()) {
            throw new RefusedException(Reason.UNREADABLE_LIST, "no <opml> in it");
        }
        Set<String> feeds = new LinkedHashSet<>();
        for (Element outline : document.getElementsByTag("outline")) {
            outline.attributes().forEach(attribute -> {
                // Some exporters write xmlurl.
                if (attribute.getKey().equalsIgnoreCase("xmlUrl")) {
                    Urls.web(attribute.getValue()).ifPresent(feeds::add);
                }
            });
        }
        if (feeds.isEmpty()) {
            throw new RefusedException(Reason.EMPTY, "no outline with an xmlUrl of the web in it");
        }
        return new ArrayList<>(feeds);
    }

    /**
     * A list that any feed reader can import.
     *
     * @param feeds title by address; an empty title gives way to the address
     */
    public static String write(String title, Map<String, String> feeds) {
        StringBuilder opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
                .append("  <head><title>")
                .append(escaped(title))
                .append("</title></head>\n  <body>\n");
        feeds.forEach((url, name) -> opml.append("    <outline type=\"rss\" text=\"")
                .append(escaped(name.isBlank() ? url : name))
                .append("\" xmlUrl=\"")
                .append(escaped(url))
                .append("\"/>\n"));
        return opml.append("  </body>\n</opml>\n").toString();
    }

    /** Without what XML has no place for at all. */
    private static String escaped(String text) {
        return CodePoints.wellFormed(text)
                .replaceAll("[\\p{Cntrl}&&[^\t\n]]", " ")
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    // By its byte order mark, its XML declaration, or as UTF-8.
    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
