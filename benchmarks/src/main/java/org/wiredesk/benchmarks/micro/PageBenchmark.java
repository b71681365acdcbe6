package org.wiredesk.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wiredesk.article.Article;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;
import org.wiredesk.enrich.page.PageReader;

/** Reading a page of 170 KB, beside merely parsing it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PageBenchmark {

    private final PageReader reader = new PageReader();
    private long number;

    @Benchmark
    public Page read() throws UnreadableException {
        return reader.read(next());
    }

    @Benchmark
    public Document baselineJsoupParse() {
        return Jsoup.parse(new String(next().content().bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Article next() {
        return PAGES[(int) (number++ % PAGES.length)];
    }

    private static final Article[] PAGES = new Article[50];

    static {
        for (int i = 0; i < PAGES.length; i++) {
            PAGES[i] = Inputs.page(i);
        }
    }
}
