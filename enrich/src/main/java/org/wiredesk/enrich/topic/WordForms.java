package org.wiredesk.enrich.topic;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How words are made comparable. <em>Folding</em> drops case, accents and ligatures ({@code Élections} becomes
 * {@code elections}, {@code Straße} becomes {@code strasse}). <em>Stemming</em> then drops the plainest endings of a
 * language, mostly of number, so that a rule that says {@code goal} also means {@code goals}. It errs on the side of
 * leaving a word as it is: rules have {@code prefix*} and {@code *suffix} for the rest.
 */
final class WordForms {

    /** Folded forms of the characters below U+0250, which covers the Latin scripts; null stands for "drop it". */
    private static final String[] LATIN = new String[0x250];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            LATIN[c] = switch (c) {
                case 'ß' -> "ss";
                case 'Æ', 'æ' -> "ae";
                case 'Œ', 'œ' -> "oe";
                case 'Ø', 'ø' -> "o";
                case 'Ł', 'ł' -> "l";
                case 'Đ', 'đ', 'Ð', 'ð' -> "d";
                case 'Þ', 'þ' -> "th";
                case 'ı' -> "i";
                default -> plain;
            };
        }
    }

    private WordForms() {}

    /** The characters of a word from {@code begin} to {@code end}, folded. */
    static String fold(String text, int begin, int end) {
        return isPlain(text, begin, end) ? text.substring(begin, end) : folded(text, begin, end);
    }

    private static boolean isPlain(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text, int begin, int end) {
        StringBuilder folded = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                folded.append(c);
            } else if (c < LATIN.length) {
                folded.append(LATIN[c]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** The stem of a folded word. Languages without endings here keep the word. */
    static String stem(String word, String language) {
        if (word.length() < 4) {
            return word;
        }
        return switch (language) {
            case "en" -> english(word);
            case "de" -> german(word);
            case "fr" -> french(word);
            case "es", "pt" -> iberian(word);
            case "it" -> italian(word);
            case "nl" -> dutch(word);
            default -> word;
        };
    }

    private static String english(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? cut(word, 3) + "y" : cut(word, 1);
        }
        boolean hissing = word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zes");
        return cut(word, hissing ? 2 : 1);
    }

    private static String german(String word) {
        if (word.length() >= 6 && (word.endsWith("en") || word.endsWith("es"))) {
            return cut(word, 2);
        }
        if (word.length() >= 5 && (word.endsWith("e") || word.endsWith("n"))) {
            return cut(word, 1);
        }
        return word.length() >= 6 && word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String french(String word) {
        if (word.length() > 5 && word.endsWith("aux")) {
            return cut(word, 2) + "l";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") || word.endsWith("x");
        String singular = plural ? cut(word, 1) : word;
        return singular.length() > 5 && singular.endsWith("e") ? cut(singular, 1) : singular;
    }

    private static String iberian(String word) {
        if (!word.endsWith("s")) {
            return word;
        }
        boolean consonant =
                word.length() > 4 && word.endsWith("es") && "aeiou".indexOf(word.charAt(word.length() - 3)) < 0;
        return cut(word, consonant ? 2 : 1);
    }

    private static String italian(String word) {
        return word.length() > 4 && "aeio".indexOf(word.charAt(word.length() - 1)) >= 0 ? cut(word, 1) : word;
    }

    private static String dutch(String word) {
        if (word.length() > 5 && word.endsWith("en")) {
            return cut(word, 2);
        }
        return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
