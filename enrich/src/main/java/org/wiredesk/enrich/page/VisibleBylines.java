package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Finds the byline that readers see: in elements that are named as one, or else a line such as "By Ann Roe". */
final class VisibleBylines {

    private static final String ORIGIN = "visible byline";

    /** The surest first. */
    private static final List<Evaluator> MARKS = Stream.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]",
                    "[rel=author]",
                    ".vcard .fn, .author.vcard",
                    "a[href*=/author/], a[href*=/authors/], a[href*=/staff/], a[href*=/autor/], a[href*=/auteur/]",
                    "[class~=(?i)author[-_]{0,2}name|byline[-_]{0,2}(?:name|author)|name.*byline]",
                    "[class~=(?i)(?:^|[\\s_-])byline]",
                    "[class~=(?i)(?:^|[\\s_-])author(?:s)?(?:$|\\s|[-_]{1,2}(?:link|info|text|title))]",
                    "[id~=(?i)byline]",
                    "[data-author], [class~=(?i)autor|auteur|redakteur]")
            .map(QueryParser::parse)
            .toList();

    /** What some attribute of an element must hold for it to be looked at more closely. */
    private static final List<String> SIGNS =
            List.of("author", "Author", "byline", "Byline", "autor", "auteur", "redakteur", "fn", "/staff/");

    private static final Evaluator SHORT_TEXTS =
            QueryParser.parse("p, div, span, li, h2, h3, h4, h5, h6, address, small, td, em, strong, b");

    private static final Pattern WRITTEN_BY = Pattern.compile("(?i)(?:by|von|par|por|di|door)\\s*:?\\s*");

    private static final Pattern WRITTEN =
            Pattern.compile("^\\s*(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Door):?\\s+\\p{Lu}[\\p{L}.'’-]+\\s+\\p{Lu}");

    private static final Pattern LINKED_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{L}[\\p{L}.'’-]*){1,3}");

    private static final int LINE = 80;

    private VisibleBylines() {}

    static Found find(Document document, String siteName) {
        List<Element> signed = signed(document);
        for (Evaluator mark : MARKS) {
            Found found = marked(signed, mark, siteName);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return written(document, siteName);
    }

    /** The elements that some attribute connects with an author: one walk instead of one for each mark. */
    private static List<Element> signed(Document document) {
        List<Element> signed = new ArrayList<>();
        for (Element element : document.body().getAllElements()) {
            if (element.attributesSize() > 0) {
                for (Attribute attribute : element.attributes()) {
                    String value = attribute.getValue();
                    if (value.length() < 300 && SIGNS.stream().anyMatch(value::contains)
                            || attribute.getKey().equals("data-author")) {
                        signed.add(element);
                        break;
                    }
                }
            }
        }
        return signed;
    }

    private static Found marked(List<Element> signed, Evaluator mark, String siteName) {
        List<String> texts = new ArrayList<>();
        @Nullable Element first = null;
        for (Element element : signed) {
            // Comments and recommended articles have authors too.
            if (!element.is(mark) || Elsewhere.holds(element)) {
                continue;
            }
            if (first == null || first.parent() == element.parent() || grandparent(first) == grandparent(element)) {
                texts.addAll(names(element));
            }
            if (first == null && PeopleNames.in(texts, ORIGIN, siteName).isEmpty()) {
                texts.clear();
            } else if (first == null) {
                first = element;
            }
        }
        // A long row of names is the site's staff.
        return texts.size() > 6 ? Found.NOTHING : PeopleNames.in(texts, ORIGIN, siteName);
    }

    /** The links in a byline hold names and nothing else. */
    private static List<String> names(Element element) {
        if (element.hasAttr("content")) {
            return List.of(element.attr("content"));
        }
        List<String> links = element.select("a[href]").stream()
                .map(Element::text)
                .filter(text -> LINKED_NAME.matcher(text).matches())
                .toList();
        return links.isEmpty() ? List.of(element.text()) : links;
    }

    private static Element grandparent(Element element) {
        Element parent = element.parent();
        return parent == null || parent.parent() == null ? element : parent.parent();
    }

    private static Found written(Document document, String siteName) {
        for (Element element : document.body().select(SHORT_TEXTS)) {
            // Cheap before thorough: every short text of the page comes by here.
            if (!(element.firstChild() instanceof TextNode start)
                    || start.getWholeText().length() > LINE) {
                continue;
            }
            String own = element.ownText();
            if (own.length() < LINE
                    && (WRITTEN.matcher(own).find()
                            || own.length() < 5 && WRITTEN_BY.matcher(own).matches())) {
                String text = Characters.line(element.text());
                Found found = text.length() < LINE ? PeopleNames.in(List.of(text), ORIGIN, siteName) : Found.NOTHING;
                if (!found.isEmpty() && found.value().contains(" ") && !Elsewhere.holds(element)) {
                    return found;
                }
            }
        }
        return Found.NOTHING;
    }
}
