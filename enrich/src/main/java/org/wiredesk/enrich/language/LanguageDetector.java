package org.wiredesk.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.enrich.Page;

/**
 * Tells the language of a page. The script decides where only one language of news is written in it; a model tells the
 * languages of the other scripts apart; what the page or its carrier declares weighs in like a few words of text would,
 * so that it decides for a headline and not for an article.
 *
 * <p>Pure, and safe for many threads. The model is loaded when the first text needs it.
 */
public final class LanguageDetector {

    /** Says that nobody knows, as BCP 47 does. */
    public static final String UNDETERMINED = "und";

    /** More text than this does not change the answer. */
    private static final int SAMPLE = 1_500;

    /** With fewer letters than this, a text has no language. */
    private static final int MIN_LETTERS = 3;

    /** What a declared language weighs, in natural log units of likelihood. */
    private static final double DECLARED = 3.5;

    /** Of a word or two, a guess below this confidence is not worth telling; of a sentence, relatives share the likelihood. */
    private static final int UNSURE = 35;

    private static final int VERY_UNSURE = 15;

    private static final int SENTENCE = 20;

    /**
     * @param language BCP 47, such as {@code en} or {@code zh}; {@code und} if nobody knows
     * @param confidence 0 to 100
     * @param origin {@code detected} from the text, {@code declared} by the page or its carrier where the text is too
     *     short, or {@code none}
     */
    public record Detected(String language, int confidence, String origin) {}

    /** Every language that can be told, BCP 47. */
    public static Set<String> languages() {
        return Languages.all();
    }

    public Detected detect(Page page) {
        Optional<String> declared = Optional.ofNullable(page.language())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> !language.isEmpty() && !language.equals(UNDETERMINED));
        return detect(sample(page), declared);
    }

    private static String sample(Page page) {
        String body = page.body().value();
        String text = body.length() >= SAMPLE ? body : page.headline().value() + "\n" + body;
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    }

    private Detected detect(String text, Optional<String> declared) {
        Scripts scripts = new Scripts(text);
        Optional<UnicodeScript> script = scripts.main();
        if (scripts.letters() < MIN_LETTERS || script.isEmpty()) {
            return declared(declared);
        }
        Optional<String> only = Languages.onlyOneIn(script.get());
        if (only.isPresent()) {
            return new Detected(only.get(), 100 * scripts.count(script.get()) / scripts.letters(), "detected");
        }
        Optional<String> plain = CommonWords.tell(text);
        if (plain.isPresent()) {
            return new Detected(plain.get(), 99, "detected");
        }
        Map<String, Double> scores = new HashMap<>();
        LanguageModel.shared()
                .logLikelihoods(text, scripts.letters())
                .forEach((code, score) -> Languages.byCode(code)
                        .filter(language -> language.script() == script.get())
                        .ifPresent(language -> scores.put(language.tag(), score + language.prior())));
        if (scores.isEmpty()) {
            return declared(declared);
        }
        Map<Set<String>, Integer> letters = TellingLetters.in(text);
        scores.replaceAll((tag, score) -> score + TellingLetters.against(tag, letters));
        TellingWords.evidence(text)
                .forEach((tag, evidence) -> scores.computeIfPresent(tag, (key, score) -> score + evidence));
        String fromText = best(scores);
        declared.ifPresent(tag -> scores.computeIfPresent(tag, (key, score) -> score + DECLARED));
        String withPrior = best(scores);
        int confidence = confidence(scores, withPrior);
        if (!withPrior.equals(fromText)) {
            return new Detected(withPrior, confidence, "declared");
        }
        return confidence >= (scripts.letters() < SENTENCE ? UNSURE : VERY_UNSURE)
                ? new Detected(withPrior, confidence, "detected")
                : new Detected(UNDETERMINED, 0, "none");
    }

    private static Detected declared(Optional<String> declared) {
        return declared.map(language -> new Detected(language, 50, "declared"))
                .orElse(new Detected(UNDETERMINED, 0, "none"));
    }

    private static String best(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** The share of the best language in the likelihood of all. */
    private static int confidence(Map<String, Double> scores, String best) {
        double top = scores.get(best);
        double sum = scores.values().stream()
                .mapToDouble(score -> Math.exp(score - top))
                .sorted()
                .sum();
        return (int) Math.round(100 / sum);
    }
}
