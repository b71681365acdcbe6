package org.wiredesk.enrich.words;

/** What stands between a word and the one before it. */
public enum Gap {
    /** The text begins here. */
    START,
    /** Nothing: scripts without spaces. */
    NONE,
    SPACE,
    /** One line break, as in wrapped text and lists. */
    LINE,
    /** A blank line. */
    PARAGRAPH,
    /** A hyphen that joins: {@code Jean-Claude}. */
    HYPHEN,
    /** An apostrophe that joins: {@code O'Brien}, {@code Spain's}. */
    APOSTROPHE,
    /** A full stop without space: {@code U.S}. */
    DOT,
    /** A full stop, question mark or exclamation mark, and space. */
    STOP,
    COMMA,
    COLON,
    SEMICOLON,
    /** An opening bracket. */
    OPEN,
    /** A closing bracket. */
    CLOSE,
    QUOTE,
    AMPERSAND,
    SLASH,
    /** A dash between words. */
    DASH,
    OTHER;

    static Gap of(String text, int begin, int end) {
        if (begin == 0) {
            return START;
        }
        if (begin == end) {
            return NONE;
        }
        if (end - begin == 1) {
            return single(text.charAt(begin));
        }
        int lines = 0;
        Gap found = SPACE;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (!Character.isWhitespace(c) && c != 0xA0) {
                found = stronger(found, spaced(c));
            }
        }
        return lines > 1 ? PARAGRAPH : lines == 1 && found == SPACE ? LINE : found;
    }

    private static Gap single(char c) {
        return switch (c) {
            case '\n' -> LINE;
            case '-', '\u2010', '\u2011', '\u00AD', '\u2013' -> HYPHEN;
            case '\'', '\u2019', '\u02BC' -> APOSTROPHE;
            case '.', '\u00B7' -> DOT;
            default -> spaced(c);
        };
    }

    private static Gap spaced(char c) {
        return switch (c) {
            case '.', '!', '?', '\u2026', '\u3002' -> STOP;
            case ',', '\u3001' -> COMMA;
            case ':' -> COLON;
            case ';' -> SEMICOLON;
            case '(', '[', '{' -> OPEN;
            case ')', ']', '}' -> CLOSE;
            case '"', '\'', '\u2018', '\u2019', '\u201A', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '`' ->
                QUOTE;
            case '&' -> AMPERSAND;
            case '/' -> SLASH;
            case '-', '\u2013', '\u2014' -> DASH;
            default -> Character.isWhitespace(c) || c == 0xA0 ? SPACE : OTHER;
        };
    }

    private static Gap stronger(Gap a, Gap b) {
        return a == SPACE || b == STOP && a != QUOTE || b == OPEN || b == CLOSE && a == SPACE ? b : a;
    }
}
