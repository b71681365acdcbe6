package org.wiredesk.article;

/**
 * Offsets in Unicode code points, as the W3C TextPositionSelector counts them, over Java strings, which count UTF-16
 * units. Enrichers work in UTF-16; what leaves them counts in code points.
 *
 * <p>Text without supplementary characters (most news) needs no table, and a table has one entry per supplementary
 * character, so an emoji costs four bytes and not the whole text.
 */
public final class CodePoints {

    private final int length;
    /** UTF-16 indices of the high surrogates, ascending. */
    private final int[] pairs;

    private CodePoints(int length, int[] pairs) {
        this.length = length;
        this.pairs = pairs;
    }

    public static CodePoints of(String text) {
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                count++;
            }
        }
        int[] pairs = new int[count];
        for (int i = 0, n = 0; n < count; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                pairs[n++] = i;
            }
        }
        return new CodePoints(text.length(), pairs);
    }

    /**
     * The number of code points before a UTF-16 index. An index inside a surrogate pair counts as after the pair.
     *
     * @throws IndexOutOfBoundsException if the index lies outside the text
     */
    public int offset(int utf16) {
        if (utf16 < 0 || utf16 > length) {
            throw new IndexOutOfBoundsException(utf16 + " in a text of " + length);
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + 1 < utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return utf16 - low;
    }

    /** The text between two code point offsets, half open. */
    public static String slice(String text, int begin, int end) {
        int from = text.offsetByCodePoints(0, begin);
        return text.substring(from, text.offsetByCodePoints(from, end - begin));
    }

    /**
     * The text with every NUL and every lone surrogate replaced by U+FFFD, one for one, so that offsets do not move. No
     * database, file or JSON reader downstream can choke on the result.
     */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                if (repaired == null) {
                    repaired = new StringBuilder(text);
                }
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
