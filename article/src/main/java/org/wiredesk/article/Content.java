package org.wiredesk.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The bytes of an article, exactly as they came.
 *
 * @param type media type as in HTTP, such as {@code text/html; charset=iso-8859-1}. {@code text/plain; header=present}
 *     says that the first line of the text is its headline, as {@code header=present} does for CSV.
 * @param bytes never copied and never changed, by agreement
 */
public record Content(String type, byte[] bytes) {

    /** Plain text of which every line belongs to the body. */
    public static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    /** Plain text in an unknown charset, whose first line is the headline. */
    public static final String TEXT_WITH_HEADLINE = "text/plain; header=present";

    /** HTML whose charset is for the reader to find out. */
    public static final String HTML = "text/html";

    public Content {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bytes, "bytes");
    }

    /** Content from text that is already decoded; lone surrogates become U+FFFD, so that offsets stay the same. */
    public static Content ofText(String type, String text) {
        return new Content(type, CodePoints.wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && type.equals(that.type) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return type + " (" + bytes.length + " bytes)";
    }
}
