package org.wiredesk.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wiredesk.article.Article;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.UnreadableException;
import org.wiredesk.enrich.entity.EntityEnricher;
import org.wiredesk.enrich.language.LanguageDetector;
import org.wiredesk.enrich.page.PageReader;
import org.wiredesk.enrich.quote.QuoteEnricher;
import org.wiredesk.enrich.source.SourceEnricher;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.Tagged;
import org.wiredesk.enrich.stage.Tagger;
import org.wiredesk.enrich.topic.TopicEnricher;

/** Each enricher, and all of them, on plain texts of 600 words, English and German in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EnricherBenchmark {

    private static final int TEXTS = 200;

    private final Article[] articles = new Article[TEXTS];
    private final Document[] documents = new Document[TEXTS];
    private Tagger tagger;
    private LanguageDetector detector;
    private Enricher entities;
    private Enricher sources;
    private Enricher topics;
    private Enricher quotes;
    private int next;

    @Setup
    public void prepare() throws UnreadableException {
        tagger = Tagger.create(EnrichSettings.defaults());
        detector = new LanguageDetector();
        entities = EntityEnricher.shipped();
        sources = SourceEnricher.shipped();
        topics = TopicEnricher.shipped();
        quotes = QuoteEnricher.shipped();
        PageReader reader = new PageReader();
        for (int i = 0; i < TEXTS; i++) {
            articles[i] = Inputs.text(i);
            documents[i] = new Document(articles[i], reader.read(articles[i]), i % 2 == 0 ? "en" : "de");
        }
    }

    @Benchmark
    public Tagged everything() {
        return tagger.tag(articles[turn()]);
    }

    @Benchmark
    public LanguageDetector.Detected language() {
        return detector.detect(documents[turn()].page());
    }

    @Benchmark
    public Annotations entities() {
        return entities.enrich(documents[turn()]);
    }

    @Benchmark
    public Annotations sources() {
        return sources.enrich(documents[turn()]);
    }

    @Benchmark
    public Annotations topics() {
        return topics.enrich(documents[turn()]);
    }

    @Benchmark
    public Annotations quotes() {
        return quotes.enrich(documents[turn()]);
    }

    private int turn() {
        next = (next + 1) % TEXTS;
        return next;
    }
}
