package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Texts of which nothing means that there is none. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
