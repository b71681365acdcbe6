package org.wiredesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;

class StdinSourceTest {

    @Test
    void takesPlainTextAndNamesItByItsContent() {
        Article article = read("Headline\n\nBody").article();

        assertThat(article.content().type()).isEqualTo(Content.TEXT_WITH_HEADLINE);
        assertThat(article.uri()).startsWith("urn:sha256:").hasSize(75);
        assertThat(article.acquisition().via()).isEqualTo("stdin");
        assertThat(read("Headline\n\nBody").article().uri()).isEqualTo(article.uri());
        assertThat(read("Headline\n\nBody.").article().uri()).isNotEqualTo(article.uri());
    }

    @Test
    void knowsAPageAFeedAndJson() {
        assertThat(read("<html><p>x</p>").article().content().type()).isEqualTo(Content.HTML);
        assertThat(read("<rss><channel><item><title>a</title></item><item><title>b</title></item></channel></rss>")
                        .articles())
                .hasSize(2);
        assertThat(read("[{\"title\":\"a\",\"text\":\"x\"},\n{\"title\":\"b\",\"text\":\"y\"}]")
                        .articles())
                .hasSize(2);
        assertThat(read("{\n \"title\":\"a\",\n \"text\":\"x\"\n}").articles()).hasSize(1);
        assertThat(read("{\"title\":\"a\",\"text\":\"x\"}\n{\"title\":\"b\",\"text\":\"y\"}")
                        .articles())
                .hasSize(2);
    }

    @Test
    void namesTheLineOfABrokenOne() {
        assertThat(read("{\"title\":\"a\",\"text\":\"x\"}\n{oops}\n").refusals())
                .extracting(d -> d.origin())
                .containsExactly("-:2");
    }

    @Test
    void saysThatNothingCame() {
        assertThat(read("").refusal().reason()).isEqualTo("empty");
    }

    @Test
    @Timeout(10)
    void givesALineAsSoonAsItHasCome() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        InputStream in = pipe(writer);
        CompletableFuture<Article> first = new CompletableFuture<>();
        Thread reader = new Thread(() -> source(in).read(Memory.NONE, d -> first.complete(article(d))));
        reader.start();
        writer.write("{\"title\":\"a\",\"text\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();

        assertThat(first.get().declared().headline()).isEqualTo("a");
        writer.close();
        reader.join();
    }

    private static Article article(Discovery discovery) {
        return ((Found) discovery).article();
    }

    private static InputStream pipe(PipedOutputStream writer) {
        try {
            return new PipedInputStream(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collected read(String text) {
        Collected found = new Collected();
        source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).read(Memory.NONE, found);
        return found;
    }

    private static StdinSource source(InputStream in) {
        return new StdinSource(in, new Formats(Limits.DEFAULT), Clock.tickMillis(ZoneOffset.UTC));
    }
}
