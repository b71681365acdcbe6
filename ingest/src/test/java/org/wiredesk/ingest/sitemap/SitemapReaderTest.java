package org.wiredesk.ingest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.ingest.sitemap.SitemapReader.Kind;
import org.wiredesk.ingest.sitemap.SitemapReader.Outcome;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class SitemapReaderTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc> https://n.example/a?x=1&amp;y=2 </loc>
                <lastmod>2026-11-24T08:00:00Z</lastmod>
                <news:news>
                  <news:publication><news:name>The Example</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-24T07:30:00Z</news:publication_date>
                  <news:title><![CDATA[Harbour & bridge <reopen>]]></news:title>
                  <news:keywords>harbour, bridge,</news:keywords>
                </news:news>
                <image:image><image:loc>https://n.example/a.jpg</image:loc></image:image>
              </url>
              <url><loc>https://n.example/b</loc><lastmod/></url>
            </urlset>
            """;

    @Test
    void readsPagesWithWhatTheNewsExtensionSays() throws Exception {
        List<SitemapEntry> entries = new ArrayList<>();
        Outcome outcome = SitemapReader.read(NEWS.getBytes(UTF_8), entries::add);

        assertThat(outcome).isEqualTo(new Outcome(Kind.PAGES, true));
        assertThat(entries)
                .containsExactly(
                        new SitemapEntry(
                                "https://n.example/a?x=1&y=2",
                                "2026-11-24T08:00:00Z",
                                new SitemapEntry.News(
                                        "Harbour & bridge <reopen>",
                                        "2026-11-24T07:30:00Z",
                                        "The Example",
                                        "en",
                                        List.of("harbour", "bridge"))),
                        new SitemapEntry("https://n.example/b", null, SitemapEntry.News.NONE));
    }

    @Test
    void readsAnIndex() throws Exception {
        String index =
                "<s:sitemapindex xmlns:s='x'><s:sitemap><s:loc>https://n.example/1.xml</s:loc><s:lastmod>2026-11-24</s:lastmod>"
                        + "</s:sitemap></s:sitemapindex>";
        List<SitemapEntry> entries = new ArrayList<>();

        assertThat(SitemapReader.read(index.getBytes(UTF_8), entries::add)).isEqualTo(new Outcome(Kind.SITEMAPS, true));
        assertThat(entries)
                .containsExactly(new SitemapEntry("https://n.example/1.xml", "2026-11-24", SitemapEntry.News.NONE));
    }

    @Test
    void readsGzipAndOtherEncodings() throws Exception {
        String xml = "<?xml version='1.0' encoding='%s'?><urlset><url><loc>https://n.example/ü</loc></url></urlset>";

        assertThat(locations(gzip(NEWS.getBytes(UTF_8)))).hasSize(2);
        assertThat(locations(String.format(xml, "ISO-8859-1").getBytes("ISO-8859-1")))
                .containsExactly("https://n.example/ü");
        assertThat(locations(String.format(xml, "UTF-16").getBytes(UTF_16))).containsExactly("https://n.example/ü");
        assertThat(locations(String.format(xml, "no-such").getBytes(UTF_8))).containsExactly("https://n.example/ü");
        assertThat(SitemapReader.isSitemap(gzip(NEWS.getBytes(UTF_8)))).isTrue();
        assertThat(SitemapReader.isSitemap("<rss/>".getBytes(UTF_8))).isFalse();
    }

    @Test
    void readsAPlainList() throws Exception {
        String list = "\uFEFFhttps://n.example/a\r\n\r\nhttp://n.example/b\nnot an address\nftp://n.example/c";

        assertThat(locations(list.getBytes(UTF_8))).containsExactly("https://n.example/a", "http://n.example/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset><url><loc>https://n.example/a</loc><url><loc>https://n.example/b</loc></url>",
                "<urlset><url><loc>https://n.example/a</loc></url><url><loc>https://n.example/b</loc></url><url><lo",
                "<urlset><url><loc>https://n.example/a</loc></url></wrong><url><loc>https://n.example/b</url>",
                "<urlset><url><loc>https://n.example/a</loc></url><url><loc>javascript:alert(1)</loc></url>"
                        + "<url><loc>https://n.example/b</loc></url></urlset>",
            })
    void takesWhatIsWholeFromABrokenOne(String broken) throws Exception {
        assertThat(locations(broken.getBytes(UTF_8))).endsWith("https://n.example/b");
    }

    @Test
    void keepsABareAmpersandAsItIs() throws Exception {
        String xml = "<urlset><url><loc>https://n.example/a?x=1&y=2&unknown;&#x41;&#0;&#99999999;</loc></url></urlset>";

        assertThat(locations(xml.getBytes(UTF_8)))
                .containsExactly("https://n.example/a?x=1&y=2&unknown;A&#0;&#99999999;");
    }

    @Test
    void opensNoEntityAndExpandsNone(@TempDir Path folder) throws Exception {
        Path canary = Files.writeString(folder.resolve("canary"), "https://n.example/secret");
        String hostile = "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY file SYSTEM '" + canary.toUri() + "'>"
                + "<!ENTITY a 'https://n.example/' ><!ENTITY b '&a;&a;&a;'>]>"
                + "<urlset><url><loc>&file;</loc></url><url><loc>https://n.example/&b;</loc></url></urlset>";

        assertThat(locations(hostile.getBytes(UTF_8))).containsExactly("https://n.example/&b;");
    }

    @Test
    void stopsAtFiftyThousandPages() throws Exception {
        AtomicInteger found = new AtomicInteger();
        byte[] long51 =
                ("<urlset>" + "<url><loc>https://n.example/a</loc></url>".repeat(51_000) + "</urlset>").getBytes(UTF_8);

        assertThat(SitemapReader.read(long51, e -> found.incrementAndGet()).complete())
                .isFalse();
        assertThat(found.get()).isEqualTo(SitemapReader.MAX_ENTRIES);
        String list = "https://n.example/a\n".repeat(51_000);
        assertThat(SitemapReader.read(list.getBytes(UTF_8), e -> {}).complete()).isFalse();
    }

    @Test
    void stopsInABombAndHoldsLittleOfIt() throws Exception {
        byte[] bomb = gzip("<urlset><url><loc>https://n.example/a</loc></url>", " ".repeat(1 << 20), 200);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(SitemapReader.read(bomb, e -> {})).isEqualTo(new Outcome(Kind.PAGES, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<?x?>", "<!-- - -->", "&", "<!", "<![CDATA[]]>", "<url><loc>", "</url>", "<a b='"})
    void isNotHeldUpByWhateverIsRepeated(String piece) throws Exception {
        byte[] hostile = ("<urlset>" + piece.repeat(4_000_000 / piece.length())).getBytes(UTF_8);

        assertThat(locations(hostile)).isEmpty();
    }

    @Test
    void saysWhyWhatIsNoSitemapIsRefused() throws Exception {
        assertThat(refusal("<html><p>No.</p></html>".getBytes(UTF_8)).reason()).isEqualTo(Reason.UNREADABLE_LIST);
        assertThat(refusal("Nothing of the kind.".getBytes(UTF_8)).reason()).isEqualTo(Reason.UNREADABLE_LIST);
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9})
                        .reason())
                .isEqualTo(Reason.BROKEN_GZIP);
        byte[] whole = gzip(NEWS.getBytes(UTF_8));
        assertThat(SitemapReader.read(Arrays.copyOf(whole, whole.length - 60), e -> {})
                        .complete())
                .isFalse();
    }

    private static RefusedException refusal(byte[] bytes) {
        return catchThrowableOfType(RefusedException.class, () -> SitemapReader.read(bytes, e -> {}));
    }

    private static List<String> locations(byte[] bytes) throws RefusedException {
        List<String> locations = new ArrayList<>();
        SitemapReader.read(bytes, entry -> locations.add(entry.location()));
        return locations;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        return gzip(new String(bytes, UTF_8), "", 0);
    }

    private static byte[] gzip(String start, String piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(start.getBytes(UTF_8));
            for (int i = 0; i < times; i++) {
                gzip.write(piece.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
