package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * The picture of a feed or an entry.
 *
 * @param width in pixels, as written
 * @param height in pixels, as written
 */
public record Image(
        @Nullable String url,
        @Nullable String title,
        @Nullable String link,
        @Nullable String width,
        @Nullable String height) {}
