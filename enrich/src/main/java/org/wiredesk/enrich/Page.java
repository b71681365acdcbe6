package org.wiredesk.enrich;

import java.util.List;
import java.util.Optional;
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
 * @param provenance where headline, body, byline, dates and details came from
 * @param details what else the page says about its article
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
        List<Provenance> provenance,
        Details details) {

    public Page {
        links = List.copyOf(links);
        provenance = List.copyOf(provenance);
    }

    /** A page that says nothing else. */
    public Page(
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
        this(
                headline,
                body,
                description,
                by,
                siteName,
                canonicalUrl,
                language,
                dates,
                representationType,
                links,
                provenance,
                Details.NONE);
    }

    /**
     * Where a property came from and why, in a sentence; empty if the page has no such property.
     *
     * @param property {@code headlines}, {@code bodies}, {@code by}, {@code dates}, {@code keywords},
     *     {@code associations} or {@code enrichment.page}
     */
    public Optional<String> evidence(String property) {
        return provenance.stream()
                .filter(entry -> entry.property().equals(property))
                .map(entry -> entry.evidence() == null ? "" : entry.evidence())
                .findFirst();
    }

    /**
     * What a page says about its article beside the text.
     *
     * @param section of the site, such as {@code Politics}, or null
     * @param keywords in the page's order, each once
     * @param image the picture that stands for the article, or null
     */
    public record Details(
            @Nullable String section,
            List<String> keywords,
            @Nullable Image image) {

        public static final Details NONE = new Details(null, List.of(), null);

        public Details {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * A picture, not fetched.
     *
     * @param url absolute
     * @param alt what it shows, or null
     * @param credit whose it is, or null
     */
    public record Image(
            String url, @Nullable String alt, @Nullable String credit) {}

    /**
     * A hyperlink in the body.
     *
     * @param begin UTF-16 index of the anchor text in the body
     * @param end UTF-16 index, exclusive
     * @param href absolute where the page's address is known
     */
    public record Link(int begin, int end, String href) {}
}
