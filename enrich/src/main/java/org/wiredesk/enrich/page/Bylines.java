package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds who wrote an article: people's names, separated by commas, without "By", roles, dates and addresses. What the
 * page states in its data comes first, then what stands in elements that are named as its byline.
 */
final class Bylines {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:(?-i:By(?=\\p{Lu}\\p{Ll}))|(?:more (?:stories|from|by|articles)\\s+)*(?:(?:written|reported|posted|published|words|story|texte?|testo|texto|tekst|article|artikel|analysis)\\s+)?"
                    + "(?:by|von|vom|par|por|di|da|door|przez|av|af|od|autor(?:en|in|a|es)?|auteurs?|authors?|著者|作者|文●|文|記者|取材)(?:\\b|(?<=●))\\s*[:：]?\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WRITTEN_BY = Pattern.compile("(?i)(?:by|von|par|por|di|door)\\s*:?\\s*");

    private static final Pattern WRITTEN =
            Pattern.compile("^\\s*(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Door):?\\s+\\p{Lu}[\\p{L}.'’-]+\\s+\\p{Lu}");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|(?<=^|\\s)@\\w+");

    /** What follows a name: a date, a time, a role, the outlet. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[|•·–—/]| - |\\sin\\s(?=\\p{Lu})|\\s(?:on|am|le|il|el)\\s(?=\\p{L}*\\s?\\d)|\\(|\\d{1,2}[.:]\\d\\d|(?:published|updated|posted|last updated|aktualisiert|publié)\\b"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\s\\d|\\d{1,2}\\s\\p{L}+\\s(?:19|20)\\d\\d|(?:19|20)\\d\\d[-/年]).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?:(?:\\p{L}+ )*(?:staff|senior|chief|special|political|foreign|associate|contributing|national|news|sports|science|business)?\\s*"
                    + "(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|author|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redactor(?:a)?|bureau|staff|editors?))$");

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i)^(?:see .*|condé nast|full bio|view (?:all|profile|more).*|follow.*|read more.*|share.*|contact.*|about.*|more.*|staff|admin|author|editor|guest|unknown|null|undefined"
                    + "|comments?|.*\\d.*\\d.*|all posts.*|posts by.*|email.*|e-mail.*|bio|twitter|facebook|print|\\p{Punct}*)$");

    private static final Pattern BETWEEN_NAMES = Pattern.compile(
            "\\s*(?:[,;、，](?:\\s+(?:and|und|et|y|e|en)\\s)?|\\s(?:and|und|et|y|e|en|i|och|og|&|with|mit|avec|con)\\s|\\s&\\s)\\s*");

    /** Nobody's name is this long; it is a sentence, or a whole box about the author. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST = 250;

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "dc.contributor",
            "byl",
            "cxenseparse:author",
            "authors",
            "creator",
            "analyticsattributes.author",
            "og:author",
            "mediator_author");

    private static final List<String> VISIBLE = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            ".vcard .fn, .author.vcard",
            "a[href*=/author/], a[href*=/authors/], a[href*=/staff/], a[href*=/autor/], a[href*=/auteur/]",
            "[class~=(?i)author[-_]{0,2}name|byline[-_]{0,2}(?:name|author)|name.*byline]",
            "[class~=(?i)(?:^|[\\s_-])byline]",
            "[class~=(?i)(?:^|[\\s_-])author(?:s)?(?:$|\\s|[-_]{1,2}(?:link|info|text|title))]",
            "[id~=(?i)byline]",
            "[data-author], [class~=(?i)autor|auteur|redakteur]");

    private Bylines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String siteName) {
        Found structured = joined(jsonLd.names("author"), "json-ld author", siteName);
        if (!structured.isEmpty()) {
            return structured;
        }
        for (String name : META) {
            Found found = joined(meta.all(name), "meta " + name, siteName);
            // One word in lower case is somebody's account, not a name.
            if (!found.isEmpty() && !found.value().matches("[\\p{Ll}\\d._-]+")) {
                return found;
            }
        }
        for (String selector : VISIBLE) {
            Found found = visible(document, selector, siteName);
            if (!found.isEmpty()) {
                return found;
            }
        }
        Found written = written(document, siteName);
        return written.isEmpty() ? joined(jsonLd.names("creator"), "json-ld creator", siteName) : written;
    }

    /** A line such as "By Ann Roe" in an element that is not named as anything. */
    private static Found written(Document document, String siteName) {
        for (Element element :
                document.select("p, div, span, li, h2, h3, h4, h5, h6, address, small, td, em, strong, b")) {
            String own = element.ownText();
            if (own.length() < LONGEST_NAME + 20
                    && (WRITTEN.matcher(own).find()
                            || own.length() < 5 && WRITTEN_BY.matcher(own).matches())) {
                String text = Characters.line(element.text());
                Found found = text.length() < LONGEST_NAME + 20
                        ? joined(List.of(text), "visible byline", siteName)
                        : Found.NOTHING;
                if (!found.isEmpty() && found.value().contains(" ")) {
                    return found;
                }
            }
        }
        return Found.NOTHING;
    }

    private static Found visible(Document document, String selector, String siteName) {
        List<String> texts = new ArrayList<>();
        Element first = null;
        for (Element element : document.select(selector)) {
            // Comments and recommended articles have authors too.
            if (element.closest(
                            "aside, footer, nav, [class*=comment], [class*=related], [class*=recommend], [class*=sidebar]")
                    != null) {
                continue;
            }
            boolean near =
                    first == null || first.parent() == element.parent() || grandparent(first) == grandparent(element);
            if (near) {
                texts.addAll(names(element));
            }
            if (first == null && joined(texts, "", siteName).isEmpty()) {
                texts.clear();
            } else if (first == null) {
                first = element;
            }
        }
        // A long row of names is the site's staff.
        return texts.size() > 6 ? Found.NOTHING : joined(texts, "visible byline", siteName);
    }

    /** The links in a byline hold names and nothing else. */
    private static List<String> names(Element element) {
        if (element.hasAttr("content")) {
            return List.of(element.attr("content"));
        }
        List<String> links = element.select("a[href]").stream()
                .map(Element::text)
                .filter(text -> text.matches("\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{L}[\\p{L}.'’-]*){1,3}"))
                .toList();
        return links.isEmpty() ? List.of(element.text()) : links;
    }

    private static Element grandparent(Element element) {
        Element parent = element.parent();
        return parent == null || parent.parent() == null ? element : parent.parent();
    }

    /** A byline that a carrier declares, cleaned like one of a page. */
    static Found declared(String by) {
        return joined(List.of(by), "declared", "");
    }

    private static Found joined(List<String> bylines, String origin, String siteName) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String byline : bylines) {
            String line = Characters.line(byline);
            if (line.length() > LONGEST) {
                continue;
            }
            String plain = LEAD_IN.matcher(ADDRESS.matcher(line).replaceAll(" ").strip())
                    .replaceFirst("");
            // "Roe, Ann", as in a catalogue.
            String ordered =
                    plain.matches("[\\p{L}'’-]+, [\\p{L}'’-]+") ? plain.replaceFirst("(.*), (.*)", "$2 $1") : plain;
            for (String part : BETWEEN_NAMES.split(ordered)) {
                String name = name(part);
                if (!name.isEmpty() && !name.equalsIgnoreCase(siteName)) {
                    people.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return people.isEmpty() ? Found.NOTHING : new Found(String.join(", ", people.values()), origin);
    }

    private static String name(String part) {
        Matcher tail = TAIL.matcher(part);
        String head = tail.find() && tail.start() > 2 ? part.substring(0, tail.start()) : part;
        String name =
                LEAD_IN.matcher(head).replaceFirst("").replaceAll("^[\\s,;|/·•()\\[\\]-]+|[\\s,;|/·•()\\[\\]:-]+$", "");
        boolean named = name.length() > 1
                && name.length() <= LONGEST_NAME
                && !ROLE.matcher(name).matches()
                && !NOT_A_NAME.matcher(name).matches();
        return named ? name : "";
    }
}
