package org.wiredesk.ingest.sitemap;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * Reads sitemaps, sitemap indexes, the news extension and plain lists of addresses, gzipped or not.
 *
 * <p>It streams: what it holds is one entry, however long the sitemap. It never fails on broken XML, because half of a
 * sitemap is better than none, and knows neither entities nor document types, so that nothing can be made to expand or to
 * be opened.
 */
public final class SitemapReader {

    /** sitemaps.org allows so many in one file. */
    public static final int MAX_ENTRIES = 50_000;

    /** sitemaps.org: 50 MB after decompression. */
    static final int MAX_CHARACTERS = 50 << 20;

    private static final int LOOKED_AT = 4_096;
    private static final Pattern ROOT = Pattern.compile("(?i)<(?:[\\w-]+:)?(urlset|sitemapindex)[\\s>]");
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private SitemapReader() {}

    /** What kind of sitemap was read, and whether all of it. */
    public record Outcome(Kind kind, boolean complete) {}

    /** What a sitemap lists. */
    public enum Kind {
        PAGES,
        SITEMAPS
    }

    /**
     * Whether bytes are a sitemap, by how they begin. Plain lists do not tell, so their name has to.
     *
     * @param bytes may be gzipped
     */
    public static boolean isSitemap(byte[] bytes) {
        try (InputStream in = decompressed(bytes)) {
            byte[] head = in.readNBytes(LOOKED_AT);
            return ROOT.matcher(new String(head, charset(head))).find();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads the entries in order.
     *
     * @param bytes may be gzipped
     * @param to takes each entry whose address is one of the web
     * @return not complete if there were more than {@link #MAX_ENTRIES} or it ended early
     * @throws RefusedException if no sitemap can be seen in it
     */
    public static Outcome read(byte[] bytes, Consumer<SitemapEntry> to) throws RefusedException {
        try (InputStream in = decompressed(bytes)) {
            byte[] head = in.readNBytes(LOOKED_AT);
            Charset charset = charset(head);
            String start = new String(head, charset);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
            Reader text = new BufferedReader(new InputStreamReader(all, charset));
            Matcher root = ROOT.matcher(start);
            if (root.find()) {
                Kind kind = root.group(1).equalsIgnoreCase("urlset") ? Kind.PAGES : Kind.SITEMAPS;
                return new Outcome(kind, new SitemapXml(new Markup(text, MAX_CHARACTERS), to).read(MAX_ENTRIES));
            }
            if (start.stripLeading().startsWith("<")) {
                throw new RefusedException(Reason.UNREADABLE_LIST, "neither <urlset> nor <sitemapindex> in it");
            }
            return new Outcome(Kind.PAGES, SitemapText.read(text, MAX_CHARACTERS, MAX_ENTRIES, to));
        } catch (IOException e) {
            throw new RefusedException(Reason.BROKEN_GZIP, "the compressed data is broken or ends early");
        }
    }

    private static InputStream decompressed(byte[] bytes) throws IOException {
        InputStream plain = new ByteArrayInputStream(bytes);
        boolean zipped = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return zipped ? new TolerantGzip(new GZIPInputStream(plain, 1 << 16)) : plain;
    }

    /** By its byte order mark, its XML declaration, or UTF-8 as the protocol demands. */
    private static Charset charset(byte[] head) {
        if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                || head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        String declaration = new String(Arrays.copyOf(head, Math.min(head.length, 200)), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(declaration);
        try {
            return declaration.contains("<?xml") && declared.find()
                    ? Charset.forName(declared.group(1))
                    : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** What came before the break is read; the entries that are whole count. */
    private static final class TolerantGzip extends FilterInputStream {

        TolerantGzip(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            try {
                return super.read(into, from, length);
            } catch (IOException cut) {
                return -1;
            }
        }
    }
}
