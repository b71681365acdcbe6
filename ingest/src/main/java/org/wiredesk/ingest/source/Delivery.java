package org.wiredesk.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.Sha256;

/**
 * How some bytes reached us: what an article and a refusal have in common, whatever the format.
 *
 * @param name of what was delivered: a relative {@code file:} URI, a URL, or a place in one of them
 * @param named whether that is the article's name too; what is not named by it is named by its content
 * @param origin the same for a person: a path or a URL, with a line where there is one
 * @param via as in {@link Acquisition}
 * @param feedUri the list that led here, if any
 * @param discoveredAt when we first heard of it
 * @param fetchedAt when the bytes arrived
 * @param httpStatus of the response
 * @param finalUrl after redirects
 * @param etag as the server sent it
 * @param lastModified as the server sent it
 */
public record Delivery(
        String name,
        boolean named,
        String origin,
        String via,
        @Nullable String feedUri,
        Instant discoveredAt,
        Instant fetchedAt,
        @Nullable Integer httpStatus,
        @Nullable String finalUrl,
        @Nullable String etag,
        @Nullable String lastModified) {

    private static final String PUSH = "push:";

    public static Delivery ofFile(String uri, String path, Instant at) {
        return new Delivery(uri, true, path, "file", null, at, at, null, null, null, null);
    }

    public static Delivery ofStandardInput(Instant at) {
        return new Delivery("stdin:", false, "-", "stdin", null, at, at, null, null, null, null);
    }

    /** The delivery of a page that was fetched. */
    public static Delivery ofPage(
            String uri,
            String origin,
            @Nullable String feedUri,
            Instant discoveredAt,
            Instant fetchedAt,
            int status,
            String finalUrl,
            @Nullable String etag,
            @Nullable String lastModified) {
        return new Delivery(
                uri, true, origin, "page", feedUri, discoveredAt, fetchedAt, status, finalUrl, etag, lastModified);
    }

    /** The delivery of a feed that was fetched. Its date says nothing about its entries. */
    public static Delivery ofFeed(String url, Instant at, int status, String finalUrl, @Nullable String etag) {
        return new Delivery(url, true, url, "feed", null, at, at, status, finalUrl, etag, null);
    }

    /**
     * The delivery of what somebody pushed to us. All pushes are one list, however many requests they come in: so an
     * older version that a client sends once more, because it missed our answer, is no news.
     *
     * @param request names this very request, by its content
     * @param unit what the request is made of, such as lines, to say where something is
     */
    public static Delivery ofPush(String request, String unit, Instant at) {
        return new Delivery(PUSH + request, false, PUSH + unit, "push", PUSH, at, at, null, null, null, null);
    }

    /** What was asked for and did not come. */
    public static Delivery ofNothing(String url, Instant at) {
        return new Delivery(url, true, url, "page", null, at, at, null, null, null, null);
    }

    /** The delivery of one article out of many, at a place in the list such as a line number. */
    public Delivery item(int place) {
        return new Delivery(
                name + "#" + place,
                false,
                origin + ":" + place,
                via,
                feedUri == null ? name : feedUri,
                discoveredAt,
                fetchedAt,
                httpStatus,
                finalUrl,
                etag,
                lastModified);
    }

    /** The article, named by its own uri, else by where it came from, else by its content. */
    public Discovery.Found article(@Nullable String uri, Content content, Declared declared) {
        String identity = Urls.asKey(uri != null ? uri : named ? name : Sha256.urn(parts(content, declared)));
        String url = via.equals("page") ? finalUrl : declared.url();
        Acquisition acquisition = new Acquisition(
                via,
                feedUri,
                discoveredAt,
                fetchedAt,
                httpStatus,
                finalUrl,
                Urls.canonical(url).orElse(null),
                etag,
                lastModified,
                Sha256.hash(content.bytes()));
        Discovery.Found found = new Discovery.Found(
                new Article(identity, 1, discoveredAt, discoveredAt, content, declared, acquisition));
        return listed() ? found.asListed() : found;
    }

    /** An article that its publisher takes back: it has no content any more, and says so. */
    public Discovery.Found canceled(String uri, Declared declared) {
        Discovery.Found found = article(uri, Content.ofText(Content.PLAIN_TEXT, ""), declared);
        // A headline without a text is not taken back by coming again.
        String fingerprint = Sha256.hash((found.fingerprint() + " canceled").getBytes(StandardCharsets.UTF_8));
        return new Discovery.Found(found.article().asCanceled(), fingerprint, found.listed());
    }

    /** Whether this is one of many in a list. */
    public boolean listed() {
        return feedUri != null && !named;
    }

    /** An id as a uri: as it is if it is one, else within what was delivered. */
    public String scoped(String id) {
        String list = feedUri == null ? name : feedUri;
        return Urls.isUri(id) ? id : list + "#id=" + Urls.escape(id);
    }

    /** What was delivered is no article. */
    public Discovery refused(Reason reason, String detail) {
        return new Discovery.Refused(new DroppedArticle(name, "ingest", reason.word(), detail, origin));
    }

    public Discovery refused(RefusedException e) {
        return refused(e.reason(), e.getMessage());
    }

    private static byte[][] parts(Content content, Declared declared) {
        String headline = declared.headline() == null ? "" : declared.headline() + "\n";
        return new byte[][] {headline.getBytes(StandardCharsets.UTF_8), content.bytes()};
    }
}
