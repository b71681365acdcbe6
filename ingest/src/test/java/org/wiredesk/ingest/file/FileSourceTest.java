package org.wiredesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiredesk.ingest.Collected.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;

/** Each kind of file, and each way in which a file can be bad. */
class FileSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void takesTheBytesOfATextAsTheyAre() throws IOException {
        Article article = read("a.txt", "Headline\r\n\r\nGr\u00fc\u00dfe.".getBytes(StandardCharsets.ISO_8859_1))
                .article();

        assertThat(article.uri()).isEqualTo("file:a.txt");
        assertThat(article.content().type()).isEqualTo(Content.TEXT_WITH_HEADLINE);
        assertThat(article.content().bytes())
                .isEqualTo("Headline\r\n\r\nGr\u00fc\u00dfe.".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(article.acquisition().via()).isEqualTo("file");
        assertThat(article.firstCreated()).isEqualTo(NOW);
    }

    @Test
    void takesAPageAsItIs() throws IOException {
        assertThat(read("a.html", "<h1>A</h1>").article().content().type()).isEqualTo(Content.HTML);
    }

    @Test
    void unpacksAFile() throws IOException {
        assertThat(text(read("a.txt.gz", gzip("Headline")).article())).isEqualTo("Headline");
    }

    @Test
    void readsAFeedEntryByEntry() throws IOException {
        Collected found = read(
                "feed.xml",
                "<rss><channel><title>F</title><item><title>A</title><link>https://n.example/1</link>"
                        + "<description>&lt;p&gt;x&lt;/p&gt;</description></item><item><title>B</title></item></channel></rss>");

        assertThat(found.articles()).extracting(Article::uri).first().isEqualTo("https://n.example/1");
        assertThat(found.articles()).hasSize(2);
        assertThat(found.articles()).extracting(Article::feedUri).containsOnly("file:feed.xml");
    }

    @Test
    void readsAJsonFeedByItsContentWhateverItsName() throws IOException {
        Collected found = read(
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_text\":\"x\"}]}");

        assertThat(text(found.article())).isEqualTo("x");
    }

    @Test
    void aBrokenLineNamesItselfAndTheOthersGoOn() throws IOException {
        Collected found = read(
                "a.jsonl",
                "{\"title\":\"1\",\"text\":\"a\"}\n{\"title\":\"2\",\"text\":\"b\"}\n{\"title\": oops}\n{\"title\":\"4\",\"text\":\"d\"}");

        assertThat(found.articles()).extracting(a -> a.declared().headline()).containsExactly("1", "2", "4");
        DroppedArticle broken = found.refusals().get(0);
        assertThat(broken.reason()).isEqualTo("invalid-json");
        assertThat(broken.origin()).isEqualTo(folder.resolve("a.jsonl") + ":3");
        assertThat(broken.uri()).isEqualTo("file:a.jsonl#3");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(read("a.txt", "").refusal().reason()).isEqualTo("empty");
        assertThat(read("b.html", " \n\t\n").refusal().reason()).isEqualTo("empty");
        assertThat(read("c.jsonl", "\n\n").refusal().reason()).isEqualTo("empty");
        assertThat(read("d.json", "[]").refusal().reason()).isEqualTo("empty");
        assertThat(read("e.txt.gz", new byte[0]).refusal().reason()).isEqualTo("empty");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);

        assertThat(read("noise.txt", noise).refusal().reason()).isEqualTo("not-text");
        assertThat(read("image.html", "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1))
                        .refusal()
                        .detail())
                .contains("PNG");
        assertThat(read("noise.jsonl", noise).refusal().reason()).isEqualTo("not-text");
    }

    @Test
    void aStrayNulDoesNotMakeATextABinary() throws IOException {
        assertThat(read("a.txt", "Headline\n\nSome text with a \u0000 in it, as old systems send it.")
                        .articles())
                .hasSize(1);
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItAll() throws IOException {
        Path file = folder.resolve("large.html");
        try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // A hole of 50 GB: whoever reads it all runs out of memory.
            channel.position(50L << 30).write(ByteBuffer.wrap(new byte[1]));
        }

        assertThat(read(file).refusal().reason()).isEqualTo("too-large");
    }

    @Test
    void stopsAGzipBombAtTheLimit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) 'a');
            for (int i = 0; i < 100; i++) {
                gzip.write(spaces);
            }
        }

        assertThat(read("bomb.html.gz", bomb.toByteArray()).refusal().reason()).isEqualTo("too-large");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsRead() throws IOException {
        String line = "{\"title\":\"long\",\"text\":\"" + "x".repeat(3_000) + "\"}";
        Collected found = new Collected();
        Files.writeString(folder.resolve("a.jsonl"), line + "\n{\"title\":\"short\",\"text\":\"y\"}\n");
        source(folder.resolve("a.jsonl"), new Limits(1_000, 10_000)).read(Memory.NONE, found);

        assertThat(found.refusals()).extracting(DroppedArticle::reason).containsExactly("too-large");
        assertThat(found.articles()).extracting(a -> a.declared().headline()).containsExactly("short");
    }

    @Test
    void refusesTruncatedGzipAndKeepsTheLinesBeforeTheCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"title\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(new Random(i).nextLong())
                    .append("\"}\n");
        }
        byte[] whole = gzip(lines.toString());
        Collected found = read("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        assertThat(found.articles()).hasSizeBetween(500, 1_500);
        assertThat(found.refusals()).extracting(DroppedArticle::reason).containsExactly("broken-gzip");
    }

    @Test
    void refusesWhatIsOnlyNamedGzip() throws IOException {
        assertThat(read("a.txt.gz", "plain text").refusal().reason()).isEqualTo("broken-gzip");
    }

    @Test
    void refusesAKindOfFileThatIsNotRead() throws IOException {
        assertThat(read("photo.jpeg", "x").refusal().reason()).isEqualTo("unsupported");
    }

    @Test
    void refusesXmlThatIsNoFeed() throws IOException {
        assertThat(read("a.xml", "<?xml version='1.0'?><invoice/>").refusal().reason())
                .isEqualTo("unreadable-feed");
    }

    @Test
    void saysThatAFileHasGone() {
        assertThat(read(folder.resolve("gone.txt")).refusal().reason()).isEqualTo("unreadable-file");
    }

    private Collected read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Collected read(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private static Collected read(Path file) {
        Collected found = new Collected();
        source(file, Limits.DEFAULT).read(Memory.NONE, found);
        return found;
    }

    private static FileSource source(Path file, Limits limits) {
        return new FileSource(file.toString(), file, new Formats(limits), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
