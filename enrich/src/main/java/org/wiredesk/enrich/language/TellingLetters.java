package org.wiredesk.enrich.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Letters that few languages write. A text with several of them is not in a language that does without; one may stand in
 * a foreign name.
 */
final class TellingLetters {

    private static final double WEIGHT = 1.5;

    private static final int MOST = 6;

    private static final Map<Character, Set<String>> LANGUAGES_BY_LETTER = index(List.of(
            "ыэ: ru be kk mn ky tt ba",
            "ё: ru be tg mn ky",
            "ъ: ru bg tg tt ba",
            "щ: ru uk bg",
            "й: ru uk be bg kk mn ky tt ba tg",
            "і: uk be kk",
            "їєґ: uk",
            "ў: be",
            "јљњџ: sr mk",
            "ђћ: sr",
            "ѓќѕ: mk",
            "ә: kk tt ba",
            "өү: mn kk ky tt ba",
            "ң: kk ky tt ba",
            "қ: kk tg",
            "ӣӯҷҳ: tg",
            "ß: de lb",
            "ñ: es gl eu tl",
            "¿¡: es gl ca",
            "ã: pt vi",
            "õ: pt et vi",
            "łśźń: pl",
            "ż: pl mt",
            "řůě: cs",
            "ľĺŕ: sk",
            "őű: hu",
            "ğ: tr az",
            "ı: tr az",
            "ə: az",
            "țșă: ro vi",
            "ķļņģ: lv",
            "ė: lt",
            "ųį: lt",
            "þ: is",
            "ð: is fo",
            "øæ: da nb nn fo is",
            "å: sv da nb nn fi",
            "đ: hr bs sr vi",
            "ċġħ: mt",
            "ŵŷ: cy",
            "ĉĝĥĵŝŭ: eo",
            "ë: sq lb nl fr af",
            "پچژگ: fa ur ps",
            "ٹڈڑںے: ur",
            "ټډړښڼ: ps",
            "ةإ: ar"));

    private TellingLetters() {}

    /** What a text's letters say against a language: zero, or a negative log likelihood. */
    static double against(String tag, Map<Set<String>, Integer> found) {
        int strangers = 0;
        for (Map.Entry<Set<String>, Integer> entry : found.entrySet()) {
            strangers += entry.getKey().contains(tag) ? 0 : entry.getValue();
        }
        return -WEIGHT * Math.min(strangers, MOST);
    }

    /** How many telling letters a text has, by the languages that write them. */
    static Map<Set<String>, Integer> in(String text) {
        Map<Set<String>, Integer> found = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            Set<String> languages = LANGUAGES_BY_LETTER.get(Character.toLowerCase(text.charAt(i)));
            if (languages != null) {
                found.merge(languages, 1, Integer::sum);
            }
        }
        return found;
    }

    private static Map<Character, Set<String>> index(List<String> rows) {
        Map<Character, Set<String>> index = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split(": ");
            for (char letter : parts[0].toCharArray()) {
                index.computeIfAbsent(letter, key -> new HashSet<>()).addAll(List.of(parts[1].split(" ")));
            }
        }
        return index;
    }
}
