package org.wiredesk.enrich.page;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages as pages declare them: {@code en_US}, {@code DE-de}, {@code pt-br,pt}. */
final class LanguageTags {

    private static final Set<String> KNOWN =
            Stream.of(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private LanguageTags() {}

    /** The declared language in BCP 47's own writing, or empty for what is no language, such as {@code x-default}. */
    static Optional<String> normalize(String declared) {
        String first = declared.strip().split("[,;\\s]", 2)[0].replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(first).build();
            return KNOWN.contains(locale.getLanguage())
                    ? Optional.of(locale.stripExtensions().toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
