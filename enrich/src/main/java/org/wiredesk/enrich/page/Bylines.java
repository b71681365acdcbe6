package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: people's names, separated by commas, without "By", roles and addresses. */
final class Bylines {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:(?:written|reported|posted|words|story|text|texte|testo|texto|tekst)\\s+)?"
                    + "(?:by|von|vom|par|por|di|da|door|przez|av|af|od|autor(?:en|in|a)?|auteurs?|author)\\b\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|(?<=^|\\s)@\\w+");

    /** Nobody's name is this long; it is a sentence, or a whole box about the author. */
    private static final int LONGEST = 120;

    private static final String VISIBLE =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline-name, .author-name, .byline__name,"
                    + " .byline a, .byline, .author, .article-author, .article__author, .post-author";

    private Bylines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta) {
        Found structured = joined(jsonLd.names("author"), "json-ld author");
        if (!structured.isEmpty()) {
            return structured;
        }
        for (String name : List.of(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "cxenseparse:author")) {
            Found found = joined(meta.all(name), "meta " + name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String selector : VISIBLE.split(",")) {
            List<String> texts = new ArrayList<>();
            for (Element element : document.select(selector.strip())) {
                texts.add(element.hasAttr("content") ? element.attr("content") : element.text());
            }
            Found found = texts.size() > 6 ? Found.NOTHING : joined(texts, "visible byline");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    /** A byline that a carrier declares, cleaned like one of a page. */
    static Found declared(String by) {
        return joined(List.of(by), "declared");
    }

    private static Found joined(List<String> names, String origin) {
        Set<String> people = new LinkedHashSet<>();
        for (String name : names) {
            String person = clean(name);
            if (!person.isEmpty()) {
                people.add(person);
            }
        }
        return people.isEmpty() ? Found.NOTHING : new Found(String.join(", ", people), origin);
    }

    private static String clean(String text) {
        String line = Characters.line(text);
        if (line.length() > LONGEST) {
            return "";
        }
        String withoutAddress = ADDRESS.matcher(line).replaceAll("").strip();
        String name = LEAD_IN.matcher(withoutAddress).replaceFirst("");
        return name.replaceAll("^[\\s,;|/·•()-]+|[\\s,;|/·•(-]+$", "");
    }
}
