package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An address and what it is to the feed or entry: {@code alternate} (to be read), {@code self}, {@code enclosure} (a
 * file that comes with it) and so on.
 *
 * @param href absolute where the feed says enough to make it so; null if the feed forgot it
 * @param length in bytes, as written
 */
public record Link(
        @Nullable String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable String hreflang,
        @Nullable String length) {}
