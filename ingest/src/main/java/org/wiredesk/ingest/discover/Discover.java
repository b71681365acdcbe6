package org.wiredesk.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.wiredesk.ingest.discover.Finding.Kind;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.sitemap.SitemapReader;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.web.Request;
import org.wiredesk.ingest.web.Response;
import org.wiredesk.ingest.web.RobotsFile;
import org.wiredesk.ingest.web.Web;

/**
 * Looks for what a site offers: in the link tags of a page of it, in its robots.txt, and where such things usually are.
 * What is reported was fetched and read.
 */
public final class Discover {

    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_ROBOTS_BYTES = 512 << 10;
    private static final int LOOKED_AT = 64 << 10;

    /** Enough for any site; a page that links to more is up to something. */
    private static final int MOST_TRIED = 60;

    private static final List<String> USUAL = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/atom.xml",
            "/index.xml",
            "/feed.json",
            "/sitemap.xml",
            "/sitemap_index.xml",
            "/sitemap-news.xml",
            "/news-sitemap.xml",
            "/sitemap.txt");

    private final Web web;
    private final BiConsumer<String, String> trouble;

    /** @param trouble hears what was named by the site and cannot be read: the address and why */
    public Discover(Web web, BiConsumer<String, String> trouble) {
        this.web = web;
        this.trouble = trouble;
    }

    /**
     * @param address of a page of the site, best its home page, or of a feed
     * @return in the order in which they were found, each once
     * @throws RefusedException if the address cannot be fetched
     */
    public List<Finding> of(String address) throws RefusedException, InterruptedException {
        Response home = web.get(Request.any(Web.uri(address), MAX_BYTES));
        if (home.status() != 200) {
            throw new RefusedException(Reason.HTTP_STATUS, address + " answers " + home.status());
        }
        Map<String, Finding> found = new LinkedHashMap<>();
        Optional<Finding> itself = read(home, "the address itself");
        itself.ifPresent(finding -> found.put(finding.url(), finding));
        if (itself.isEmpty()) {
            Map<String, String> named = new LinkedHashMap<>();
            HomePage.links(home).forEach(link -> named.putIfAbsent(link, "a link of the page"));
            robots(home.finalUrl()).forEach(link -> named.putIfAbsent(link, "robots.txt"));
            int tried = 0;
            for (Map.Entry<String, String> link : named.entrySet()) {
                if (tried++ < MOST_TRIED) {
                    look(link.getKey(), link.getValue(), found, true);
                }
            }
            for (String path : USUAL) {
                look(home.finalUrl().resolve(path).toString(), "a usual place", found, false);
            }
        }
        return List.copyOf(found.values());
    }

    private void look(String link, String origin, Map<String, Finding> found, boolean promised)
            throws InterruptedException {
        if (found.containsKey(link)) {
            return;
        }
        try {
            Response response = web.get(Request.any(Web.uri(link), MAX_BYTES));
            Optional<Finding> finding = response.status() == 200 ? read(response, origin) : Optional.empty();
            if (finding.isPresent()) {
                found.putIfAbsent(finding.get().url(), finding.get());
            } else if (promised) {
                trouble.accept(
                        link,
                        response.status() == 200 ? "neither a feed nor a sitemap" : "answers " + response.status());
            }
        } catch (RefusedException e) {
            if (promised) {
                trouble.accept(link, String.valueOf(e.getMessage()));
            }
        }
    }

    private static Optional<Finding> read(Response response, String origin) {
        String url = response.finalUrl().toString();
        byte[] body = response.body();
        try {
            if (SitemapReader.isSitemap(body) || url.endsWith(".txt") && !response.isHtml()) {
                AtomicInteger items = new AtomicInteger();
                SitemapReader.Kind kind = SitemapReader.read(body, entry -> items.incrementAndGet())
                        .kind();
                boolean pages = kind == SitemapReader.Kind.PAGES;
                return Optional.of(
                        new Finding(pages ? Kind.SITEMAP : Kind.SITEMAP_INDEX, url, "", items.get(), origin));
            }
            if (Format.sniff(Arrays.copyOf(body, Math.min(body.length, LOOKED_AT))) != Format.FEED) {
                return Optional.empty();
            }
            Feed feed = FeedParser.parse(body, response.contentType(), url);
            String title = feed.title() == null ? "" : feed.title();
            return Optional.of(new Finding(Kind.FEED, url, title, feed.entries().size(), origin));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private List<String> robots(URI home) throws InterruptedException {
        List<String> sitemaps = new ArrayList<>();
        try {
            URI robots = home.resolve("/robots.txt");
            Response response = web.get(new Request(robots, null, null, MAX_ROBOTS_BYTES, true, false));
            for (String sitemap : RobotsFile.read(robots.toString(), response.body(), "wiredesk")
                    .sitemaps()) {
                HomePage.resolve(home, sitemap).flatMap(Urls::web).ifPresent(sitemaps::add);
            }
        } catch (RefusedException e) {
            trouble.accept(home.resolve("/robots.txt").toString(), String.valueOf(e.getMessage()));
        }
        return sitemaps;
    }
}
