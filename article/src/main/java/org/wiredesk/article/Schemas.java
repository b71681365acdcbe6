package org.wiredesk.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (draft 2020-12) of the records, one file each, with a description of every field. They refer to nothing
 * outside themselves.
 *
 * <p>A record from a newer release may have fields that a schema does not name; readers ignore them.
 */
public enum Schemas {
    ARTICLE("article", Article.class),
    ENRICHED_ARTICLE("enriched-article", EnrichedArticle.class),
    DROPPED_ARTICLE("dropped-article", DroppedArticle.class),
    SEEN_ARTICLE("seen-article", SeenArticle.class),
    FEED_STATE("feed-state", FeedState.class);

    private final String file;
    private final Class<? extends Record> record;

    Schemas(String name, Class<? extends Record> record) {
        this.file = name + ".schema.json";
        this.record = record;
    }

    /** The name of the file, such as {@code enriched-article.schema.json}. */
    public String file() {
        return file;
    }

    /** The record that the schema describes. */
    public Class<? extends Record> record() {
        return record;
    }

    /** The schema itself: JSON text. */
    public String text() {
        try (InputStream in = Schemas.class.getResourceAsStream("schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
