package org.wiredesk.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Limits;

class WarcArticlesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesPagesAndPassesOverTheRest(boolean compressed) {
        Archive archive = new Archive(compressed)
                .record(
                        "warcinfo",
                        "urn:x",
                        "application/warc-fields",
                        "software: test\r\n".getBytes(StandardCharsets.UTF_8))
                .record(
                        "request",
                        "https://n.example/1",
                        "application/http; msgtype=request",
                        "GET /1 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                .page("https://n.example/1?utm_source=x", "<p>One</p>")
                .response("https://n.example/p", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx")
                .response("https://n.example/r", "HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\n")
                .page("https://n.example/2", "<p>Two</p>");
        Collected found = read(archive.bytes());

        assertThat(found.refusals()).isEmpty();
        assertThat(found.articles())
                .extracting(Article::uri)
                .containsExactly("https://n.example/1", "https://n.example/2");
        Article first = found.articles().get(0);
        assertThat(Collected.text(first)).isEqualTo("<p>One</p>");
        assertThat(first.content().type()).isEqualTo("text/html; charset=utf-8");
        assertThat(first.acquisition().feedUri()).isEqualTo("file:a.warc");
        assertThat(first.acquisition().fetchedAt()).isEqualTo("2020-05-17T10:00:00Z");
        assertThat(first.acquisition().finalUrl()).isEqualTo("https://n.example/1?utm_source=x");
        assertThat(first.firstCreated())
                .as("when we saw it, not when it was fetched")
                .isEqualTo(NOW);
        assertThat(((Found) found.all().get(0)).listed())
                .as("an older capture is no news")
                .isTrue();
    }

    @Test
    void takesTransferAndContentEncodingOff() throws Exception {
        byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] packed = new java.io.ByteArrayOutputStream() {
            {
                try (var gzip = new java.util.zip.GZIPOutputStream(this)) {
                    gzip.write("<p>Packed</p>".getBytes(StandardCharsets.UTF_8));
                }
            }
        }.toByteArray();
        byte[] block = Arrays.copyOf(head, head.length + packed.length);
        System.arraycopy(packed, 0, block, head.length, packed.length);
        Archive archive = new Archive(false)
                .response(
                        "https://n.example/1",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>On\r\n5\r\ne</p>\r\n0\r\n\r\n")
                .record("response", "https://n.example/2", "application/http; msgtype=response", block);

        assertThat(read(archive.bytes()).articles())
                .extracting(Collected::text)
                .containsExactly("<p>One</p>", "<p>Packed</p>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anArchiveThatBreaksOffGivesWhatIsWholeAndSaysSo(boolean compressed) {
        Archive archive = new Archive(compressed)
                .page("https://n.example/1", "<p>One</p>")
                .page("https://n.example/2", "<p>Two</p>");
        int whole = archive.size();
        archive.page("https://n.example/3", "<p>" + "Three ".repeat(2_000) + "</p>");
        for (int cut : new int[] {whole + 5, whole + (archive.size() - whole) / 2, archive.size() - 20}) {
            Collected found = read(Arrays.copyOf(archive.bytes(), cut));

            assertThat(found.articles())
                    .as("cut at " + cut)
                    .extracting(Article::uri)
                    .containsExactly("https://n.example/1", "https://n.example/2");
            assertThat(found.refusals())
                    .extracting(DroppedArticle::reason)
                    .containsOnly("broken-archive")
                    .hasSize(1);
            assertThat(found.refusals().get(0).detail()).contains("broken").contains("2 pages");
        }
    }

    @Test
    void refusesOnePageAndGoesOn() {
        Archive archive = new Archive(false)
                .page("https://n.example/large", "x".repeat(3_000))
                .page("https://n.example/empty", "")
                .page("dns:n.example", "x")
                .response("https://n.example/odd", "this is not HTTP")
                .page("https://n.example/2", "<p>Two</p>");
        Collected found = new Collected();
        new Formats(new Limits(2_000, 10_000))
                .read(Format.WARC, new ByteArrayInputStream(archive.bytes()), delivery(), found);

        assertThat(found.articles()).extracting(Article::uri).containsExactly("https://n.example/2");
        assertThat(found.refusals())
                .extracting(DroppedArticle::reason)
                .containsExactly("too-large", "empty", "not-an-article", "broken-archive");
        assertThat(found.refusals()).extracting(DroppedArticle::origin).contains("a.warc:1", "a.warc:4");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThat(read("nothing of the kind".getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .reason())
                .isEqualTo("unsupported");
        assertThat(read(new byte[0]).refusal().reason()).isEqualTo("empty");
    }

    @Test
    void holdsNoMoreOfAnArchiveThanTheRecordThatItReads() {
        byte[] some = new Archive(true)
                .page("https://n.example/1", "<p>" + "x".repeat(1_000) + "</p>")
                .bytes();
        int[] opened = {0};
        InputStream many = new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return opened[0] < 2_000;
            }

            @Override
            public InputStream nextElement() {
                opened[0]++;
                return new ByteArrayInputStream(some);
            }
        });
        int[] pages = {0};
        new Formats(Limits.DEFAULT).read(Format.WARC, many, delivery(), discovery -> {
            pages[0]++;
            // A stretch is read ahead, for speed.
            assertThat(opened[0] - pages[0]).isLessThan(200);
        });

        assertThat(pages[0]).isEqualTo(2_000);
    }

    private static Collected read(byte[] archive) {
        Collected found = new Collected();
        new Formats(Limits.DEFAULT).read(Format.WARC, new ByteArrayInputStream(archive), delivery(), found);
        return found;
    }

    private static Delivery delivery() {
        return Delivery.ofFile("file:a.warc", "a.warc", NOW);
    }
}
