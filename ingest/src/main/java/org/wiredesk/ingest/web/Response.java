package org.wiredesk.ingest.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param finalUrl after redirects
 * @param contentType as the server sent it, or an empty text
 * @param language the {@code Content-Language}, as the server sent it, or an empty text
 * @param retryAfter as the server sent it: seconds or a date
 * @param location where a redirect leads
 * @param links the {@code Link} headers, as the server sent them
 * @param body decoded; empty unless the status is 200
 * @param moved whether every redirect on the way here was a permanent one, and there was one at least
 */
public record Response(
        int status,
        URI finalUrl,
        String contentType,
        String language,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String retryAfter,
        @Nullable String location,
        List<String> links,
        byte[] body,
        Instant fetchedAt,
        boolean moved) {

    Response with(byte[] content) {
        return new Response(
                status,
                finalUrl,
                contentType,
                language,
                etag,
                lastModified,
                retryAfter,
                location,
                links,
                content,
                fetchedAt,
                moved);
    }

    Response asMoved(boolean permanently) {
        return new Response(
                status,
                finalUrl,
                contentType,
                language,
                etag,
                lastModified,
                retryAfter,
                location,
                links,
                body,
                fetchedAt,
                permanently);
    }

    /** Redirects that keep what is posted. */
    boolean isRedirectOfPost() {
        return location != null && (status == 307 || status == 308);
    }

    boolean isPermanentRedirect() {
        return isRedirect() && (status == 301 || status == 308);
    }

    boolean isRedirect() {
        return location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
    }

    /** Whether another time it may be answered: the server is overloaded, or out of order. */
    boolean isBusy() {
        return status == 429 || status >= 500;
    }

    public boolean isHtml() {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }
}
