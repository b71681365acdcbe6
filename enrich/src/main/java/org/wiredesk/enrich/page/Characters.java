package org.wiredesk.enrich.page;

import java.text.Normalizer;
import java.util.Locale;
import org.wiredesk.article.CodePoints;

/**
 * The one rule for characters in text that we take out of HTML. Text that was sent to us as plain text is never touched
 * by it.
 *
 * <ul>
 *   <li>Unicode NFC;
 *   <li>soft hyphen, zero-width space, word joiner, byte order mark and control characters are dropped: they guide line
 *       breaking and split words for a search;
 *   <li>zero-width joiner and non-joiner and direction marks stay: Persian, Indic scripts and emoji need them;
 *   <li>every other white space, non-breaking spaces included, counts as one space together with its neighbours.
 * </ul>
 */
final class Characters {

    private Characters() {}

    /** The letters and figures of a text in lower case, for comparing what is written with other marks and spaces. */
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One line of text: cleaned by the rule, white space collapsed, ends trimmed. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        String normal = normalize(text);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isDropped(c)) {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    static String normalize(String text) {
        String wellFormed = CodePoints.wellFormed(text);
        return Normalizer.isNormalized(wellFormed, Normalizer.Form.NFC)
                ? wellFormed
                : Normalizer.normalize(wellFormed, Normalizer.Form.NFC);
    }

    static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == 0x85
                || c == 0xA0
                || c > 0xFF && (Character.isSpaceChar(c) || c == 0x180E);
    }

    static boolean isDropped(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }
}
