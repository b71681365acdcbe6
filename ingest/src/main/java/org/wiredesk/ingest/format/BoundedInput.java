package org.wiredesk.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** Reads whole things, or lines, and never more than a limit into memory. */
public final class BoundedInput {

    private BoundedInput() {}

    /**
     * @throws RefusedException if there is more than the limit; the rest is not read
     */
    public static byte[] readAll(InputStream in, int limit) throws IOException, RefusedException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw tooLarge("more than " + limit + " bytes");
        }
        return bytes;
    }

    /**
     * Reads the next line, without its end.
     *
     * @param line receives the line
     * @return false at the end of the input
     * @throws RefusedException if the line is longer than the limit; the stream then stands at the next line
     */
    static boolean readLine(InputStream in, int limit, ByteArrayOutputStream line)
            throws IOException, RefusedException {
        line.reset();
        long length = 0;
        int b = in.read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (++length <= limit) {
                line.write(b);
            }
            b = in.read();
        }
        if (length > limit) {
            throw tooLarge("a line of " + length + " bytes; at most " + limit + " are read");
        }
        return true;
    }

    private static RefusedException tooLarge(String detail) {
        return new RefusedException(Reason.TOO_LARGE, detail);
    }
}
