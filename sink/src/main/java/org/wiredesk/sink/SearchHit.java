package org.wiredesk.sink;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param pubStatus {@code usable}, or {@code canceled} where the publisher took it back
 * @param published when the publisher says that it was published
 * @param publisher its name
 * @param snippet the part of the body that holds most of the words that were looked for
 * @param topics names, the most relevant first
 */
public record SearchHit(
        String uri,
        int version,
        String pubStatus,
        String headline,
        @Nullable Instant published,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String url,
        Snippet snippet,
        List<String> topics) {

    public SearchHit {
        topics = List.copyOf(topics);
    }
}
