package org.wiredesk.ingest.sitemap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page or another sitemap, as a sitemap names it. Everything but the address is the site's claim, as it wrote it.
 *
 * @param location an address of the web
 * @param modified {@code <lastmod>}
 * @param news what the news extension says
 */
public record SitemapEntry(String location, @Nullable String modified, News news) {

    /**
     * The Google News extension.
     *
     * @param publication the outlet's name
     * @param keywords in the site's order
     */
    public record News(
            @Nullable String title,
            @Nullable String published,
            @Nullable String publication,
            @Nullable String language,
            List<String> keywords) {

        static final News NONE = new News(null, null, null, null, List.of());

        public News {
            keywords = List.copyOf(keywords);
        }
    }

    /** The day or time by which the site dates the page: the later of its two claims is a change, the other its birth. */
    public @Nullable String dated() {
        return modified != null ? modified : news.published();
    }
}
