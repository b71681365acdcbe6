package org.wiredesk.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;

/**
 * An entry as its feed has it. Dates stay text, because a date that we cannot read today may be readable later.
 *
 * @param id {@code guid} or {@code id}
 * @param link absolute where the feed says enough to make it so
 * @param title plain text, or HTML where the feed escaped it
 * @param by author, or several with commas
 * @param published publication date as written
 * @param updated modification date as written
 * @param language where the entry differs from its feed
 * @param summary the short text
 * @param content the long text, or the short one where there is no other
 * @param keywords categories
 * @param source the outlet that the entry is taken from
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String by,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language,
        @Nullable Markup summary,
        @Nullable Markup content,
        List<String> keywords,
        @Nullable Named source) {

    public FeedEntry {
        keywords = List.copyOf(keywords);
    }

    /** A text with its kind. */
    public record Markup(String value, boolean html) {}
}
