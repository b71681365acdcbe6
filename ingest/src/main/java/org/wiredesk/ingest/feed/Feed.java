package org.wiredesk.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, whatever its dialect.
 *
 * @param title of the feed
 * @param link the site that it belongs to
 * @param language as the feed declares it
 * @param entries in the feed's order
 * @param repairs what was wrong with it and was put right
 */
public record Feed(
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        List<FeedEntry> entries,
        List<String> repairs) {

    public Feed {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }
}
