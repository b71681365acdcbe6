package org.wiredesk.onnx;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that a model can take at once: paragraphs, and long ones at the end of a sentence or word. */
final class Pieces {

    private Pieces() {}

    /** A piece of a text between two UTF-16 indices. */
    record Piece(int begin, int end) {}

    /** @param longest characters of a piece */
    static List<Piece> of(String text, int longest) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int line = text.indexOf('\n', begin);
            int end = line < 0 ? text.length() : line;
            if (end - begin > longest) {
                end = cut(text, begin, begin + longest);
            }
            if (!text.substring(begin, end).isBlank()) {
                pieces.add(new Piece(begin, end));
            }
            begin = Math.max(end, begin + 1);
            while (begin < text.length() && text.charAt(begin) == '\n') {
                begin++;
            }
        }
        return pieces;
    }

    /** The best place to cut in the second half: behind a sentence, else behind a word, else anywhere but in a character. */
    private static int cut(String text, int begin, int limit) {
        int half = begin + (limit - begin) / 2;
        int word = -1;
        for (int i = limit; i > half; i--) {
            if (!Character.isWhitespace(text.charAt(i - 1))) {
                continue;
            }
            if (i > 1 && ".!?。".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
            word = word < 0 ? i : word;
        }
        if (word >= 0) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
