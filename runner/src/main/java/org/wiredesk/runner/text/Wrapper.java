package org.wiredesk.runner.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks marked text into lines of a width, as a terminal counts it: an ideograph takes two columns, a combining mark
 * none, a colour none. What could drive the terminal is left out: an article is somebody else's text.
 */
final class Wrapper {

    /** Longer lines are hard to read, however wide the window is. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    private final int columns;
    private final Marks marks;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int lineWidth;
    private int wordWidth;

    private Wrapper(int columns, Marks marks) {
        this.columns = columns;
        this.marks = marks;
    }

    /** The width to write in on a terminal of so many columns; 0 where there is none. */
    static int columns(int ofTerminal) {
        return ofTerminal == 0 ? WIDEST : Math.max(NARROWEST, Math.min(ofTerminal, WIDEST));
    }

    /** The text in lines; a line break stays one, and a blank line stays blank. */
    static List<String> wrap(String text, List<Highlight> highlights, int columns, Marks marks) {
        Wrapper wrapper = new Wrapper(columns, marks);
        wrapper.add(text, highlights);
        return wrapper.lines;
    }

    private void add(String text, List<Highlight> highlights) {
        int next = 0;
        Highlight open = null;
        for (int i = 0; i < text.length(); ) {
            if (open != null && i >= open.end()) {
                close(open);
                open = null;
            }
            if (open == null
                    && next < highlights.size()
                    && i >= highlights.get(next).begin()) {
                open = highlights.get(next++);
                mark(marks.open(open.kinds()));
            }
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                pause(open);
                endWord();
                endLine();
                resume(open);
            } else if (Character.isWhitespace(codePoint)) {
                pause(open);
                endWord();
                resume(open);
            } else if (!drivesTerminal(codePoint)) {
                word.appendCodePoint(codePoint);
                wordWidth += width(codePoint);
                if (wordWidth >= columns) {
                    pause(open);
                    endWord();
                    resume(open);
                }
            }
        }
        if (open != null) {
            close(open);
        }
        endWord();
        endLine();
    }

    private void close(Highlight open) {
        mark(marks.close(open.kinds()));
    }

    private void mark(String code) {
        word.append(code);
        wordWidth += marks.visible() ? code.length() : 0;
    }

    /** A colour ends with each word and begins again with the next: it must not run into the margin. */
    private void pause(@Nullable Highlight open) {
        if (open != null && !marks.visible()) {
            close(open);
        }
    }

    private void resume(@Nullable Highlight open) {
        if (open != null && !marks.visible()) {
            mark(marks.open(open.kinds()));
        }
    }

    private void endWord() {
        if (wordWidth == 0) {
            word.setLength(0);
            return;
        }
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > columns) {
            endLine();
        }
        if (lineWidth > 0) {
            line.append(' ');
            lineWidth++;
        }
        line.append(word);
        lineWidth += wordWidth;
        word.setLength(0);
        wordWidth = 0;
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        lineWidth = 0;
    }

    private static boolean drivesTerminal(int codePoint) {
        boolean reorders = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return reorders || Character.isISOControl(codePoint);
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                        || codePoint >= 0xF900 && codePoint <= 0xFAFF
                        || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                        || codePoint >= 0xFF00 && codePoint <= 0xFF60
                        || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                        || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
