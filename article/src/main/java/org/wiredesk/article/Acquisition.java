package org.wiredesk.article;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an article was found and fetched. Travels unchanged from {@link Article} to {@link EnrichedArticle}.
 *
 * @param via {@code file}, {@code stdin}, {@code feed} (the entry's own text), {@code page} (fetched over HTTP) or
 *     {@code push}
 * @param feedUri the feed, file or list that led to the article
 * @param discoveredAt when we first heard of it
 * @param fetchedAt when its bytes arrived
 * @param httpStatus of the response that held the bytes
 * @param finalUrl after redirects
 * @param canonicalUrl normalised address, tracking parameters removed
 * @param etag as the server sent it
 * @param lastModified as the server sent it: a hint at when the page was written or changed, and often just when it was
 *     put together
 * @param rawHash {@code sha256:} and the hexadecimal digest of the content's bytes
 */
public record Acquisition(
        String via,
        @Nullable String feedUri,
        Instant discoveredAt,
        Instant fetchedAt,
        @Nullable Integer httpStatus,
        @Nullable String finalUrl,
        @Nullable String canonicalUrl,
        @Nullable String etag,
        @Nullable String lastModified,
        String rawHash) {

    /** Without a {@code Last-Modified}. */
    public Acquisition(
            String via,
            @Nullable String feedUri,
            Instant discoveredAt,
            Instant fetchedAt,
            @Nullable Integer httpStatus,
            @Nullable String finalUrl,
            @Nullable String canonicalUrl,
            @Nullable String etag,
            String rawHash) {
        this(via, feedUri, discoveredAt, fetchedAt, httpStatus, finalUrl, canonicalUrl, etag, null, rawHash);
    }

    public Acquisition {
        Objects.requireNonNull(via, "via");
        Objects.requireNonNull(discoveredAt, "discoveredAt");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(rawHash, "rawHash");
    }
}
