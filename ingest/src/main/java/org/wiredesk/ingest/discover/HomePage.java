package org.wiredesk.ingest.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.web.Response;

/** What a page says about feeds and sitemaps of its site. */
final class HomePage {

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    private HomePage() {}

    /** Addresses in the order of the page: link tags first, then links whose address looks like a feed's. */
    static Set<String> links(Response page) {
        Document document = parse(page);
        URI base = resolve(page.finalUrl(), document.select("base[href]").attr("href"))
                .map(URI::create)
                .orElse(page.finalUrl());
        Set<String> links = new LinkedHashSet<>();
        for (Element link : document.select("link[href]")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            boolean feed = rel.contains(" alternate ") && FEED_TYPES.contains(type(link)) || rel.contains(" feed ");
            if (feed || rel.contains(" sitemap ")) {
                resolve(base, link.attr("href")).flatMap(Urls::web).ifPresent(links::add);
            }
        }
        for (Element link : document.select("a[href]")) {
            if (looksLikeFeed(link.attr("href").toLowerCase(Locale.ROOT))) {
                resolve(base, link.attr("href")).flatMap(Urls::web).ifPresent(links::add);
            }
        }
        return links;
    }

    /** An address against that of its page; empty if it is none. */
    static Optional<String> resolve(URI base, String address) {
        try {
            return address.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            base.resolve(address.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean looksLikeFeed(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.matches(".*(/feed/?|/rss/?|[./](rss|atom|rdf)(\\.xml)?|/feeds?/[^/]*\\.xml|feed\\.(xml|json))");
    }

    private static String type(Element link) {
        return link.attr("type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
    }

    private static Document parse(Response page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.body()), null, page.finalUrl().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
