package org.wiredesk.sink.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as a reader types it into a search: lower case, without diacritics. {@code Zürich} and {@code zurich} are one. */
public final class Folding {

    /** Text beyond this many characters is stored but not indexed: PostgreSQL's index takes 1 MB for an article. */
    private static final int INDEXED = 200_000;

    private Folding() {}

    /** The folded words of a text with spaces between them, for a full-text index. */
    public static String searchable(String text) {
        return String.join(" ", words(text.length() <= INDEXED ? text : text.substring(0, INDEXED)));
    }

    /** Lower case, without diacritics. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The folded words of a text, in order: its runs of letters and digits. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (isWord(c)) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
            i += Character.charCount(c);
        }
        if (begin >= 0) {
            words.add(folded.substring(begin));
        }
        return words;
    }

    /** Whether a character belongs to a word. */
    public static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
