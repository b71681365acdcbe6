package org.wiredesk.article;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was fetched: the page's bytes unharmed, what its carrier said about it, and how we got it. Ingest
 * writes it; nobody has tried to understand it yet. The value of the topic {@code articles}.
 *
 * @param uri the article's identity: its own id or canonical URL, a relative {@code file:} URI, or {@code urn:sha256:}
 * @param version counts from 1; each change of the content or of what the carrier declares makes the next version
 * @param firstCreated when we first saw any version of this article
 * @param versionCreated when we first saw this version
 * @param content the bytes and their media type
 * @param declared what the carrier (feed entry, JSON object, push) says about the article; claims, not facts
 * @param acquisition how the article was found and fetched
 * @param pubStatus {@code canceled} if its publisher has taken it down, which leaves the content empty; else null
 */
public record Article(
        String uri,
        int version,
        Instant firstCreated,
        Instant versionCreated,
        Content content,
        Declared declared,
        Acquisition acquisition,
        @Nullable String pubStatus) {

    private static final String CANCELED = "canceled";

    /** An article that can be read. */
    public Article(
            String uri,
            int version,
            Instant firstCreated,
            Instant versionCreated,
            Content content,
            Declared declared,
            Acquisition acquisition) {
        this(uri, version, firstCreated, versionCreated, content, declared, acquisition, null);
    }

    public Article {
        if (uri == null || uri.isBlank()) {
            throw new IllegalArgumentException("an article needs a uri");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1, not " + version);
        }
        Objects.requireNonNull(firstCreated, "firstCreated");
        Objects.requireNonNull(versionCreated, "versionCreated");
        Objects.requireNonNull(content, "content");
        declared = declared == null ? Declared.NOTHING : declared;
        Objects.requireNonNull(acquisition, "acquisition");
    }

    /** The same article as a given version, first seen at a given time. */
    public Article asVersion(int number, Instant firstSeen) {
        return new Article(uri, number, firstSeen, versionCreated, content, declared, acquisition, pubStatus);
    }

    /** The same article, taken down by its publisher. */
    public Article asCanceled() {
        return new Article(uri, version, firstCreated, versionCreated, content, declared, acquisition, CANCELED);
    }

    /** Whether its publisher has taken it down. */
    public boolean wasCanceled() {
        return CANCELED.equals(pubStatus);
    }

    /** The feed, folder or list that led to the article, if there was one. */
    public @Nullable String feedUri() {
        return acquisition.feedUri();
    }
}
