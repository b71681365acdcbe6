package org.wiredesk.ingest.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://www.opengis.net/gml", "gml"),
            Map.entry("http://www.opengis.net/gml/3.2", "gml"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo"),
            Map.entry("http://wellformedweb.org/commentapi/", "wfw"),
            Map.entry("http://webns.net/mvcb/", "admin"),
            Map.entry("http://xmlns.com/foaf/0.1/", "foaf"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr"),
            Map.entry("http://podlove.org/simple-chapters", "psc"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd#", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    /** As in {@code http:///example.org/}. */
    private static final Pattern MANY_SLASHES = Pattern.compile("^(https?:)/{3,}");

    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private FeedXml() {}

    /** @param repairs takes a note for each kind of repair */
    static Document parse(String text, List<String> repairs) {
        Parser parser = Parser.xmlParser().setTrackErrors(1);
        String readable = ILLEGAL.matcher(text).replaceAll("");
        if (readable.length() != text.length()) {
            repairs.add("a control character, which XML has not");
        }
        Document document = parser.parseInput(References.repaired(readable.stripLeading(), repairs), "");
        document.outputSettings().prettyPrint(false);
        ParseErrorList errors = parser.getErrors();
        if (!errors.isEmpty()) {
            repairs.add(errors.get(0).getErrorMessage());
        }
        document.getAllElements().stream()
                .filter(FeedXml::isUndeclared)
                .findFirst()
                .ifPresent(element -> repairs.add("the prefix of <" + element.tagName() + "> is not declared"));
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

    private static boolean isUndeclared(Element element) {
        // What jsoup gives to elements without a namespace.
        return !element.tag().prefix().isEmpty()
                && !element.tag().prefix().equals("xml")
                && element.tag().namespace().equals(Parser.NamespaceXml);
    }

    /** The nearest {@code xml:lang}; an empty one means that the language is not known. */
    static @Nullable String language(Element element) {
        for (Element outer = element; outer != null; outer = outer.parent()) {
            if (outer.hasAttr("xml:lang")) {
                String language = outer.attr("xml:lang").strip().replace('_', '-');
                return language.isEmpty() ? null : language;
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
            return URI.create(base(element, documentUri))
                    .resolve(address.strip())
                    .toString();
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

    /** What relative addresses in an element are relative to: its {@code xml:base} and those around it. */
    static String base(Element element, String documentUri) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element outer = element; outer != null; outer = outer.parent()) {
            if (outer.hasAttr("xml:base")) {
                bases.push(outer.attr("xml:base").strip());
            }
        }
        String base = documentUri;
        for (String next : bases) {
            try {
                URI resolved =
                        URI.create(base).resolve(MANY_SLASHES.matcher(next).replaceFirst("$1//"));
                boolean web =
                        resolved.getScheme() == null || resolved.getScheme().startsWith("http");
                base = web ? resolved.toString() : base;
            } catch (IllegalArgumentException notAnAddress) {
                // A base that is none: what is around it counts.
            }
        }
        return base;
    }
}
