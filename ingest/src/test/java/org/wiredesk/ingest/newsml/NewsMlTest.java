package org.wiredesk.ingest.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Limits;

class NewsMlTest {

    private static final String TEXT = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire.example,2026:newsml:H7" version="3"
                standard="NewsML-G2" standardversion="2.34" xml:lang="en-GB">
              <rightsInfo><copyrightHolder literal="wire"><name>Harbour Wire</name></copyrightHolder>
                <copyrightNotice>(c) Harbour Wire 2026</copyrightNotice></rightsInfo>
              <itemMeta>
                <itemClass qcode="ninat:text"/><provider literal="wire"/>
                <versionCreated>2026-11-23T08:30:00Z</versionCreated>
                <firstCreated>2026-11-23T07:00:00Z</firstCreated>
                <pubStatus qcode="stat:usable"/>
              </itemMeta>
              <contentMeta>
                <contentCreated>2026-11-23T06:45:00Z</contentCreated>
                <located type="cptype:city"><name>Lisbon</name></located>
                <creator role="crol:author"><name>Ada Quist</name></creator>
                <contributor><name>Bo Lund</name></contributor>
                <infoSource role="isrol:origcont"><name>Port Agency</name></infoSource>
                <language tag="en"/>
                <subject type="cpnat:abstract" qcode="medtop:04000000"><name>economy</name></subject>
                <subject qcode="medtop:20000344"/>
                <keyword>ferry</keyword>
                <headline>Ferry returns &amp; stays</headline>
                <description role="drol:caption">A picture</description>
                <description role="drol:summary">The ferry is back.</description>
              </contentMeta>
              <contentSet>
                <inlineXML contenttype="application/nitf+xml">
                  <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head/><body><body.head><hedline><hl1>x</hl1></hedline></body.head>
                  <body.content><p>The <org>Port</org> said &lt;yes&gt;.</p><media><media-caption>no</media-caption></media><hl2>More</hl2><p>It sails.</p></body.content></body></nitf>
                </inlineXML>
                <remoteContent href="https://wire.example/h7.jpg" contenttype="image/jpeg"/>
              </contentSet>
            </newsItem>""";

    @Test
    void mapsANewsItem() {
        Article article = read(TEXT).article();

        assertThat(article.uri()).isEqualTo("tag:wire.example,2026:newsml:H7");
        assertThat(Collected.text(article)).isEqualTo("<p>The Port said &lt;yes&gt;.</p><h2>More</h2><p>It sails.</p>");
        var declared = article.declared();
        assertThat(declared.headline()).isEqualTo("Ferry returns & stays");
        assertThat(declared.by()).isEqualTo("Ada Quist");
        assertThat(declared.published()).isEqualTo("2026-11-23T06:45:00Z");
        assertThat(declared.updated()).isEqualTo("2026-11-23T08:30:00Z");
        assertThat(declared.language()).isEqualTo("en");
        assertThat(declared.description()).isEqualTo("The ferry is back.");
        assertThat(declared.keywords()).containsExactly("economy", "ferry");
        assertThat(declared.source()).isEqualTo(new Named("Port Agency", null));
        assertThat(declared.extras().copyrightNotice()).isEqualTo("(c) Harbour Wire 2026");
        assertThat(declared.extras().contributors()).containsExactly("Bo Lund");
        assertThat(declared.extras().renditions()).hasSize(1);
    }

    @Test
    void takesEachItemOfAMessageAndRefusesPackages() {
        Collected found = read("<?xml version='1.0'?><newsMessage><itemSet>" + TEXT
                + "<packageItem guid='tag:p'><itemMeta/></packageItem>"
                + TEXT.replace("H7", "H8").replace("stat:usable", "stat:withheld")
                + TEXT.replace("H7", "H9")
                + "</itemSet></newsMessage>");

        assertThat(found.articles())
                .extracting(Article::uri)
                .containsExactly("tag:wire.example,2026:newsml:H7", "tag:wire.example,2026:newsml:H9");
        assertThat(found.refusals()).extracting(DroppedArticle::origin).containsExactly("a.xml:2", "a.xml:3");
        assertThat(found.refusals().get(1).detail()).contains("stat:withheld");
    }

    @Test
    void anItemThatIsCanceledTakesItsArticleBack() {
        Article canceled = read(TEXT.replace("stat:usable", "stat:canceled")).article();

        assertThat(canceled.uri()).isEqualTo(read(TEXT).article().uri());
        assertThat(canceled.wasCanceled()).isTrue();
        assertThat(canceled.content().bytes()).isEmpty();
    }

    @Test
    void takesPlainTextAndXhtml() {
        String plain = item("<inlineData contenttype='text/plain'>One.\n\nTwo &lt; three.</inlineData>");
        String xhtml = item(
                "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>A <a href='https://a.example/?x=1&amp;y=2'>link</a><br/>b</p></body></html></inlineXML>");

        assertThat(Collected.text(read(plain).article())).isEqualTo("One.\n\nTwo < three.");
        assertThat(Collected.text(read(xhtml).article()))
                .isEqualTo("<p>A <a href=\"https://a.example/?x=1&amp;y=2\">link</a><br>b</p>");
    }

    @Test
    void givesWhatCameBeforeABreak() {
        Collected found = read("<newsMessage><itemSet>" + TEXT + TEXT.substring(0, TEXT.length() / 2));

        assertThat(found.articles()).hasSize(1);
        assertThat(found.refusals()).hasSize(1);
        assertThat(found.refusals().get(0).reason()).isEqualTo("invalid-xml");
        assertThat(found.refusals().get(0).detail()).contains("line ");
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM 'file:///etc/hostname'", "'<&b;&b;&b;>'", "PUBLIC 'x' 'http://localhost:1/x'"})
    void opensNothingOutsideAndExpandsNothing(String definition) {
        String text = "<!DOCTYPE newsItem [<!ENTITY b 'bbbb'><!ENTITY a " + definition + ">]>"
                + item("<inlineData>before &a; after</inlineData>");
        Collected found = read(text);

        // Either the reference stays or the file is refused; what it names is nowhere.
        assertThat(found.all()).hasSize(1);
        found.articles()
                .forEach(article ->
                        assertThat(Collected.text(article)).startsWith("before").hasSizeLessThan(30));
    }

    @Test
    void refusesWhatIsDeepBeyondReason() {
        Collected found = read(item("<inlineXML>" + "<p>".repeat(50_000) + "</p>".repeat(50_000) + "</inlineXML>"));

        assertThat(found.refusal().reason()).isEqualTo("invalid-xml");
    }

    private static String item(String content) {
        return "<newsItem guid='urn:n:1'><itemMeta><itemClass qcode='ninat:text'/></itemMeta><contentMeta><headline>T</headline></contentMeta><contentSet>"
                + content + "</contentSet></newsItem>";
    }

    private static Collected read(String xml) {
        Collected found = new Collected();
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        new Formats(Limits.DEFAULT)
                .read(
                        Format.FEED,
                        new ByteArrayInputStream(bytes),
                        Delivery.ofFile("file:a.xml", "a.xml", Instant.EPOCH),
                        found);
        assertThat(List.of(Format.NEWSML)).contains(Format.sniff(bytes));
        return found;
    }
}
