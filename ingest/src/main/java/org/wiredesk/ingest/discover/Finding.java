package org.wiredesk.ingest.discover;

/**
 * A feed or sitemap that is there: it was fetched and read.
 *
 * @param url after redirects
 * @param title as it names itself; empty if it does not
 * @param items entries, or sitemaps of an index
 * @param origin where we learned of it, for a person
 */
public record Finding(Kind kind, String url, String title, int items, String origin) {

    /** What it is. */
    public enum Kind {
        FEED,
        SITEMAP,
        SITEMAP_INDEX
    }
}
