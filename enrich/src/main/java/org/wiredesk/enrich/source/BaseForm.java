package org.wiredesk.enrich.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary form of the name of an institution that the text has in another case: "Uniwersytetu Śląskiego" is
 * "Uniwersytet Śląski", "des Instituts für Weltwirtschaft" the "Institut für Weltwirtschaft".
 */
final class BaseForm {

    private static final Pattern NEUTER = Pattern.compile(
            "(?iu).*(?:institut|amt|ministerium|zentrum|gericht|präsidium|museum|klinikum|haus|werk|büro|komitee)");

    private final PhraseBook book;
    private final String language;

    BaseForm(PhraseBook book, String language) {
        this.book = book;
        this.language = language;
    }

    /** Null if the name from {@code begin} to {@code end} is in its dictionary form already. */
    @Nullable
    String base(Tokens tokens, int begin, int noun, int end) {
        String written = tokens.written(noun);
        String base =
                language.equals("de") ? german(tokens, begin, noun) : capitals(written, book.base(tokens.word(noun)));
        boolean inflected = language.equals("pl")
                && written.endsWith("um")
                && !adjective(tokens.written(noun + 1), base).equals(tokens.written(noun + 1));
        if (base.equals(written) && !inflected) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        boolean agrees = true;
        for (int token = begin; token < end; token++) {
            String word = tokens.written(token);
            String adjective = language.equals("pl") && agrees ? adjective(word, base) : word;
            // "des Deutschen Instituts", and a genitive it is if the noun has lost its ending.
            if (language.equals("de") && token < noun && word.endsWith("en")) {
                adjective = word.substring(0, word.length() - 1)
                        + (NEUTER.matcher(base).matches() ? "s" : "r");
            }
            agrees = token <= noun || !adjective.equals(word);
            name.append(token == begin || tokens.isGlued(token) ? "" : " ").append(token == noun ? base : adjective);
        }
        return name.toString();
    }

    private static String german(Tokens tokens, int begin, int noun) {
        String written = tokens.written(noun);
        boolean genitive = written.endsWith("s") && tokens.word(begin - 1).equals("des");
        return genitive ? written.replaceFirst("(?<=[mtzs])es$|s$", "") : written;
    }

    private static String capitals(String written, String base) {
        boolean same = base.equalsIgnoreCase(written);
        return same || !Character.isUpperCase(written.charAt(0))
                ? same ? written : base
                : Character.toUpperCase(base.charAt(0)) + base.substring(1);
    }

    /** "Śląskiego", "Okręgowej" as they stand beside a noun in its dictionary form. */
    private static String adjective(String word, String noun) {
        String ending = noun.endsWith("a") ? "a" : noun.endsWith("o") || noun.endsWith("um") ? "e" : "y";
        return word.replaceFirst(
                        "(?<=[kg])i(?:ego|ej|emu)$", ending.equals("y") ? "i" : ending.equals("e") ? "ie" : "a")
                .replaceFirst("(?<=[nwłrstzcdm])(?:ego|ej|emu)$", ending);
    }
}
