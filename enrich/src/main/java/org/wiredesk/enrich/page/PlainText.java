package org.wiredesk.enrich.page;

import org.wiredesk.article.CodePoints;

/**
 * Plain text, kept character for character: only line ends become {@code \n}, and what no store can hold becomes
 * U+FFFD. So offsets count in the text that was sent.
 *
 * @param headline the first line that is not blank, trimmed, where the text has its headline in it; or empty
 * @param body the rest, from its first line that is not blank
 */
record PlainText(String headline, String body) {

    static PlainText read(String decoded, boolean firstLineIsHeadline) {
        String text = CodePoints.wellFormed(decoded).replace("\r\n", "\n").replace('\r', '\n');
        if (!firstLineIsHeadline) {
            return new PlainText("", text);
        }
        int begin = startOfText(text, 0);
        int end = endOfLine(text, begin);
        return new PlainText(text.substring(begin, end).strip(), text.substring(startOfText(text, end)));
    }

    /** The start of the first line from {@code from} that is not blank, or the end of the text. */
    private static int startOfText(String text, int from) {
        int line = from;
        while (line < text.length()) {
            int end = endOfLine(text, line);
            if (!text.substring(line, end).isBlank()) {
                return line;
            }
            line = Math.min(end + 1, text.length());
        }
        return text.length();
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
