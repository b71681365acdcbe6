package org.wiredesk.ingest.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.Declared.Rendition;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Limits;

class NitfTest {

    private static final String STORY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
            <nitf xml:lang="en">
              <head><title>Ferry</title>
                <tobject><tobject.subject tobject.subject.type="Economy" tobject.subject.matter="Shipping"/></tobject>
                <docdata management-status="usable"><doc-id regsrc="Harbour Wire" id-string="H-7"/>
                  <date.issue norm="20261123T081500Z"/><date.expire norm="20270101T000000+0100"/>
                  <doc.copyright year="2026" holder="Harbour Wire"/>
                  <key-list><keyword key="ferry"/></key-list></docdata>
                <pubdata name="The Harbour" date.publication="20261123"/></head>
              <body><body.head><hedline><hl1>Ferry returns</hl1><hl2>After a year</hl2></hedline>
                <byline>By <person>Ada Quist</person><byttl>Reporter</byttl></byline>
                <dateline><location>LISBON</location><story.date>Nov 23</story.date></dateline>
                <abstract><p>The ferry is back.</p></abstract></body.head>
              <body.content><block><p>The ferry sails &eacute;t&eacute;.</p><p>It is <em>new</em>.</p></block>
                <media media-type="image"><media-reference mime-type="image/jpeg" source="h7.jpg"/><media-caption>At sea</media-caption></media>
              </body.content><body.end><tagline>no</tagline></body.end></body>
            </nitf>""";

    @Test
    void mapsAStory() {
        Article article = read(STORY.replace("&eacute;", "\u00e9")).article();

        assertThat(article.uri()).isEqualTo("urn:x-nitf:Harbour%20Wire:H-7");
        assertThat(Collected.text(article))
                .startsWith("<p>LISBON</p><div><p>The ferry sails \u00e9t\u00e9.</p><p>It is <em>new</em>.</p></div>")
                .doesNotContain("At sea");
        var declared = article.declared();
        assertThat(declared.headline()).isEqualTo("Ferry returns");
        assertThat(declared.by()).isEqualTo("Ada Quist");
        assertThat(declared.published()).isEqualTo("2026-11-23T08:15:00Z");
        assertThat(declared.description()).isEqualTo("The ferry is back.");
        assertThat(declared.keywords()).containsExactly("ferry", "Shipping");
        assertThat(declared.source()).isEqualTo(new Named("The Harbour", null));
        assertThat(declared.guid()).isEqualTo("H-7");
        assertThat(declared.extras().copyrightNotice()).isEqualTo("Harbour Wire 2026");
        assertThat(declared.extras().expires()).isEqualTo("2027-01-01T00:00:00+01:00");
        assertThat(declared.extras().renditions()).containsExactly(new Rendition("h7.jpg", "image/jpeg", "At sea"));
    }

    @Test
    void namedCharactersOfHtmlAreKnownAndNoDtdIsFetched() {
        assertThat(Collected.text(read(STORY).article())).contains("sails \u00e9t\u00e9.");
    }

    @Test
    void aStoryIsTheSameInWhicheverFileItComes() {
        assertThat(read(STORY).article().uri())
                .isEqualTo(read("  " + STORY.substring(STORY.indexOf("<nitf")))
                        .article()
                        .uri());
    }

    @Test
    void refusesWhatIsWithheldOrEmpty() {
        assertThat(read(STORY.replace("\"usable\"", "\"embargoed\"")).refusal().detail())
                .contains("embargoed");
        assertThat(read("<nitf><head/><body/></nitf>").refusal().reason()).isEqualTo("empty");
        assertThat(read("<nitf><head></nitf>").refusal().reason()).isEqualTo("invalid-xml");
    }

    private static Collected read(String xml) {
        Collected found = new Collected();
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(Format.sniff(bytes)).isEqualTo(Format.NITF);
        new Formats(Limits.DEFAULT)
                .read(
                        Format.FEED,
                        new ByteArrayInputStream(bytes),
                        Delivery.ofFile("file:a.xml", "a.xml", Instant.EPOCH),
                        found);
        return found;
    }
}
