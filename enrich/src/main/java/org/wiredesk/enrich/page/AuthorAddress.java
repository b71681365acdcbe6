package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Names of authors whom a page only gives as the addresses of their own pages: the text of a link to that address, or else
 * the words of the address itself.
 */
final class AuthorAddress {

    private static final Pattern PERSON = Pattern.compile(
            "https?://[^/]+/(?:[\\w-]+/)*?(?:profile|profiles|authors?|editors?|people|person|staff|writers?|contributors?|by|autor|autores|auteurs?|redaktion)/"
                    + "([a-z]+(?:-[a-z]+){1,3})/?");

    private static final int MOST = 10;

    private AuthorAddress() {}

    static Found find(Document document, MetaTags meta, List<String> outlets) {
        List<String> names = new ArrayList<>();
        for (String value : meta.all("article:author")) {
            for (String address : value.split("[,\\s]+", MOST)) {
                if (names.size() < MOST) {
                    name(document, address, names);
                }
            }
        }
        return PeopleNames.in(names, "meta article:author, an address", outlets);
    }

    private static void name(Document document, String address, List<String> names) {
        Matcher person = PERSON.matcher(address);
        if (!person.matches()) {
            return;
        }
        String path = address.replaceFirst("https?://[^/]+", "");
        for (Element link : document.select("a[href]")) {
            String text = Characters.line(link.text());
            if (link.attr("href").endsWith(path) && text.contains(" ") && text.length() < 60) {
                names.add(text);
                return;
            }
        }
        StringBuilder name = new StringBuilder();
        for (String word : person.group(1).split("-")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        names.add(name.toString());
    }
}
