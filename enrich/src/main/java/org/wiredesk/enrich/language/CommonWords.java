package org.wiredesk.enrich.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.enrich.words.Runs;

/**
 * Tells a long text in one of the three languages that most articles come in by its commonest words alone. So a command
 * that reads one such article need not wait for the model. Anything short, mixed or in doubt is left to the model.
 */
final class CommonWords {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    /** Frequent in their language and rarer in all others, in the order of {@link #LANGUAGES}. */
    private static final List<String> WORDS = List.of(
            "the of and that was with for his from they have which were this has are been would to it by be not but"
                    + " will said who their its he had an after",
            "der die und das ist nicht von mit den dem auch ein eine sich für auf werden zu im aus bei nach dass sind wird"
                    + " wurde zum zur über oder einer einem einen eines seine seiner ihre haben sei sie bis",
            "les des est une dans pour qui sur pas plus avec sont cette ces aux du et il par ont mais leur elle"
                    + " était après selon ses même dont nous être fait deux entre aussi ainsi");

    /** The place of its language in {@link #LANGUAGES}. */
    private static final Map<String, Integer> LANGUAGE_OF = new HashMap<>();

    static {
        for (int language = 0; language < WORDS.size(); language++) {
            for (String word : WORDS.get(language).split(" ")) {
                LANGUAGE_OF.put(word, language);
            }
        }
    }

    private static final int ENOUGH_WORDS = 80;

    /** In prose, far more than one word in eight is one of these; in a neighbouring language, far fewer. */
    private static final double SHARE = 0.125;

    private static final int DISTINCT = 7;

    private CommonWords() {}

    /** The language that the text's common words leave no doubt of. */
    static Optional<String> tell(String text) {
        int[] counts = new int[LANGUAGES.size()];
        Set<String> distinct = new HashSet<>();
        List<String> words = Runs.of(text.toLowerCase(Locale.ROOT), Character::isLetter);
        for (String word : words) {
            Integer language = LANGUAGE_OF.get(word);
            if (language != null) {
                counts[language]++;
                distinct.add(word);
            }
        }
        int best = 0;
        int others = 0;
        for (int language = 1; language < counts.length; language++) {
            others += Math.min(counts[best], counts[language]);
            best = counts[language] > counts[best] ? language : best;
        }
        boolean sure = words.size() >= ENOUGH_WORDS
                && counts[best] > words.size() * SHARE
                && distinct.size() >= DISTINCT
                && others * 6 <= counts[best];
        return sure ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
    }
}
