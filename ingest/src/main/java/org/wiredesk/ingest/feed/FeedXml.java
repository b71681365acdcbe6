package org.wiredesk.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as feeds have it, read by jsoup's XML parser: it never fails, resolves no external entity, expands none that a
 * feed defines, and stops nesting at a depth. A cut-off feed gives the entries before the cut.
 */
final class FeedXml {

    /** The names by which namespaces go here, whatever prefix a feed binds to them. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://example.com/newformat#", "atom"),
            Map.entry("http://example.com/necho", "atom"),
            Map.entry("http://purl.org/echo/", "atom"),
            Map.entry("uri/of/echo/namespace#", "atom"),
            Map.entry("http://purl.org/pie/", "atom"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    /** An ampersand that begins no reference, or one without its semicolon, as in {@code ?a=1&copy=2}. */
    private static final Pattern LOOSE_AMPERSAND = Pattern.compile(
            "<!\\[CDATA\\[[\\s\\S]*?(?:]]>|$)|&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{0,31};)");

    private FeedXml() {}

    /** @param repairs takes a note for each kind of repair */
    static Document parse(String text, List<String> repairs) {
        String start = text.stripLeading();
        StringBuilder whole = new StringBuilder(start.length() + 64);
        Matcher loose = LOOSE_AMPERSAND.matcher(start);
        boolean repaired = false;
        while (loose.find()) {
            boolean ampersand = loose.group().length() == 1;
            repaired |= ampersand;
            loose.appendReplacement(whole, ampersand ? "&amp;" : Matcher.quoteReplacement(loose.group()));
        }
        loose.appendTail(whole);
        if (repaired) {
            repairs.add("an ampersand that was not escaped");
        }
        Parser parser = Parser.xmlParser().setTrackErrors(1);
        Document document = parser.parseInput(whole.toString(), "");
        document.outputSettings().prettyPrint(false);
        ParseErrorList errors = parser.getErrors();
        if (!errors.isEmpty()) {
            repairs.add(errors.get(0).getErrorMessage());
        }
        return document;
    }

    /** {@code title}, {@code content:encoded}, {@code atom:link}: in lower case, with the usual prefix. */
    static String name(Element element) {
        String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = PREFIXES.get(namespace);
        if (prefix == null) {
            prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        }
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** The first child with the first of the names that has one, an empty one counting only at last. */
    static Optional<Element> child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (name(child).equals(name)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    static List<Element> children(Element parent, String name) {
        return parent.children().stream().filter(c -> name(c).equals(name)).toList();
    }

    /** The text of the first of the named children that has one. */
    static @Nullable String text(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (name(child).equals(name) && !child.wholeText().isBlank()) {
                    return child.wholeText().strip();
                }
            }
        }
        return null;
    }

    /** An address as the element means it: against its {@code xml:base} and those around it. */
    static @Nullable String resolve(Element element, @Nullable String address, String documentUri) {
        if (address == null || address.isBlank()) {
            return null;
        }
        try {
            return base(element, documentUri).resolve(address.strip()).toString();
        } catch (IllegalArgumentException e) {
            return address.strip();
        }
    }

    /** An address against that of its document. */
    static @Nullable String resolve(String documentUri, @Nullable String address) {
        try {
            return address == null
                    ? null
                    : URI.create(documentUri).resolve(address.strip()).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static URI base(Element element, String documentUri) {
        URI base = URI.create(documentUri);
        List<Element> around = element.parents();
        for (int i = around.size() - 1; i >= -1; i--) {
            Element outer = i < 0 ? element : around.get(i);
            String own = outer.attr("xml:base");
            base = own.isBlank() ? base : base.resolve(own.strip());
        }
        return base;
    }
}
