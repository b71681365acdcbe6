package org.wiredesk.enrich.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Months by name and abbreviation, as the JDK's locale data spells them. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "cs", "fi", "ro", "hu", "tr", "ru", "uk",
            "id", "el", "ca", "lv", "ar", "hi", "th", "he", "bg", "hr", "sk", "sl", "sr", "et", "lt", "fa", "bn", "vi");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int number(String word) {
        String name = key(word);
        // Hebrew joins its "in" to the month.
        return NUMBERS.getOrDefault(name.startsWith("ב") ? name.substring(1) : name, 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.length() > 2 && Character.isLetter(name.charAt(0))) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        // Not in the locale data, and common in English and Austrian newspapers.
        numbers.put("sept", 9);
        numbers.put("jänner", 1);
        numbers.put("mrz", 3);
        return Map.copyOf(numbers);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }
}
