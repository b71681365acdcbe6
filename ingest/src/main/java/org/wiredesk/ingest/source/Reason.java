package org.wiredesk.ingest.source;

import java.util.Locale;

/** Why ingest refuses. The words are stable: people count by them. */
public enum Reason {
    /** Nothing in it. */
    EMPTY,
    /** Beyond the limit on articles or files. */
    TOO_LARGE,
    /** Images, archives, programs. */
    NOT_TEXT,
    /** Compressed data that ends early or is not what it says. */
    BROKEN_GZIP,
    INVALID_JSON,
    /** A JSON object that names a property twice: which one is meant? */
    DUPLICATE_KEYS,
    /** JSON, but nothing that we know as an article. */
    NOT_AN_ARTICLE,
    /** A ninjs document that no version of ninjs allows. */
    INVALID_NINJS,
    UNREADABLE_FEED,
    /** XML that is not well-formed, or deep beyond reason. */
    INVALID_XML,
    /** A web archive that breaks off, or a record of one that is none. */
    BROKEN_ARCHIVE,
    UNREADABLE_LIST,
    /** A kind of file that we do not read. */
    UNSUPPORTED,
    /** A link that leads out of the folder that was given. */
    OUTSIDE_FOLDER,
    /** The file system said no. */
    UNREADABLE_FILE,
    /** No answer, or a broken one, in the time allowed. */
    UNREACHABLE,
    /** An answer that is not a success. */
    HTTP_STATUS,
    /** A chain of redirects without end, or one that leaves the web. */
    BAD_REDIRECT,
    /** An address that must not be fetched. */
    FORBIDDEN_ADDRESS,
    /** The site's robots.txt asks us not to. */
    ROBOTS,
    /** A back-fill brings an article as it was before what is already published. */
    SUPERSEDED;

    /** As it is written in records and counted by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
