package org.wiredesk.ingest.sitemap;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.sitemap.Markup.Token;
import org.wiredesk.ingest.source.Urls;

/**
 * The vocabulary of sitemaps. Fields go by the names of an element and of the one around it, whatever namespaces they are
 * bound to, because sites bind them wrongly; so {@code image:loc} within {@code image:image} is not the page's address.
 */
final class SitemapXml {

    private static final int DEEPEST = 64;
    private static final List<String> ROOTS = List.of("urlset", "sitemapindex");

    /** Some write the address right into the entry. */
    private static final List<String> FIELDS = List.of(
            "urlset/url",
            "sitemapindex/sitemap",
            "url/loc",
            "url/lastmod",
            "sitemap/loc",
            "sitemap/lastmod",
            "news/title",
            "news/publication_date",
            "news/keywords",
            "publication/name",
            "publication/language");

    private final Markup markup;
    private final Consumer<SitemapEntry> to;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> fields = new HashMap<>();
    private int found;

    SitemapXml(Markup markup, Consumer<SitemapEntry> to) {
        this.markup = markup;
        this.to = to;
    }

    /** @return whether everything was read to its end */
    boolean read(int entries) throws IOException {
        for (Token token = markup.next(); token != Token.END; token = markup.next()) {
            switch (token) {
                case OPEN -> open(local(markup.text()));
                case TEXT -> keep(markup.text());
                default -> {
                    if (!close(local(markup.text()), entries)) {
                        return false;
                    }
                }
            }
        }
        return markup.complete() && open.isEmpty();
    }

    private void open(String name) {
        if (name.equals("url") || name.equals("sitemap")) {
            // One that was never closed ends here.
            while (!open.isEmpty() && !ROOTS.contains(open.peek())) {
                open.pop();
            }
            fields.clear();
        }
        if (!markup.selfClosing() && open.size() < DEEPEST) {
            open.push(name);
        }
    }

    private void keep(String text) {
        String field = place();
        if (FIELDS.contains(field) && !text.isBlank()) {
            fields.merge(field, text, String::concat);
        }
    }

    /** {@code news/title}: the innermost element within the one around it. */
    private String place() {
        String inner = open.peek();
        return inner == null || open.size() < 2
                ? ""
                : open.stream().skip(1).findFirst().orElse("") + "/" + inner;
    }

    private boolean close(String name, int entries) {
        if (open.contains(name)) {
            while (!name.equals(open.pop())) {
                // What was left open within it.
            }
        }
        boolean entry = name.equals("url") || name.equals("sitemap");
        if (!entry) {
            return true;
        }
        String bare = field((name.equals("url") ? "urlset/" : "sitemapindex/") + name);
        String location = field(name + "/loc") == null ? bare : field(name + "/loc");
        String address = Urls.web(location).orElse("");
        if (!address.isEmpty() && found++ == entries) {
            return false;
        }
        if (!address.isEmpty()) {
            to.accept(new SitemapEntry(address, field(name + "/lastmod"), news()));
        }
        fields.clear();
        return true;
    }

    private SitemapEntry.News news() {
        String keywords = field("news/keywords");
        return new SitemapEntry.News(
                field("news/title"),
                field("news/publication_date"),
                field("publication/name"),
                field("publication/language"),
                keywords == null
                        ? List.of()
                        : Stream.of(keywords.split(","))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList());
    }

    private @Nullable String field(String name) {
        String value = fields.get(name);
        return value == null ? null : value.strip();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
