package org.wiredesk.ingest.sitemap;

import java.io.IOException;
import java.io.Reader;

/**
 * XML cut into tags and texts, in one pass and with bounded memory. Declarations and processing instructions are skipped,
 * so nothing that they define exists.
 */
final class Markup {

    /** What follows next. */
    enum Token {
        OPEN,
        CLOSE,
        TEXT,
        END
    }

    private static final int LONGEST = 8_192;

    private final Reader in;
    private long left;
    private int peeked = -2;
    private final StringBuilder text = new StringBuilder();
    private boolean selfClosing;

    /** @param characters that are read at most */
    Markup(Reader in, long characters) {
        this.in = in;
        this.left = characters;
    }

    /** The name of the tag in lower case, or the text with its entities resolved. What is absurdly long is cut. */
    String text() {
        return text.toString();
    }

    /** Whether the tag that was just opened is closed as well, as in {@code <a/>}. */
    boolean selfClosing() {
        return selfClosing;
    }

    /** Whether all was read, rather than the limit met. */
    boolean complete() {
        return left > 0;
    }

    Token next() throws IOException {
        while (true) {
            text.setLength(0);
            selfClosing = false;
            int c = read();
            if (c < 0) {
                return Token.END;
            }
            if (c != '<') {
                return characters(c);
            }
            c = read();
            if (c == '?') {
                skipTo('>');
            } else if (c != '!') {
                return tag(c);
            } else if (declaration()) {
                return cdata();
            }
        }
    }

    private Token characters(int first) throws IOException {
        for (int c = first; c >= 0; c = read()) {
            if (c == '<') {
                peeked = c;
                break;
            }
            append(c);
        }
        Entities.resolve(text);
        return Token.TEXT;
    }

    private Token tag(int first) throws IOException {
        boolean close = first == '/';
        int c = close ? read() : first;
        while (c >= 0 && c != '>' && c != '/' && !Character.isWhitespace(c)) {
            append(Character.toLowerCase(c));
            c = read();
        }
        int quote = 0;
        int last = c;
        while (c >= 0 && (quote != 0 || c != '>')) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            last = c;
            c = read();
        }
        selfClosing = last == '/';
        return close ? Token.CLOSE : Token.OPEN;
    }

    /** Skips a comment or a document type with what is in its brackets; true at the text of a CDATA section. */
    private boolean declaration() throws IOException {
        int c = read();
        if (c == '[') {
            skipTo('[');
            return true;
        }
        if (c == '-') {
            int dashes = 0;
            read();
            for (c = read(); c >= 0 && !(c == '>' && dashes >= 2); c = read()) {
                dashes = c == '-' ? dashes + 1 : 0;
            }
            return false;
        }
        int brackets = 0;
        while (c >= 0 && (c != '>' || brackets > 0)) {
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            c = read();
        }
        return false;
    }

    private Token cdata() throws IOException {
        int closing = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '>' && closing >= 2) {
                text.setLength(Math.max(0, text.length() - 2));
                break;
            }
            closing = c == ']' ? closing + 1 : 0;
            append(c);
        }
        return Token.TEXT;
    }

    private void append(int c) {
        if (text.length() < LONGEST) {
            text.append((char) c);
        }
    }

    private void skipTo(int end) throws IOException {
        int c = read();
        while (c >= 0 && c != end) {
            c = read();
        }
    }

    private int read() throws IOException {
        if (peeked != -2) {
            int c = peeked;
            peeked = -2;
            return c;
        }
        return left-- > 0 ? in.read() : -1;
    }
}
