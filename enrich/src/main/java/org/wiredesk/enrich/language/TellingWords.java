package org.wiredesk.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that tell a language from its nearest relatives, whose letter sequences are much the same: Norwegian's two
 * written forms and Danish, Indonesian and Malay, Croatian and Serbian. A word counts only if the relatives spell it
 * differently or do not have it.
 */
final class TellingWords {

    /** What one word weighs, in natural log units of likelihood. */
    private static final double WEIGHT = 2;

    private static final int MOST = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = index(
            Map.entry(
                    "nb",
                    "ikke jeg noe hva hvordan bare fra mer ble være vært deres hun dere etter også mye mange noen"),
            Map.entry(
                    "nn",
                    "ikkje eg noko kva korleis berre frå meir vart vere vore deira ho dykk etter òg mykje nokon dei ein eit me kven kvar nokre sjølv saman"),
            Map.entry(
                    "da",
                    "ikke jeg noget hvad hvordan bare fra mere blev være været deres hun efter også meget nogle af mig dig sig nogen uden hvor"),
            Map.entry(
                    "id",
                    "karena bisa uang mobil agar polisi pemerintah perusahaan ketika senin kamis jumat minggu kantor rupiah berbeda bahwa sejumlah hingga namun"),
            Map.entry(
                    "ms",
                    "kerana ialah sahaja semasa wang bandar kereta polis kerajaan syarikat pelbagai apabila iaitu manakala selepas mempunyai bahawa isnin khamis jumaat ahad pejabat ringgit berbeza sehingga ianya mahu daripada"),
            Map.entry(
                    "hr",
                    "tko što uvjet tijekom tisuća tjedan sustav vlak kruh točno europska općina gdje vrijeme prije mjesto uopće siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenog prosinca"),
            Map.entry(
                    "bs",
                    "ko šta uslov tokom hiljada sedmica sistem voz hljeb tačno evropska općina gdje vrijeme prije mjesto januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra"),
            Map.entry("es", "y el los una con por pero está también más fue hay muy"),
            Map.entry("ca", "i els una amb per però està també més va hi ha molt les dels aquest aquesta"),
            Map.entry("gl", "e o os unha con por pero está tamén máis foi hai moi"),
            Map.entry("cs", "že jsou který není jsem nebo také při být jeho bylo tím již"),
            Map.entry("sk", "že sú ktorý nie som alebo tiež pri byť jeho bolo tým už"));

    private TellingWords() {}

    /** The evidence for each language that has telling words in a text. */
    static Map<String, Double> evidence(String text) {
        Map<String, Double> evidence = new HashMap<>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .flatMap(word -> LANGUAGES_BY_WORD.getOrDefault(word, List.of()).stream())
                .forEach(language -> evidence.merge(language, WEIGHT, (a, b) -> Math.min(a + b, MOST * WEIGHT)));
        return evidence;
    }

    @SafeVarargs
    private static Map<String, List<String>> index(Map.Entry<String, String>... lists) {
        Map<String, List<String>> index = new HashMap<>();
        for (Map.Entry<String, String> list : lists) {
            for (String word : list.getValue().split(" ")) {
                index.merge(
                        word,
                        List.of(list.getKey()),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return Map.copyOf(index);
    }
}
