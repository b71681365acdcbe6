package org.wiredesk.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text in a feed: plain, escaped HTML, XHTML in line, or base64. Addresses in it become absolute, because the entry's
 * base is known only here.
 */
final class TextConstruct {

    private static final Pattern LOOKS_LIKE_HTML =
            Pattern.compile("</?[a-zA-Z][^<>]*>|<!--|&(?:#\\w+|[a-zA-Z]\\w{1,30});");
    private static final Pattern RELATIVE_ADDRESS =
            Pattern.compile("(?i)\\s(?:href|src|poster)\\s*=\\s*[\"']?(?![\"'>\\s#]|[a-z][a-z0-9+.-]*:)");
    private static final String[] ADDRESSES = {"href", "src", "poster"};

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private TextConstruct() {}

    /** @param atom whether the attribute {@code type} says what it is; RSS has no such thing */
    static Optional<Markup> read(Element element, boolean atom, String documentUri) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean said = atom && !type.isEmpty();
        boolean inline = element.firstElementChild() != null;
        String value;
        boolean html;
        if (inline) {
            value = inner(element, type).html();
            html = true;
        } else if (isBase64(element, atom, type)) {
            value = decoded(element.wholeText());
            html = !type.startsWith("text/plain");
        } else {
            value = element.wholeText();
            html = said && !element.hasAttr("mode")
                    ? type.contains("html")
                    : LOOKS_LIKE_HTML.matcher(value).find();
        }
        if (value.isBlank()) {
            return Optional.empty();
        }
        String kind =
                said && !type.equals("text") && !type.equals("html") && !type.equals("xhtml") && type.contains("/")
                        ? type
                        : html ? (type.equals("xhtml") ? "application/xhtml+xml" : "text/html") : "text/plain";
        return Optional.of(new Markup(
                html ? absolute(value, element, documentUri) : value.strip(),
                kind,
                FeedXml.language(element),
                FeedXml.base(element, documentUri)));
    }

    /** The XHTML of Atom 1.0 stands in a {@code div} that is not part of it. */
    private static Element inner(Element element, String type) {
        Element first = element.firstElementChild();
        boolean wrapper = type.equals("xhtml")
                && first != null
                && first.nextElementSibling() == null
                && first.normalName().equals("div")
                && element.ownText().isBlank();
        Element inner = wrapper && first != null ? first : element;
        // A reader of HTML does not say it.
        inner.getAllElements().forEach(e -> {
            if (e.attr("xmlns").equals(XHTML)) {
                e.removeAttr("xmlns");
            }
        });
        return inner;
    }

    /** Atom 0.3 says {@code mode}; Atom 1.0 means every type that is neither text nor XML. */
    private static boolean isBase64(Element element, boolean atom, String type) {
        boolean text = type.isEmpty()
                || type.equals("text")
                || type.contains("html")
                || type.startsWith("text/")
                || type.endsWith("xml");
        return element.attr("mode").equalsIgnoreCase("base64") || atom && !element.hasAttr("mode") && !text;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static String absolute(String html, Element element, String documentUri) {
        if (!RELATIVE_ADDRESS.matcher(html).find()) {
            return html.strip();
        }
        Document fragment = Jsoup.parseBodyFragment(html);
        fragment.outputSettings().prettyPrint(false);
        for (String attribute : ADDRESSES) {
            for (Element link : fragment.select("[" + attribute + "]")) {
                String resolved = FeedXml.resolve(element, link.attr(attribute), documentUri);
                if (resolved != null) {
                    link.attr(attribute, resolved);
                }
            }
        }
        return fragment.body().html().strip();
    }
}
