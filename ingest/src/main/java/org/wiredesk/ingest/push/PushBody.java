package org.wiredesk.ingest.push;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.format.BinaryCheck;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.json.JsonArticles;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/** The articles in the body of a request. */
final class PushBody {

    /** What a body is, by its media type. */
    enum Kind {
        JSON,
        LINES,
        HTML;

        /** @param contentType as in HTTP; null if the client says nothing */
        static Kind of(@Nullable String contentType) throws Refusal {
            String type = contentType == null
                    ? ""
                    : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return switch (type) {
                case "application/json", "application/ninjs+json", "text/json" -> JSON;
                case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                    LINES;
                case "text/html", "application/xhtml+xml" -> HTML;
                default ->
                    throw new Refusal(
                            415,
                            "unsupported-media-type",
                            (type.isEmpty() ? "no Content-Type" : "Content-Type " + type)
                                    + "; send application/json, application/x-ndjson or text/html");
            };
        }
    }

    private final Limits limits;
    private final Formats formats;
    private final int maxArticles;
    private final Clock clock;

    PushBody(Limits limits, int maxArticles, Clock clock) {
        this.limits = limits;
        this.formats = new Formats(limits);
        this.maxArticles = maxArticles;
        this.clock = clock;
    }

    /**
     * @param url where the article of an HTML body lives; null if the client does not say
     * @throws Refusal if the body as a whole cannot be read
     */
    List<Discovery> read(Kind kind, byte[] body, String contentType, @Nullable String url) throws Refusal {
        List<Discovery> found = new ArrayList<>();
        Consumer<Discovery> to = discovery -> {
            if (found.size() == maxArticles) {
                throw new TooMany();
            }
            found.add(discovery);
        };
        String request = Sha256.hash(body).substring("sha256:".length(), "sha256:".length() + 16);
        Delivery delivery = Delivery.ofPush(request, kind == Kind.LINES ? "line" : "item", clock.instant());
        try {
            switch (kind) {
                case JSON -> JsonArticles.read(body, delivery, limits, to);
                case LINES -> formats.read(Format.JSON_LINES, new ByteArrayInputStream(body), delivery, to);
                case HTML -> to.accept(page(body, contentType, url, delivery));
            }
        } catch (RefusedException e) {
            throw new Refusal(
                    e.reason() == Reason.TOO_LARGE ? 413 : 400, e.reason().word(), e.getMessage());
        } catch (TooMany e) {
            throw new Refusal(413, "too-many-articles", "at most " + maxArticles + " articles fit in one request");
        }
        refuseWhole(found, delivery);
        return found;
    }

    /** Lines report what is wrong with all of them as one article that is named like the request. */
    private static void refuseWhole(List<Discovery> found, Delivery delivery) throws Refusal {
        for (Discovery discovery : found) {
            if (discovery instanceof Discovery.Refused refused
                    && discovery.uri().equals(delivery.name())) {
                throw new Refusal(
                        400,
                        refused.dropped().reason(),
                        String.valueOf(refused.dropped().detail()));
            }
        }
    }

    private Discovery page(byte[] body, String contentType, @Nullable String url, Delivery delivery)
            throws Refusal, RefusedException {
        Optional<String> address = Urls.canonical(url);
        if (address.isEmpty()) {
            throw new Refusal(
                    400, "no-url", "HTML needs the address of its article, in the header Content-Location or as ?url=");
        }
        if (body.length == 0) {
            throw new Refusal(400, "empty", "there is nothing in it");
        }
        BinaryCheck.refuseBinary(body);
        if (body.length > limits.articleBytes()) {
            throw new Refusal(
                    413, "too-large", "a page of " + body.length + " bytes; at most " + limits.articleBytes());
        }
        Declared declared = new Declared(null, null, null, null, null, null, url, null, List.of(), null, null);
        return delivery.article(address.get(), new Content(contentType, body), declared);
    }

    /** Ends the reading of a body, so that a small request cannot become millions of refusals in memory. */
    private static final class TooMany extends RuntimeException {

        TooMany() {
            super(null, null, false, false);
        }
    }
}
