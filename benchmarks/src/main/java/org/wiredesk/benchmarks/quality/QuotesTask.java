package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Enrichment.Span;
import org.wiredesk.benchmarks.quality.QuoteSets.Gold;
import org.wiredesk.benchmarks.quality.QuoteSets.Marked;
import org.wiredesk.benchmarks.quality.QuoteSets.Stretch;
import org.wiredesk.enrich.quote.QuoteEnricher;
import org.wiredesk.enrich.quote.QuoteEnricher.Located;

/**
 * Quotes against marked articles.
 *
 * <p>Content is measured by the characters, white space aside, that stand in any marked and in any found quote of the
 * same article: micro precision, recall and F1 over the set. The speaker is measured on marked quotes that name one and
 * whose content is found to at least a half: right if the place where we saw the speaker overlaps the marked one, or if
 * the name we give shares a word of at least three letters with it.
 */
public final class QuotesTask implements QualityTask {

    private final QuoteEnricher enricher = QuoteEnricher.shipped();

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (Path part : parts(data.resolve("quotes").resolve("polnear"))) {
            scores.addAll(new Run("polnear", "en", errors).on(QuoteSets.polnear(part)));
        }
        for (Path part : parts(data.resolve("quotes").resolve("german"))) {
            scores.addAll(new Run("german wikinews", "de", errors).on(QuoteSets.german(part)));
        }
        return scores;
    }

    private static List<Path> parts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The measurement of one set. */
    private final class Run {

        private final String set;
        private final String language;
        private final int errors;
        private final List<Worst> worst = new ArrayList<>();
        private final List<String> wrongSpeakers = new ArrayList<>();
        private final Calibration calibration = new Calibration();
        private long right;
        private long found;
        private long marked;
        private int speakers;
        private int speakersRight;
        private long nanos;

        private record Worst(int missed, String text) {}

        private Run(String set, String language, int errors) {
            this.set = set;
            this.language = language;
            this.errors = errors;
        }

        private List<Score> on(List<Marked> articles) {
            for (Marked article : articles) {
                long start = System.nanoTime();
                List<Located> quotes = enricher.locate(PlainDocuments.of(language, article.text()));
                nanos += System.nanoTime() - start;
                content(article, quotes);
                article.quotes().forEach(gold -> speaker(article, gold, quotes));
            }
            double precision = (double) right / found;
            double recall = (double) right / marked;
            double perSecond = articles.size() / (nanos / 1e9);
            List<String> examples = worst.stream()
                    .sorted(Comparator.comparingInt(Worst::missed).reversed())
                    .limit(errors)
                    .map(Worst::text)
                    .toList();
            Score content = new Score(
                    name(),
                    set,
                    articles.size(),
                    "content overlap F1",
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    "",
                    perSecond,
                    examples);
            Score speaker = new Score(
                    name(),
                    set,
                    speakers,
                    "speaker given content",
                    null,
                    null,
                    (double) speakersRight / speakers,
                    "annotators agree .92",
                    perSecond,
                    wrongSpeakers.stream().limit(errors).toList());
            List<Score> scores = new ArrayList<>(List.of(content, speaker));
            scores.addAll(calibration.scores(name(), set + ", "));
            return scores;
        }

        private void content(Marked article, List<Located> quotes) {
            BitSet gold = new BitSet();
            article.quotes().forEach(quote -> quote.content().forEach(s -> gold.set(s.begin(), s.end())));
            BitSet ours = new BitSet();
            quotes.forEach(
                    quote -> ours.set(quote.quote().begin(), quote.quote().end()));
            BitSet letters = letters(article.text());
            gold.and(letters);
            ours.and(letters);
            BitSet both = (BitSet) gold.clone();
            both.and(ours);
            right += both.cardinality();
            found += ours.cardinality();
            marked += gold.cardinality();
            quotes.forEach(quote -> calibration.add(quote.quote().confidence(), isMarked(quote, gold, letters)));
            if (errors > 0) {
                missed(article, ours);
                invented(article, gold, quotes);
            }
        }

        /** Whether at least half of what we take for a quote is one. */
        private boolean isMarked(Located quote, BitSet gold, BitSet letters) {
            int begin = quote.quote().begin();
            int end = quote.quote().end();
            return gold.get(begin, end).cardinality() * 2
                    >= letters.get(begin, end).cardinality();
        }

        private void missed(Marked article, BitSet ours) {
            for (Gold quote : article.quotes()) {
                for (Stretch s : quote.content()) {
                    int covered = ours.get(s.begin(), s.end()).cardinality();
                    if (covered * 4 < s.end() - s.begin()) {
                        worst.add(new Worst(s.end() - s.begin(), "missed: " + context(article.text(), s)));
                    }
                }
            }
        }

        private void invented(Marked article, BitSet gold, List<Located> quotes) {
            for (Located quote : quotes) {
                Stretch s = new Stretch(quote.quote().begin(), quote.quote().end());
                int covered = gold.get(s.begin(), s.end()).cardinality();
                if (covered * 4 < s.end() - s.begin()) {
                    worst.add(new Worst(s.end() - s.begin(), "invented: " + context(article.text(), s)));
                }
            }
        }

        private void speaker(Marked article, Gold gold, List<Located> quotes) {
            if (gold.speaker().isEmpty() || gold.content().isEmpty()) {
                return;
            }
            Optional<Located> best = quotes.stream()
                    .filter(quote -> shared(quote, gold) > 0)
                    .max(Comparator.comparingInt(quote -> shared(quote, gold)));
            int length =
                    gold.content().stream().mapToInt(s -> s.end() - s.begin()).sum();
            if (best.isEmpty() || shared(best.get(), gold) * 2 < length) {
                return;
            }
            speakers++;
            if (isRight(article, gold, best.get())) {
                speakersRight++;
            } else if (errors > 0) {
                String label = text(article.text(), gold.speaker().get(0));
                wrongSpeakers.add("speaker " + best.get().quote().speaker() + " by "
                        + best.get().quote().verb() + ", marked " + label + ": "
                        + context(article.text(), gold.content().get(0)));
            }
        }

        private boolean isRight(Marked article, Gold gold, Located quote) {
            Optional<Span> place = quote.speaker();
            boolean overlaps = place.isPresent()
                    && gold.speaker().stream()
                            .anyMatch(s ->
                                    s.begin() < place.get().end() && place.get().begin() < s.end());
            String name = quote.quote().speaker();
            return overlaps
                    || name != null
                            && gold.speaker().stream()
                                    .map(s -> words(text(article.text(), s)))
                                    .anyMatch(words -> words.stream().anyMatch(words(name)::contains));
        }
    }

    private static int shared(Located quote, Gold gold) {
        return gold.content().stream()
                .mapToInt(s -> Math.max(
                        0,
                        Math.min(s.end(), quote.quote().end())
                                - Math.max(s.begin(), quote.quote().begin())))
                .sum();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 3) {
                words.add(word);
            }
        }
        return words;
    }

    private static BitSet letters(String text) {
        BitSet letters = new BitSet();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            letters.set(i, !Character.isWhitespace(points[i]));
        }
        return letters;
    }

    private static String text(String text, Stretch stretch) {
        return CodePoints.slice(text, stretch.begin(), stretch.end());
    }

    private static String context(String text, Stretch stretch) {
        int length = text.codePointCount(0, text.length());
        String before = CodePoints.slice(text, Math.max(0, stretch.begin() - 80), stretch.begin());
        String after = CodePoints.slice(text, stretch.end(), Math.min(length, stretch.end() + 80));
        return (before + "[[" + text(text, stretch) + "]]" + after).replace('\n', ' ');
    }
}
