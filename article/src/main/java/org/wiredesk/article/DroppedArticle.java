package org.wiredesk.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article, or what was offered as one, that does not go on. The value of the topic {@code dropped-articles}: nothing
 * is dropped without a record here.
 *
 * @param uri the article's uri, or where it would have come from if it never had one
 * @param stage {@code ingest}, {@code enrich} or {@code sink}
 * @param reason a stable word to count by, such as {@code empty} or {@code invalid-json}
 * @param detail one sentence for a person
 * @param origin the file and line, URL, or topic position that it came from
 */
public record DroppedArticle(
        String uri, String stage, String reason, @Nullable String detail, String origin) {

    public DroppedArticle {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(origin, "origin");
    }
}
