package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Somebody who wrote, helped or published, by whatever a feed says of them. */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String uri) {

    /** The name, or the address where there is no other. */
    @Nullable
    String shown() {
        return name != null ? name : email;
    }
}
