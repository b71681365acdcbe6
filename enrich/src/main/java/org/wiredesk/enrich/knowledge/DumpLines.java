package org.wiredesk.enrich.knowledge;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The lines of a dump as bytes, plain or compressed ({@code .gz}, {@code .bz2}), and how far it is read. Lines of a dump may
 * have megabytes: they are handed out inside the buffer.
 */
final class DumpLines implements Closeable {

    /** No item of Wikidata comes near. */
    private static final int LONGEST = 1 << 28;

    private final Counted raw;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 20];
    private int begin;
    private int end;
    private int filled;
    private long position;

    /** @param from bytes of the unpacked text to leave out; free in a plain file, unpacked again in a compressed one */
    DumpLines(Path file, long from) throws IOException {
        raw = new Counted(Files.newInputStream(file));
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            in = new GZIPInputStream(raw, 1 << 16);
        } else if (name.endsWith(".bz2")) {
            in = new BZip2CompressorInputStream(new java.io.BufferedInputStream(raw, 1 << 16), true);
        } else {
            in = raw;
        }
        in.skipNBytes(from);
        position = from;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        begin = Math.min(end + 1, filled);
        if (end < filled) {
            position++;
        }
        int scanned = begin;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return line(i);
                }
            }
            scanned = filled;
            if (begin > 0) {
                System.arraycopy(buffer, begin, buffer, 0, filled - begin);
                scanned -= begin;
                filled -= begin;
                begin = 0;
            }
            if (filled == buffer.length) {
                if (filled >= LONGEST) {
                    throw new IOException("a line has more than " + LONGEST + " bytes: this is no Wikidata dump");
                }
                buffer = Arrays.copyOf(buffer, filled * 2);
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return line(filled) && end > begin;
            }
            filled += read;
        }
    }

    private boolean line(int at) {
        end = at;
        position += end - begin;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int begin() {
        return begin;
    }

    int length() {
        return end - begin;
    }

    /** Bytes of the unpacked text up to the end of the line. */
    long position() {
        return position;
    }

    /** Bytes of the file read so far, for progress. */
    long read() {
        return raw.count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count += skipped;
            return skipped;
        }
    }
}
