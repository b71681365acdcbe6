package org.wiredesk.enrich.entity;

import java.util.Arrays;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Words;

/**
 * Which words of a text somebody says, in quotation marks. A paragraph that opens with marks goes on with the speech of
 * the one before; one that never closes them ends with its paragraph.
 */
final class Quotations {

    /** In words; a shorter one is a title or an irony, and nobody speaks. */
    private static final int SHORTEST = 3;

    /** By word: the first word of the quotation that it lies in, or -1. */
    private final int[] quotation;

    private final int[] end;

    Quotations(Words words) {
        quotation = new int[words.size()];
        end = new int[words.size()];
        Arrays.fill(quotation, -1);
        int opened = -1;
        char closing = 0;
        for (int i = 0; i <= words.size(); i++) {
            int from = i == 0 ? 0 : words.end(i - 1);
            int to = i == words.size() ? words.text().length() : words.begin(i);
            for (int at = from; at < to; at++) {
                char c = words.text().charAt(at);
                boolean paragraph = c == '\n' && words.gap(i) == Gap.PARAGRAPH;
                if (opened >= 0 && (paragraph || closes(words.text(), at, closing))) {
                    mark(opened, i);
                    opened = -1;
                } else if (opened < 0 && i < words.size()) {
                    char wanted = closing(words.text(), at, c);
                    if (wanted != 0) {
                        opened = i;
                        closing = wanted;
                    }
                }
            }
        }
    }

    private void mark(int begin, int after) {
        if (after - begin >= SHORTEST) {
            Arrays.fill(quotation, begin, after, begin);
            end[begin] = after;
        }
    }

    /** What ends a quotation that this sign opens, or 0 where it opens none. */
    private static char closing(String text, int at, char c) {
        return switch (c) {
            case '"' -> '"';
            case '\u201C' -> '\u201D';
            case '\u201E' -> '\u201C';
            case '\u00AB' -> '\u00BB';
            case '\u00BB' -> '\u00AB';
            case '\'', '\u2018' -> opensSingle(text, at) ? '\u2019' : 0;
            default -> 0;
        };
    }

    private static boolean opensSingle(String text, int at) {
        boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return before && at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
    }

    private static boolean closes(String text, int at, char closing) {
        char c = text.charAt(at);
        if (closing == '\u2019') {
            boolean sign = c == '\'' || c == '\u2019';
            return sign && at > 0 && ",.?!\u2026".indexOf(text.charAt(at - 1)) >= 0;
        }
        return c == closing || closing == '\u201D' && c == '"' || closing == '\u201C' && (c == '\u201D' || c == '"');
    }

    /** The first word of the quotation around a word, or -1. */
    int of(int word) {
        return quotation[word];
    }

    /** The word after a quotation, by its first word. */
    int end(int first) {
        return end[first];
    }
}
