package org.wiredesk.enrich.words;

/** How a word is written. */
public enum Shape {
    LOWER,
    /** One capital, then small letters. */
    TITLE,
    /** Capitals only, two or more. */
    UPPER,
    /** One capital alone. */
    INITIAL,
    /** Capitals inside: {@code McDonald}, {@code eBay}. */
    MIXED,
    NUMBER,
    /** Digits and letters: {@code G20}. */
    DIGITS,
    /** A script without case. */
    UNCASED;

    static Shape of(String text, int begin, int end) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            } else if (Character.isDigit(c)) {
                digits++;
            }
        }
        if (digits > 0) {
            return upper + lower == 0 ? NUMBER : DIGITS;
        }
        if (upper == 0) {
            return lower == 0 ? UNCASED : LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? INITIAL : UPPER;
        }
        return upper == 1 && Character.isUpperCase(text.charAt(begin)) ? TITLE : MIXED;
    }

    /** Whether a name may be written like this. */
    public boolean capital() {
        return this == TITLE || this == UPPER || this == INITIAL || this == MIXED;
    }
}
