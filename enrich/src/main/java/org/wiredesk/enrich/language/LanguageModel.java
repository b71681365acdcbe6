package org.wiredesk.enrich.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of letter sequences in 103 languages. One copy per JVM (50 MB), loaded when it is first
 * needed, because that takes most of a second. The model is shared; the detectors on top of it are not thread-safe and cost little.
 *
 * @see <a href="https://opennlp.apache.org/models.html">Apache OpenNLP models</a>
 */
final class LanguageModel {

    private static final String RESOURCE = "/langdetect-183.bin";

    /** Letter sequences overlap and so repeat one another's evidence: three letters count as one observation. */
    private static final double OBSERVATIONS_PER_LETTER = 1.0 / 3;

    private static final int MAX_OBSERVATIONS = 120;

    private static final class Holder {
        private static final LanguageModel INSTANCE = new LanguageModel();
    }

    private final LanguageDetectorModel model = load();

    private LanguageModel() {}

    static LanguageModel shared() {
        return Holder.INSTANCE;
    }

    /**
     * The log likelihood of a text in each language, by ISO 639-3 code. The model gives the mean over a text's letter
     * sequences, which is as unsure of a novel as of a word; times their number it becomes evidence.
     */
    Map<String, Double> logLikelihoods(String text, int letters) {
        double observations = Math.min(MAX_OBSERVATIONS, Math.max(1, letters * OBSERVATIONS_PER_LETTER));
        Map<String, Double> scores = new HashMap<>();
        for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
            scores.put(language.getLang(), Math.log(language.getConfidence()) * observations);
        }
        return scores;
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + RESOURCE + " is not on the class path.");
            }
            return new LanguageDetectorModel(new BufferedInputStream(in, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model " + RESOURCE + " cannot be read.", e);
        }
    }
}
