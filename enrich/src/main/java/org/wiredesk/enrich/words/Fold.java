package org.wiredesk.enrich.words;

import java.text.Normalizer;

/**
 * Letters without case and diacritics, and hashes over them: {@code Málaga}, {@code MALAGA} and {@code malaga} are one.
 *
 * <p>A word is a 64-bit hash from here on. With two million names the chance that any two of them share a hash is below
 * one in a million, and a text is never cut into strings.
 */
public final class Fold {

    /** The hash of a sequence without words: what {@link #sequence} begins with. */
    public static final long ROOT = 0x5851F42D4C957F2DL;

    private static final int TABLE = 0x250;
    private static final char[][] FOLDED = new char[TABLE][];

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = fold(c);
        }
    }

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Fold() {}

    private static char[] fold(char c) {
        if (c < 0x80) {
            return new char[] {Character.toLowerCase(c)};
        }
        String lower = String.valueOf(Character.toLowerCase(c));
        return switch (lower.charAt(0)) {
            case 'ß' -> new char[] {'s', 's'};
            case 'æ' -> new char[] {'a', 'e'};
            case 'œ' -> new char[] {'o', 'e'};
            case 'ø' -> new char[] {'o'};
            case 'ł' -> new char[] {'l'};
            case 'đ' -> new char[] {'d'};
            case 'ı' -> new char[] {'i'};
            default -> withoutMarks(Normalizer.normalize(lower, Normalizer.Form.NFD));
        };
    }

    private static char[] withoutMarks(String letters) {
        StringBuilder kept = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (!isMark(letters.charAt(i))) {
                kept.append(letters.charAt(i));
            }
        }
        return kept.toString().toCharArray();
    }

    /** The hash of one word, as it stands in a text. */
    public static long word(CharSequence text, int begin, int end) {
        long hash = SEED;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < TABLE) {
                for (char folded : FOLDED[c]) {
                    hash = step(hash, folded);
                }
            } else if (!isMark(c)) {
                hash = step(hash, Character.toLowerCase(c));
            }
        }
        return mix(hash);
    }

    /** The hash of a word that stands by itself. */
    public static long word(CharSequence word) {
        return word(word, 0, word.length());
    }

    /** The hashes of words that stand in one line with a space between them. */
    public static WordHashes words(String line) {
        WordHashes words = new WordHashes();
        for (String word : line.split(" ")) {
            words.add(word(word));
        }
        return words;
    }

    /** The hash of a sequence of words that ends with this word. */
    public static long sequence(long before, long word) {
        return mix(before * 0xD6E8FEB86659FD93L + word);
    }

    /** The hash of an id, letter by letter; never 0. */
    public static long id(String id) {
        long hash = SEED;
        for (int i = 0; i < id.length(); i++) {
            hash = step(hash, id.charAt(i));
        }
        return mix(hash) | 1;
    }

    static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L;
    }

    private static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        return h ^ (h >>> 32);
    }
}
