package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A category or keyword.
 *
 * @param term as a machine says it
 * @param scheme the list that it is from
 * @param label as a person would say it
 */
public record Category(
        @Nullable String term,
        @Nullable String scheme,
        @Nullable String label) {

    /** What a person would read, before what a machine would. */
    String shown() {
        return label != null ? label : term == null ? "" : term;
    }
}
