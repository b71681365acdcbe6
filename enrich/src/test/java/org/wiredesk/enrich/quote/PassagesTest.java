package org.wiredesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.enrich.Documents;

/**
 * The labelled passages in French and Spanish. A quote is right if its text is the label's but for a mark at either end,
 * and its speaker is right if it contains the label's.
 */
class PassagesTest {

    private static final QuoteEnricher ENRICHER = QuoteEnricher.shipped();

    @ParameterizedTest
    @CsvSource({"fr, .90, .85, .85", "es, .90, .85, .85"})
    void findsWhoSaidWhatInLabelledPassages(String language, double precision, double recall, double speakers)
            throws IOException {
        Score score = score(language);

        assertThat(score.passages()).isGreaterThanOrEqualTo(30);
        assertThat(score.precision()).as("precision, %s", score).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as("recall, %s", score).isGreaterThanOrEqualTo(recall);
        assertThat(score.speakers()).as("speakers, %s", score).isGreaterThanOrEqualTo(speakers);
    }

    private record Label(String text, String speaker) {}

    private record Score(int passages, int right, int found, int expected, int named, List<String> errors) {

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / expected;
        }

        double speakers() {
            return (double) named / right;
        }
    }

    private static Score score(String language) throws IOException {
        int passages = 0;
        int right = 0;
        int found = 0;
        int expected = 0;
        int named = 0;
        List<String> errors = new ArrayList<>();
        for (String line : lines(language)) {
            String[] parts = line.split(" => ");
            List<Label> labels = labels(parts[1]);
            List<Quote> quotes =
                    ENRICHER.enrich(Documents.of(language, "", parts[0])).quotes();
            int hits = 0;
            int speakers = 0;
            for (Label label : labels) {
                List<Quote> same = quotes.stream()
                        .filter(quote -> bare(quote.text()).equals(bare(label.text())))
                        .limit(1)
                        .toList();
                hits += same.size();
                speakers +=
                        (int) same.stream().filter(quote -> isBy(quote, label)).count();
            }
            passages++;
            right += hits;
            named += speakers;
            found += quotes.size();
            expected += labels.size();
            if (hits < labels.size() || speakers < hits || hits < quotes.size()) {
                errors.add("\n" + line + " => " + quotes);
            }
        }
        return new Score(passages, right, found, expected, named, errors);
    }

    private static boolean isBy(Quote quote, Label label) {
        String speaker = Objects.requireNonNullElse(quote.speaker(), "?").toLowerCase(Locale.ROOT);
        return speaker.contains(label.speaker().toLowerCase(Locale.ROOT));
    }

    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static List<Label> labels(String text) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split(" ;; "))
                        .map(label -> label.split(" @ "))
                        .map(label -> new Label(label[0], label[1]))
                        .toList();
    }

    private static List<String> lines(String language) throws IOException {
        String file = "passages-" + language + ".txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PassagesTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
