package org.wiredesk.ingest.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param etag answer only if it has changed since; likewise {@code lastModified}
 * @param maxBytes of the decoded body; more is refused
 * @param truncate take the first {@code maxBytes} of a larger body instead of refusing it
 * @param htmlOnly leave the body of anything else alone
 * @param form that is posted; null to get something
 */
public record Request(
        URI url,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        boolean truncate,
        boolean htmlOnly,
        @Nullable String form) {

    public Request(
            URI url,
            @Nullable String etag,
            @Nullable String lastModified,
            int maxBytes,
            boolean truncate,
            boolean htmlOnly) {
        this(url, etag, lastModified, maxBytes, truncate, htmlOnly, null);
    }

    public static Request any(URI url, int maxBytes) {
        return new Request(url, null, null, maxBytes, false, false);
    }

    /** @param form {@code application/x-www-form-urlencoded} */
    public static Request post(URI url, String form) {
        return new Request(url, null, null, 0, true, false, form);
    }

    Request at(URI other) {
        return new Request(other, etag, lastModified, maxBytes, truncate, htmlOnly, form);
    }
}
