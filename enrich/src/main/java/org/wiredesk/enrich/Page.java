package org.wiredesk.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;

/**
 * What a reader sees of an article: its text without the clutter around it, and what the page says about itself.
 *
 * @param headline without the site's name
 * @param body clean text, paragraphs separated by a blank line
 * @param description a summary, or null
 * @param by the byline, or null
 * @param siteName what the page calls its site, or null
 * @param canonicalUrl as the page gives it, or null
 * @param language that the page or its carrier declares, BCP 47, or null
 * @param dates the publication date that was chosen and every candidate for it
 * @param representationType {@code full} or {@code partial}
 * @param links hyperlinks in the body
 * @param provenance where headline, body, byline and dates came from
 */
public record Page(
        Text headline,
        Text body,
        @Nullable String description,
        @Nullable String by,
        @Nullable String siteName,
        @Nullable String canonicalUrl,
        @Nullable String language,
        Dates dates,
        String representationType,
        List<Link> links,
        List<Provenance> provenance) {

    public Page {
        links = List.copyOf(links);
        provenance = List.copyOf(provenance);
    }

    /**
     * A hyperlink in the body.
     *
     * @param begin UTF-16 index of the anchor text in the body
     * @param end UTF-16 index, exclusive
     * @param href absolute where the page's address is known
     */
    public record Link(int begin, int end, String href) {}
}
