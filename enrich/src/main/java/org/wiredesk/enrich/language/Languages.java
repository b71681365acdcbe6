package org.wiredesk.enrich.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param small whether it is rare in news and easily taken for a larger neighbour
     */
    record Language(String tag, UnicodeScript script, boolean small) {}

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
                    of(LATIN, false, "afr af", "ces cs", "dan da", "deu de", "ekk et", "eng en", "fin fi", "fra fr"),
                    of(LATIN, false, "hrv hr", "hun hu", "ind id", "isl is", "ita it", "lit lt", "lvs lv", "msa ms"),
                    of(LATIN, false, "nld nl", "nob nb", "pol pl", "por pt", "ron ro", "slk sk", "slv sl", "som so"),
                    of(LATIN, false, "spa es", "sqi sq", "swa sw", "swe sv", "tgl tl", "tur tr", "vie vi", "cat ca"),
                    of(LATIN, false, "aze az", "cym cy", "eus eu", "gle ga", "mlt mt", "zul zu", "uzb uz", "bos bs"),
                    of(LATIN, true, "nno nn", "glg gl", "epo eo", "lat la", "ltz lb", "fry fy", "fao fo", "plt mg"),
                    of(CYRILLIC, false, "rus ru", "ukr uk", "bel be", "bul bg", "mkd mk", "srp sr", "kaz kk", "mon mn"),
                    of(CYRILLIC, true, "kir ky", "tat tt", "tgk tg", "bak ba"),
                    of(ARABIC, false, "ara ar", "pes fa", "urd ur"),
                    of(ARABIC, true, "pus ps"),
                    of(DEVANAGARI, false, "hin hi", "mar mr", "nep ne"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Languages() {}

    /** The only language of news that is written in a script, if there is only one. */
    static Optional<String> onlyOneIn(UnicodeScript script) {
        return Optional.ofNullable(BY_SCRIPT.get(script));
    }

    static Optional<Language> byCode(String iso6393) {
        return Optional.ofNullable(BY_CODE.get(iso6393));
    }

    private static Stream<Map.Entry<String, Language>> of(UnicodeScript script, boolean small, String... rows) {
        return List.of(rows).stream()
                .map(row -> row.split(" "))
                .map(row -> Map.entry(row[0], new Language(row[1], script, small)));
    }
}
