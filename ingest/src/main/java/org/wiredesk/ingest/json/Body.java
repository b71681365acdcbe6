package org.wiredesk.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Content;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** The text of an article in JSON as content. Plain text stays as it was sent, because offsets count in it. */
final class Body {

    private static final String HTML = "text/html; charset=utf-8";

    private static final Pattern OPENING_TAG = Pattern.compile("<[a-zA-Z!]");

    private Body() {}

    static Content plain(String text, Limits limits) throws RefusedException {
        return content(Content.PLAIN_TEXT, text.replace("\r\n", "\n"), limits);
    }

    static Content html(String html, Limits limits) throws RefusedException {
        return content(HTML, html, limits);
    }

    /** HTML if all of it stands between tags, else plain text. */
    static Content either(String text, Limits limits) throws RefusedException {
        String stripped = text.strip();
        boolean markedUp =
                OPENING_TAG.matcher(stripped).lookingAt() && stripped.endsWith(">") && stripped.contains("</");
        return markedUp ? html(text, limits) : plain(text, limits);
    }

    private static Content content(String type, String text, Limits limits) throws RefusedException {
        byte[] bytes = CodePoints.wellFormed(text).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.articleBytes()) {
            throw new RefusedException(
                    Reason.TOO_LARGE, "a text of " + bytes.length + " bytes; the limit is " + limits.articleBytes());
        }
        return new Content(type, bytes);
    }
}
