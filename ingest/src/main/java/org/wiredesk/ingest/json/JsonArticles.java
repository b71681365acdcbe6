package org.wiredesk.ingest.json;

import java.util.function.Consumer;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/**
 * Articles in JSON. An object is our own {@code Article} (it has {@code content} with bytes), an IPTC ninjs 1.x to 3.x
 * document (it has {@code headlines}, {@code bodies} or {@code body_...}), or a plain object in the words that most
 * exports use.
 */
public final class JsonArticles {

    private JsonArticles() {}

    /** One object, or an array of objects. */
    public static void read(byte[] json, Delivery delivery, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        JsonNode root = parse(json);
        if (!root.isArray()) {
            to.accept(article(root, delivery, limits));
            return;
        }
        if (root.isEmpty()) {
            throw new RefusedException(Reason.EMPTY, "an array without articles");
        }
        int number = 0;
        for (JsonNode element : root) {
            Delivery item = delivery.item(++number);
            try {
                to.accept(article(element, item, limits));
            } catch (RefusedException e) {
                to.accept(item.refused(e));
            }
        }
    }

    /** One line of a {@code .jsonl} file: one object. */
    public static void readLine(byte[] json, Delivery line, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        to.accept(article(parse(json), line, limits));
    }

    private static JsonNode parse(byte[] json) throws RefusedException {
        try {
            return Json.strictMapper().readTree(json);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : " at " + place(at);
            boolean duplicate =
                    e instanceof StreamReadException && e.getOriginalMessage().startsWith("Duplicate Object property");
            throw new RefusedException(
                    duplicate ? Reason.DUPLICATE_KEYS : Reason.INVALID_JSON, e.getOriginalMessage() + place);
        }
    }

    // A line of a .jsonl file knows its own number; an object over several lines needs one.
    private static String place(TokenStreamLocation at) {
        return (at.getLineNr() > 1 ? "line " + at.getLineNr() + ", " : "") + "column " + at.getColumnNr();
    }

    private static Discovery article(JsonNode json, Delivery delivery, Limits limits) throws RefusedException {
        if (!json.isObject()) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "an article is a JSON object");
        }
        Fields fields = new Fields(json);
        if (json.path("content").path("bytes").isString()
                && json.path("acquisition").isObject()) {
            Discovery.Found own = OwnArticle.read(json, limits);
            return delivery.listed() ? own.asListed() : own;
        }
        if (Ninjs.recognises(fields)) {
            return Ninjs.read(fields, delivery, limits);
        }
        return PlainObject.read(fields, delivery, limits);
    }
}
