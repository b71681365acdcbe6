package org.wiredesk.enrich.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that a text may be found to be in: the model's, less those that nobody writes news in. */
final class Languages {

    /**
     * A language that the model knows.
     *
     * @param tag BCP 47
     * @param script that news in this language is written in
     * @param prior natural log of how much likelier than others it is in news; what is rare and easily taken for a larger
     *     neighbour has a negative one
     */
    record Language(String tag, UnicodeScript script, double prior) {}

    /** Scripts that stand for one language of news; Han without kana is Chinese. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** By the model's ISO 639-3 code. */
    private static final Map<String, Language> BY_CODE = Stream.of(
                    of(LATIN, 1, "eng en", "deu de", "fra fr", "spa es", "ita it", "por pt", "pol pl", "nld nl"),
                    of(LATIN, 1, "tur tr", "ind id", "ces cs", "swe sv", "ron ro", "hun hu", "vie vi", "fin fi"),
                    of(LATIN, 0, "afr af", "dan da", "ekk et", "hrv hr", "isl is", "lit lt", "lvs lv", "msa ms"),
                    of(LATIN, 0, "nob nb", "slk sk", "slv sl", "som so", "sqi sq", "swa sw", "tgl tl", "cat ca"),
                    of(LATIN, 0, "aze az", "cym cy", "eus eu", "gle ga", "mlt mt", "zul zu", "uzb uz"),
                    of(LATIN, -2, "nno nn", "glg gl", "epo eo", "lat la", "ltz lb", "fry fy", "fao fo", "plt mg"),
                    of(LATIN, -4, "bos bs"),
                    of(CYRILLIC, 1, "rus ru", "ukr uk"),
                    of(CYRILLIC, 0, "bel be", "bul bg", "mkd mk", "srp sr", "kaz kk", "mon mn"),
                    of(CYRILLIC, -2, "kir ky", "tat tt", "tgk tg", "bak ba"),
                    of(ARABIC, 0, "ara ar", "pes fa", "urd ur"),
                    of(ARABIC, -2, "pus ps"),
                    of(DEVANAGARI, 0, "hin hi", "mar mr", "nep ne"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Languages() {}

    /** Every language that can be told, BCP 47. */
    static Set<String> all() {
        return Stream.concat(
                        BY_SCRIPT.values().stream(), BY_CODE.values().stream().map(Language::tag))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The only language of news that is written in a script, if there is only one. */
    static Optional<String> onlyOneIn(UnicodeScript script) {
        return Optional.ofNullable(BY_SCRIPT.get(script));
    }

    static Optional<Language> byCode(String iso6393) {
        return Optional.ofNullable(BY_CODE.get(iso6393));
    }

    private static Stream<Map.Entry<String, Language>> of(UnicodeScript script, double prior, String... rows) {
        return List.of(rows).stream()
                .map(row -> row.split(" "))
                .map(row -> Map.entry(row[0], new Language(row[1], script, prior)));
    }
}
