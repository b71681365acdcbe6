package org.wiredesk.enrich.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a long text in one of the three languages that most articles come in by its commonest words alone. So a command
 * that reads one such article need not wait for the model. Anything short, mixed or in doubt is left to the model.
 */
final class CommonWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
                    Set.of(
                            "the", "of", "and", "that", "was", "with", "for", "his", "from", "they", "have", "which",
                            "were", "this", "has", "are", "been", "would"),
            "de",
                    Set.of(
                            "der", "die", "und", "das", "ist", "nicht", "von", "mit", "den", "dem", "auch", "ein",
                            "eine", "sich", "für", "auf", "werden", "zu"),
            "fr",
                    Set.of(
                            "les", "des", "est", "une", "dans", "pour", "qui", "sur", "pas", "plus", "avec", "sont",
                            "cette", "ces", "aux", "du", "et", "il"));

    private static final int ENOUGH_WORDS = 80;

    /** In prose, far more than one word in eight is one of these; in a neighbouring language, far fewer. */
    private static final double SHARE = 0.125;

    private static final int DISTINCT = 7;

    private CommonWords() {}

    /** The language that the text's common words leave no doubt of. */
    static Optional<String> tell(String text) {
        List<String> words =
                BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        if (words.size() < ENOUGH_WORDS) {
            return Optional.empty();
        }
        String best = "";
        int first = 0;
        int second = 0;
        int distinct = 0;
        for (String language : List.of("en", "de", "fr")) {
            List<String> common =
                    words.stream().filter(WORDS.get(language)::contains).toList();
            if (common.size() > first) {
                second = first;
                first = common.size();
                best = language;
                distinct = new HashSet<>(common).size();
            } else {
                second = Math.max(second, common.size());
            }
        }
        boolean sure = first > words.size() * SHARE && distinct >= DISTINCT && second * 6 <= first;
        return sure ? Optional.of(best) : Optional.empty();
    }
}
