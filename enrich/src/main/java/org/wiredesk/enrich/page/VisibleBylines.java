package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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
                    ".vcard .fn:not(.org), .author.vcard:not(:has(.fn))",
                    "a[href*=/author/], a[href*=/authors/], a[href*=/staff/], a[href*=/autor/], a[href*=/auteur/], a[href*=/writer/],"
                            + " a[href*=/reporter/], a[href*=/journalist], a[href*=/autoren/], a[href*=/autores/], a[href*=/auteurs/], a[href*=/signataires/], a[href*=/contributors/]",
                    "[class~=(?i)(?:author|writer)[-_]{0,2}name|byline[-_]{0,2}(?:name|author)|name.*byline]",
                    "[class~=(?i)(?:^|[\\s_-])byline]",
                    "[class~=(?i)(?:^|[\\s_-])author(?:s)?(?:$|\\s|[-_]{1,2}(?:link|info|text|title))]",
                    "[id~=(?i)byline], [data-testid~=(?i)byline|author], [data-component~=(?i)byline|author]",
                    "[class~=[a-z]Byline]",
                    "[data-author], [class~=(?i)autor|auteur|redakteur]",
                    "[class~=(?i)(?:^|[\\s_-])(?:writer|reporter|journalist|firma|signature|signatur|verfasser|redacteur)s?(?:$|\\s)]")
            .map(QueryParser::parse)
            .toList();

    /** What some attribute of an element must hold for it to be looked at more closely. */
    private static final List<String> SIGNS = List.of(
            "author",
            "Author",
            "byline",
            "Byline",
            "autor",
            "auteur",
            "redakteur",
            "fn",
            "signataire",
            "contributor",
            "/staff/",
            "writer",
            "reporter",
            "journalist",
            "firma",
            "signatur",
            "verfasser",
            "redacteur");

    /** Elements that a line of text can stand in. */
    private static final Set<String> LINES = Set.of(
            "p", "div", "span", "li", "cite", "h2", "h3", "h4", "h5", "h6", "address", "small", "td", "em", "strong",
            "b", "font");

    /** A byline whose names are in elements of their own. */
    private static final Pattern WRITTEN_BY =
            Pattern.compile("(?i)(?:by|von|par|por|di|door)\\s*:?(?:\\s*(?:,|and|und|et|y|e|en|&))*\\s*");

    private static final Pattern WRITTEN =
            Pattern.compile("^\\s*(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Door):?\\s+\\p{Lu}[\\p{L}.'’-]+\\s+\\p{Lu}");

    /** A label for whoever wrote it, and up to four names of a script without capitals. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?:记者|記者|作者|撰文|执笔|執筆|取材・文|文)\\s*[:：／/|●◎　]\\s*([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}・、]{2,20})"
                    + "|(?:كتبت?|بقلم|إعداد|تحرير|تقرير|كتابة|نوشته)\\s*[:：]\\s*([\\p{IsArabic}]+(?:\\s[\\p{IsArabic}]+){0,3})"
                    + "|(?:Автор|Авторы|Текст|Автори)\\s*[:：]\\s*(\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+){0,2})"
                    + "|(?:लेखक|रिपोर्ट|द्वारा)\\s*[:：]\\s*([\\p{L}\\p{M}]+(?:\\s[\\p{L}\\p{M}]+){0,2})"
                    + "|(?:^|[\\s　])([가-힣]{2,4})\\s기자(?:$|[\\s=(]))");

    private static final Pattern LINKED_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{L}[\\p{L}.'’-]*){1,3}");

    private static final Pattern FULL_NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]+|\\p{Lu}\\.)(?:\\s(?:\\p{Ll}{1,3}\\s){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3}");

    private static final int LINE = 80;

    /** Elements before and after the headline in which its byline mostly stands. */
    private static final int BEFORE = 20;

    private static final int AFTER = 60;

    private final List<String> outlets;
    private final List<Element> all;
    /** What stands around the headline: teasers of other articles have bylines too, and some stand above it. */
    private final List<Element> around;

    private final List<Element> signed;
    private final List<Element> signedAround;

    VisibleBylines(Document document, @Nullable Element heading, List<String> outlets) {
        this.outlets = outlets;
        this.all = document.body().getAllElements();
        int at = heading == null ? -1 : all.indexOf(heading);
        this.around = at < 0 ? List.of() : all.subList(Math.max(0, at - BEFORE), Math.min(all.size(), at + AFTER));
        this.signed = all.stream().filter(VisibleBylines::isSigned).toList();
        Set<Element> near = Collections.newSetFromMap(new IdentityHashMap<>());
        near.addAll(around);
        Element article = heading == null ? null : heading.closest("article");
        if (article != null) {
            // What an article has in a footer of its own is said of it, and mostly of who wrote it.
            article.select("> footer *").forEach(near::add);
        }
        this.signedAround = signed.stream()
                .filter(element -> near.contains(element) && !Elsewhere.isOfTeaser(element))
                .toList();
    }

    /**
     * In elements that are named as a byline.
     *
     * @param near whether to look around the headline only
     */
    Found marked(boolean near) {
        for (List<Element> elements : near ? List.of(signedAround) : List.of(signedAround, signed)) {
            for (Evaluator mark : MARKS) {
                Found found = marked(elements, mark);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Found.NOTHING;
    }

    /** What signs in an element that is named as a byline, where no person does. */
    Found organisation() {
        for (Evaluator mark : MARKS) {
            for (Element element : signedAround) {
                if (element.is(mark) && !isElsewhere(element)) {
                    Found found = PeopleNames.organisation(names(element), ORIGIN);
                    if (found.value().contains(" ") || found.value().matches("\\p{Lu}{2,6}")) {
                        return found;
                    }
                }
            }
        }
        return Found.NOTHING;
    }

    /** Whether some attribute connects an element with an author: one walk instead of one for each mark. */
    private static boolean isSigned(Element element) {
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                if (value.length() < 300 && isSign(value) || attribute.getKey().equals("data-author")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSign(String value) {
        for (String sign : SIGNS) {
            if (value.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private Found marked(List<Element> signed, Evaluator mark) {
        List<String> texts = new ArrayList<>();
        @Nullable Element first = null;
        for (Element element : signed) {
            // Comments and recommended articles have authors too.
            if (!element.is(mark) || isElsewhere(element)) {
                continue;
            }
            if (first == null || first.parent() == element.parent() || grandparent(first) == grandparent(element)) {
                texts.addAll(names(element));
            }
            if (first == null && PeopleNames.in(texts, ORIGIN, outlets).isEmpty()) {
                texts.clear();
            } else if (first == null) {
                first = element;
            }
        }
        // A long row of names is the site's staff.
        return texts.size() > 6 ? Found.NOTHING : PeopleNames.in(texts, ORIGIN, outlets);
    }

    /** What a page marks as its author may stand in any of its parts but those of other texts. */
    private static boolean isElsewhere(Element element) {
        boolean stated = element.attr("itemprop").equals("author")
                || element.attr("rel").equals("author")
                || element.closest("[itemprop=author]") != null
                        && element.attr("itemprop").equals("name");
        return stated ? Elsewhere.isOfOtherTexts(element) : Elsewhere.holds(element);
    }

    /** The links in a byline hold names and nothing else. */
    private List<String> names(Element element) {
        if (element.hasAttr("content") || element.normalName().equals("meta")) {
            return List.of(element.hasAttr("content") ? element.attr("content") : element.attr("value"));
        }
        Element stated = element.selectFirst("meta[itemprop=name]");
        if (stated != null && stated != element) {
            return names(stated);
        }
        List<String> links = element.select("a[href]").stream()
                .map(Element::text)
                .filter(text -> LINKED_NAME.matcher(text).matches())
                .toList();
        return links.isEmpty() ? lines(element) : links;
    }

    /** A byline in several blocks names the author in the first that does, and a role, an outlet or a date in the others. */
    private List<String> lines(Element element) {
        List<String> lines = element.select("div, p, li").stream()
                .filter(block -> block.select("div, p, li").size() == 1)
                .map(Element::text)
                .filter(text -> WRITTEN.matcher(text).find())
                .toList();
        if (!lines.isEmpty()) {
            return lines.subList(0, 1);
        }
        List<Element> parts = element.stream().skip(1).toList();
        return parts.stream()
                .filter(part -> FULL_NAME.matcher(part.ownText()).matches())
                .findFirst()
                .map(name -> parts.stream()
                        .filter(part -> part.className().equals(name.className()))
                        .map(Element::ownText)
                        .filter(line -> FULL_NAME.matcher(line).lookingAt() && !isOutlet(line))
                        .toList())
                .orElseGet(() -> List.of(element.text()));
    }

    private boolean isOutlet(String line) {
        return outlets.stream().anyMatch(outlet -> !outlet.isEmpty() && line.startsWith(outlet));
    }

    private static Element grandparent(Element element) {
        Element parent = element.parent();
        return parent == null || parent.parent() == null ? element : parent.parent();
    }

    /**
     * In a line such as "By Ann Roe".
     *
     * @param near whether to look around the headline only
     */
    Found written(boolean near) {
        for (Element element : near ? around : all) {
            // Cheap before thorough: every short text of the page comes by here.
            if (!(element.firstChild() instanceof TextNode start)
                    || !LINES.contains(element.normalName())
                    || start.getWholeText().length() > LINE) {
                continue;
            }
            String own = element.ownText();
            if (own.length() < LINE
                    && (WRITTEN.matcher(own).find()
                            || own.length() < 16 && WRITTEN_BY.matcher(own).matches())) {
                Element parent = element.parent();
                boolean alone = parent != null && element.text().length() < 5;
                String text = Characters.line(alone ? spaced(parent) : element.text());
                Found found = text.length() < LINE ? PeopleNames.in(List.of(text), ORIGIN, outlets) : Found.NOTHING;
                if (!found.isEmpty() && found.value().contains(" ") && !Elsewhere.holds(element)) {
                    return found;
                }
            }
        }
        return Found.NOTHING;
    }

    /** In a line of labels and names, as papers in China and Japan and in Arabic have it: {@code 记者：…}. */
    Found labelled() {
        for (Element element : around) {
            String own = element.ownText();
            Matcher label = own.isEmpty() || own.length() > LINE ? null : LABELLED.matcher(own);
            if (label != null && label.find() && !Elsewhere.isOfOtherTexts(element)) {
                Found found = PeopleNames.in(List.of(name(label)), ORIGIN, outlets);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Found.NOTHING;
    }

    private static String name(Matcher label) {
        for (int i = 1; i <= label.groupCount(); i++) {
            if (label.group(i) != null) {
                return label.group(i);
            }
        }
        return "";
    }

    /** The text of an element whose children may touch each other. */
    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            text.append(' ').append(child instanceof Element inner ? inner.text() : child.nodeValue());
        }
        return text.toString();
    }
}
