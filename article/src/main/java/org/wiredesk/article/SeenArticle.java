package org.wiredesk.article;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ingest remembers of an article, so that a restart repeats nothing. The value of the compacted topic
 * {@code seen-articles}; the key is the article's uri.
 *
 * @param fingerprint {@code sha256:} over the content and what its carrier declares
 * @param version the last version that was published; 0 if what was seen was dropped
 * @param firstCreated when any version was first seen
 * @param dropped why it was dropped; null if it was published
 * @param earlier fingerprints of the versions before the last, the newest first; not all of a long history
 * @param list the feed or sitemap on the web that led to it first; null if it came another way
 * @param revisit when its page is looked at again; null if it is not
 * @param asOf the time of what was published: of the last change that its carrier tells of, else of the fetch of its page;
 *     null where neither is known
 */
public record SeenArticle(
        String fingerprint,
        int version,
        Instant firstCreated,
        @Nullable String dropped,
        List<String> earlier,
        @Nullable String list,
        @Nullable Revisit revisit,
        @Nullable Instant asOf) {

    public SeenArticle {
        earlier = Lists.copy(earlier);
    }

    /** Of an article whose page is not looked at again. */
    public SeenArticle(
            String fingerprint,
            int version,
            Instant firstCreated,
            @Nullable String dropped,
            List<String> earlier,
            @Nullable String list) {
        this(fingerprint, version, firstCreated, dropped, earlier, list, null, null);
    }

    /** Of an article that no list on the web led to. */
    public SeenArticle(
            String fingerprint, int version, Instant firstCreated, @Nullable String dropped, List<String> earlier) {
        this(fingerprint, version, firstCreated, dropped, earlier, null, null, null);
    }

    /** The same, as a given version with other plans. */
    public SeenArticle after(int published, @Nullable Revisit next) {
        return new SeenArticle(fingerprint, published, firstCreated, dropped, earlier, list, next, asOf);
    }

    /** The same, with a time of its own. */
    public SeenArticle asOf(@Nullable Instant time) {
        return new SeenArticle(fingerprint, version, firstCreated, dropped, earlier, list, revisit, time);
    }

    /** The same, knowing one more version from before the last. */
    public SeenArticle withEarlier(String other) {
        List<String> more = Stream.concat(Stream.of(other), earlier.stream()).toList();
        return new SeenArticle(fingerprint, version, firstCreated, dropped, more, list, revisit, asOf);
    }

    /**
     * The next look at a page.
     *
     * @param source the address, as the user named it, that led to the page; who reads that visits the page
     * @param url where the page was found, after redirects
     * @param since when it was fetched for the first time, or because its feed told of a change
     * @param due not before this time
     * @param gone visits in a row that met 404 or 410
     * @param text {@code sha256:} of what a reader sees of the page
     * @param declared what the feed or sitemap says about the article, for the next version
     */
    public record Revisit(
            String source, String url, Instant since, Instant due, int gone, String text, Declared declared) {

        public Revisit {
            declared = declared == null ? Declared.NOTHING : declared;
        }
    }
}
