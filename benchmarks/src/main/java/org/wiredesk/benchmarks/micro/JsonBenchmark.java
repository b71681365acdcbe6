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
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Topics;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.Tagged;
import org.wiredesk.enrich.stage.Tagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing and reading the records of the two topics, beside merely parsing the JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JsonBenchmark {

    private final Topics topics = new Topics("");
    private final JsonMapper plain = JsonMapper.builder().build();
    private Article page;
    private byte[] pageBytes;
    private EnrichedArticle enriched;
    private byte[] enrichedBytes;

    @Setup
    public void prepare() {
        page = Inputs.page(1);
        pageBytes = topics.articles().values().serializer().serialize("", page);
        Tagged tagged = Tagger.create(EnrichSettings.defaults()).tag(Inputs.text(0));
        enriched = ((Tagged.Enriched) tagged).article();
        enrichedBytes = topics.enrichedArticles().values().serializer().serialize("", enriched);
    }

    @Benchmark
    public byte[] writeArticle() {
        return topics.articles().values().serializer().serialize("", page);
    }

    @Benchmark
    public Article readArticle() {
        return topics.articles().values().deserializer().deserialize("", pageBytes);
    }

    @Benchmark
    public byte[] writeEnrichedArticle() {
        return topics.enrichedArticles().values().serializer().serialize("", enriched);
    }

    @Benchmark
    public EnrichedArticle readEnrichedArticle() {
        return topics.enrichedArticles().values().deserializer().deserialize("", enrichedBytes);
    }

    @Benchmark
    public JsonNode baselineJsonParse() {
        return plain.readTree(enrichedBytes);
    }
}
