package org.wiredesk.sink.store;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An article on its way into a store.
 *
 * @param article as we understand it
 * @param record the whole record as JSON text, with properties of a newer writer that {@code article} does not know
 */
public record StoredArticle(EnrichedArticle article, String record) {

    /** A record that is not an enriched article. The message says why. */
    public static final class UnreadableException extends Exception {
        UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads a value of the topic {@code enriched-articles}. NUL characters and lone surrogates become U+FFFD, in the
     * columns and in the record alike: PostgreSQL takes neither.
     */
    public static StoredArticle read(byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            throw new UnreadableException("a record without a value");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            String clean = mayHoldUnstorable(text) ? clean(text) : text;
            EnrichedArticle article = Json.mapper().readValue(clean, EnrichedArticle.class);
            return new StoredArticle(Objects.requireNonNull(article, "the value is null"), clean);
        } catch (CharacterCodingException e) {
            throw new UnreadableException("not UTF-8: " + e.getMessage());
        } catch (JacksonException e) {
            throw new UnreadableException("not EnrichedArticle: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadableException("not EnrichedArticle: " + e.getMessage());
        }
    }

    /** Only an escape can bring one in: strict UTF-8 has no surrogates, and JSON no bare NUL. */
    private static boolean mayHoldUnstorable(String json) {
        for (int at = json.indexOf("\\u"); at >= 0; at = json.indexOf("\\u", at + 2)) {
            if (json.startsWith("0000", at + 2) || json.regionMatches(true, at + 2, "d", 0, 1)) {
                return true;
            }
        }
        return false;
    }

    private static String clean(String json) {
        StringWriter out = new StringWriter(json.length());
        try (JsonParser in = Json.mapper().createParser(json);
                JsonGenerator generator = Json.mapper().createGenerator(out)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> generator.writeName(CodePoints.wellFormed(in.currentName()));
                    case VALUE_STRING -> generator.writeString(CodePoints.wellFormed(in.getString()));
                    default -> generator.copyCurrentEventExact(in);
                }
            }
        }
        return out.toString();
    }
}
