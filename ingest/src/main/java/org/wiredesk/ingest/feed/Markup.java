package org.wiredesk.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A text with its kind.
 *
 * @param type {@code text/plain}, {@code text/html} or what the feed calls it
 * @param language as declared on it or around it
 * @param base what relative addresses in it are relative to; those in {@code value} are absolute already
 */
public record Markup(String value, String type, @Nullable String language, String base) {

    /** Whether it is markup rather than plain text. */
    public boolean html() {
        return !type.startsWith("text/plain");
    }

    static Markup of(String value, boolean html, @Nullable String language, String base) {
        return new Markup(value, html ? "text/html" : "text/plain", language, base);
    }
}
