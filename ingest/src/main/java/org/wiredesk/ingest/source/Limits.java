package org.wiredesk.ingest.source;

/**
 * How much is read before it is refused, in bytes after decompression.
 *
 * @param articleBytes of one article's content
 * @param fileBytes of one file that holds many articles and has to be read whole, such as a feed
 */
public record Limits(int articleBytes, int fileBytes) {

    public static final Limits DEFAULT = new Limits(5 << 20, 64 << 20);
}
