package org.wiredesk.enrich.page;

import java.util.List;

/** Tells binary content that is sent under a text type: by the first bytes of common formats, or by control bytes. */
final class BinarySigns {

    private static final int SAMPLE = 4_096;

    private static final List<String> MAGIC = List.of(
            "%PDF-",
            "PK\u0003\u0004",
            "\u0089PNG\r\n",
            "GIF87a",
            "GIF89a",
            "\u00FF\u00D8\u00FF",
            "\u001F\u008B\u0008",
            "\u007FELF",
            "\u0000\u0000\u0000\u0018ftyp",
            "\u0000\u0000\u0000\u0020ftyp",
            "7z\u00BC\u00AF",
            "\u00D0\u00CF\u0011\u00E0",
            "SQLite format 3\u0000");

    private BinarySigns() {}

    static boolean areIn(byte[] bytes) {
        return MAGIC.stream().anyMatch(magic -> startsWith(bytes, magic)) || hasManyControls(bytes);
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Text has hardly any control bytes besides white space. UTF-16 has zeros, but only on one side. */
    private static boolean hasManyControls(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros[i & 1]++;
            } else if (b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r' && b != 0x1B) {
                controls++;
            }
        }
        boolean wide = length >= 2
                && ((bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE
                        || Math.min(zeros[0], zeros[1]) * 20 < Math.max(zeros[0], zeros[1]));
        int suspicious = wide ? controls : controls + zeros[0] + zeros[1];
        return length > 32 ? suspicious * 10 > length : suspicious > 4;
    }
}
