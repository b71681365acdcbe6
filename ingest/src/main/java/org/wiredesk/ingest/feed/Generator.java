package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/** The program that wrote a feed. */
public record Generator(
        @Nullable String name,
        @Nullable String uri,
        @Nullable String version) {}
