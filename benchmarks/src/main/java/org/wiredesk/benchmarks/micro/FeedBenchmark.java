package org.wiredesk.benchmarks.micro;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wiredesk.benchmarks.GeneratedNews;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.source.RefusedException;

/** Feeds of thirty items from bytes to entries: ours, beside ROME's, which reads well-formed feeds only. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FeedBenchmark {

    private static final int ITEMS = 30;
    private static final int WORDS = 120;
    private static final String ADDRESS = "https://example.org/feed";

    @Param({"rss", "atom"})
    public String format;

    private byte[] feed;

    @Setup
    public void prepare() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            items.append(format.equals("atom") ? entry(i) : item(i));
        }
        String all = format.equals("atom")
                ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><id>" + ADDRESS
                        + "</id><updated>2026-11-20T09:00:00Z</updated>" + items + "</feed>"
                : "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>News</title>"
                        + "<link>https://example.org/</link><description>News</description>" + items
                        + "</channel></rss>";
        feed = ("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + all).getBytes(StandardCharsets.UTF_8);
        int ours = parse().entries().size();
        int theirs = baselineRome().getEntries().size();
        if (ours != ITEMS || theirs != ITEMS) {
            throw new IllegalStateException("read " + ours + " and " + theirs + " of " + ITEMS + " items");
        }
    }

    @Benchmark
    public Feed parse() throws RefusedException {
        return FeedParser.parse(feed, "application/xml", ADDRESS);
    }

    @Benchmark
    public SyndFeed baselineRome() throws IOException, FeedException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), "application/xml", true)) {
            return new SyndFeedInput().build(reader);
        }
    }

    private static String item(int number) {
        GeneratedNews.Story story = GeneratedNews.story(number, WORDS);
        return "<item><title>" + story.title() + "</title><link>https://example.org/story/" + number
                + "</link><guid isPermaLink=\"false\">n" + number + "</guid><dc:creator>A. Writer</dc:creator>"
                + "<category>local</category><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description>"
                + "<![CDATA[<p>" + story.text() + "</p>]]></description></item>";
    }

    private static String entry(int number) {
        GeneratedNews.Story story = GeneratedNews.story(number, WORDS);
        return "<entry><title>" + story.title() + "</title><link href=\"https://example.org/story/" + number
                + "\"/><id>tag:example.org,2026:" + number + "</id><author><name>A. Writer</name></author>"
                + "<category term=\"local\"/><updated>2026-11-20T09:00:00Z</updated><content type=\"html\">"
                + "&lt;p&gt;" + story.text() + "&lt;/p&gt;</content></entry>";
    }
}
