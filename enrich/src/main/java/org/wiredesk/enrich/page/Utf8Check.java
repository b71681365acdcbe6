package org.wiredesk.enrich.page;

/**
 * How much of some bytes is UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param errors bytes that belong to no such sequence; a sequence that the end of the input cuts short is not one
 */
record Utf8Check(int sequences, int errors) {

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int errors = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xC2 && lead <= 0xDF
                    ? 2
                    : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
            int have = 1;
            while (have < length && i + have < bytes.length && (bytes[i + have] & 0xC0) == 0x80) {
                have++;
            }
            if (length == 0 || have < length && i + have < bytes.length) {
                errors++;
                i++;
            } else {
                sequences += have == length ? 1 : 0;
                i += have;
            }
        }
        return new Utf8Check(sequences, errors);
    }

    /**
     * Accented Latin text hardly ever forms a UTF-8 sequence by chance; text in an Asian double-byte charset may form a
     * few, but never is all of it well-formed.
     */
    boolean looksLikeUtf8(boolean declaredLatin) {
        return errors == 0 && sequences > (declaredLatin ? 0 : 20);
    }

    /** A few broken bytes in a UTF-8 page are damage; mostly broken bytes are another charset. */
    boolean looksLikeSomethingElse() {
        return errors > sequences;
    }
}
