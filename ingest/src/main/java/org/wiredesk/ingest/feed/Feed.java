package org.wiredesk.ingest.feed;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, whatever its dialect.
 *
 * @param dialect such as {@code rss 2.0}, {@code atom 1.0} or {@code json 1.1}; the name alone if it does not say more
 * @param charset that its bytes were read in
 * @param about the feed itself
 * @param info a text to people who open the feed in a browser
 * @param entries in the feed's order
 * @param repairs what was wrong with it and was put right
 * @param element of the feed, for what this reader does not know
 */
public record Feed(
        String dialect,
        String charset,
        About about,
        @Nullable Markup info,
        List<FeedEntry> entries,
        List<String> repairs,
        @Nullable Element element) {

    public Feed {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    public @Nullable String title() {
        return about.title() == null ? null : about.title().value();
    }

    /** The site that it belongs to. */
    public @Nullable String link() {
        return about.link();
    }

    public @Nullable String language() {
        return about.language();
    }

    /** Every element directly in the feed but the entries, as it is. */
    public List<Extension> extensions() {
        return element == null ? List.of() : Extension.in(element);
    }
}
