package org.wiredesk.enrich.entity.tagger;

import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/** The lines of a text by their form: running text, headlines, rows of tables, each with the place of a word in it. */
final class Lines {

    private static final int RUNNING = 0;
    private static final int SHORT = 1;
    private static final int ROW = 2;
    private static final int LOUD = 3;
    private static final int LIST = 4;
    private static final int LONGEST_HEADLINE = 16;

    private Lines() {}

    /** For each word the kind of its line times 4, and 1 for the first word, 2 for the last. */
    static int[] of(Scene scene) {
        int[] lines = new int[scene.size + 1];
        int begin = 0;
        while (begin < scene.size) {
            int end = begin + 1;
            while (end < scene.size && scene.words.gap(end) != Gap.LINE && scene.words.gap(end) != Gap.PARAGRAPH) {
                end++;
            }
            int kind = kind(scene.words, begin, end);
            for (int i = begin; i < end; i++) {
                lines[i] = kind * 4 + (i == begin ? 1 : 0) + (i == end - 1 ? 2 : 0);
            }
            begin = end;
        }
        return lines;
    }

    private static int kind(Words words, int begin, int end) {
        int small = 0;
        int loud = 0;
        int numbers = 0;
        int commas = 0;
        for (int i = begin; i < end; i++) {
            Shape shape = words.shape(i);
            small += shape == Shape.LOWER ? 1 : 0;
            loud += shape == Shape.UPPER ? 1 : 0;
            numbers += shape == Shape.NUMBER ? 1 : 0;
            commas += words.gap(i) == Gap.COMMA || words.gap(i) == Gap.SEMICOLON ? 1 : 0;
        }
        int length = end - begin;
        if (loud * 2 > length && length > 2) {
            return LOUD;
        }
        if (numbers > 0 && small * 5 <= length) {
            return ROW;
        }
        if (small * 5 <= length && commas > 1) {
            return LIST;
        }
        return length <= LONGEST_HEADLINE && !stopped(words, end) ? SHORT : RUNNING;
    }

    private static boolean stopped(Words words, int end) {
        String text = words.text();
        int at = words.end(end - 1);
        while (at < text.length() && text.charAt(at) != '\n') {
            if (".!?".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at++;
        }
        return false;
    }
}
