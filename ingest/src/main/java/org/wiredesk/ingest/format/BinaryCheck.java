package org.wiredesk.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** Tells text from what only pretends to be, by its first bytes. A few NULs in a real text are for the reader to clean. */
public final class BinaryCheck {

    private static final int LOOKED_AT = 64 << 10;
    /** One control character in this many bytes is still text; programs and images have far more. */
    private static final int TOLERANCE = 50;

    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "a PDF",
            "\u0089PNG", "a PNG image",
            "\u00ff\u00d8\u00ff", "a JPEG image",
            "GIF8", "a GIF image",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u007fELF", "a program",
            "\u00d0\u00cf\u0011\u00e0", "an old office document",
            "RIFF", "a sound, film or image",
            "\u001f\u008b", "gzip inside gzip",
            "SQLite format 3", "a database");

    private BinaryCheck() {}

    /** @throws RefusedException if this is no text */
    public static void refuseBinary(byte[] bytes) throws RefusedException {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        Optional<String> kind = SIGNATURES.entrySet().stream()
                .filter(signature -> head.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (kind.isPresent()) {
            throw new RefusedException(Reason.NOT_TEXT, "this is " + kind.get() + ", not text");
        }
        boolean utf16 = head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe");
        if (utf16) {
            return;
        }
        byte[] start = Arrays.copyOf(bytes, Math.min(LOOKED_AT, bytes.length));
        int controls = 0;
        for (byte b : start) {
            boolean control = b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b;
            controls += control ? 1 : 0;
        }
        if (controls > start.length / TOLERANCE + 2) {
            throw new RefusedException(
                    Reason.NOT_TEXT, controls + " control characters in the first " + start.length + " bytes");
        }
    }
}
