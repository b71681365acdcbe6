package org.wiredesk.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the letters of a text by script. */
final class Scripts {

    /** Japanese prose has far more kana than this; a Chinese text that quotes a Japanese name has less. */
    private static final double KANA_IN_JAPANESE = 0.08;

    private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    private final int total;

    Scripts(String text) {
        int count = 0;
        int plain = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < 0x80) {
                plain += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                count++;
            }
        }
        if (plain > 0) {
            letters.merge(UnicodeScript.LATIN, plain, Integer::sum);
        }
        total = count + plain;
    }

    int letters() {
        return total;
    }

    /** The script of most letters; kana and Han together count as Japanese where the kana are more than a quotation. */
    Optional<UnicodeScript> main() {
        int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
        int han = of(UnicodeScript.HAN);
        Optional<UnicodeScript> most = letters.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        boolean japanese = kana > 0 && kana >= KANA_IN_JAPANESE * (kana + han) && (kana + han) * 2 > total;
        return japanese ? Optional.of(UnicodeScript.HIRAGANA) : most;
    }

    /** How many letters belong to a script; Japanese has three. */
    int count(UnicodeScript script) {
        return script == UnicodeScript.HIRAGANA
                ? of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA) + of(UnicodeScript.HAN)
                : of(script);
    }

    private int of(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }
}
