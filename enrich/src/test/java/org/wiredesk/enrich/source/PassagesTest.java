package org.wiredesk.enrich.source;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle.InfoSource;

/**
 * The labelled passages: precision and recall of agencies and cited sources per language, over both halves. A source is
 * right if its name is the label's, or the label is another name of it in our lists ("AFP"); for a source that no file lists the extent of the name may differ ("police" for
 * "Leipzig police").
 */
class PassagesTest {

    private static final SourceEnricher ENRICHER = SourceEnricher.shipped();
    private static final Outlets OUTLETS =
            Outlets.shipped().with(Lexicon.shipped().organisations());

    /** Files that count as one set hold too little alone to be measured by: {@code natural} is whole articles. */
    @ParameterizedTest
    @ValueSource(strings = {"passages heldout", "unseen", "fresh", "blind", "natural natural-blind"})
    void namesTheSourcesOfLabelledTexts(String files) throws IOException {
        for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")) {
            List<Passage> passages = new ArrayList<>();
            for (String file : files.split(" ")) {
                passages.addAll(read(file + "-" + language + ".txt"));
            }

            Score score = score(language, passages);

            assertThat(score.precision())
                    .as("precision in %s, %s", language, score.errors())
                    .isGreaterThanOrEqualTo(.90);
            assertThat(score.recall())
                    .as("recall in %s, %s", language, score.errors())
                    .isGreaterThanOrEqualTo(.80);
        }
    }

    private record Passage(String text, List<String> sources) {}

    private record Score(int right, int found, int expected, List<String> errors) {

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / expected;
        }
    }

    private static Score score(String language, List<Passage> passages) {
        int right = 0;
        int found = 0;
        int expected = 0;
        List<String> errors = new ArrayList<>();
        for (Passage passage : passages) {
            List<String> names = names(language, passage.text());
            long hits = passage.sources().stream()
                    .filter(label -> names.stream().anyMatch(name -> same(label, name)))
                    .count();
            right += (int) hits;
            found += names.size();
            expected += passage.sources().size();
            if (hits < names.size() || hits < passage.sources().size()) {
                errors.add("\n" + passage.text() + " => " + names + " instead of " + passage.sources());
            }
        }
        return new Score(right, found, expected, errors);
    }

    private static List<String> names(String language, String text) {
        return ENRICHER.enrich(Documents.body(language, text).document()).infoSources().stream()
                .map(InfoSource::name)
                .toList();
    }

    private static boolean same(String label, String name) {
        return sameWords(label, name)
                || OUTLETS.named(label)
                        .filter(outlet -> outlet.name().equals(name))
                        .isPresent();
    }

    private static boolean sameWords(String label, String name) {
        String a = label.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return a.equals(b) || b.length() > 3 && a.contains(b) || a.length() > 3 && b.contains(a);
    }

    private static List<Passage> read(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PassagesTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(PassagesTest::passage)
                    .toList();
        }
    }

    private static Passage passage(String line) {
        String[] parts = line.split(" => ");
        List<String> sources = parts[1].equals("-")
                ? List.of()
                : Arrays.stream(parts[1].split(";")).map(String::strip).toList();
        return new Passage(parts[0], sources);
    }
}
