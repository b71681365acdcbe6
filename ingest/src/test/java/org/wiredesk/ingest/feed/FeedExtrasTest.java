package org.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.ingest.feed.Media.Credit;
import org.wiredesk.ingest.source.RefusedException;

/** What comes with an entry beside its text. */
class FeedExtrasTest {

    @Test
    void readsPeopleWithTheirAddresses() throws RefusedException {
        FeedEntry entry = atom("""
                <author><name>Ada Quist</name><email>ada@a.example</email><uri>/people/ada</uri></author>
                <contributor><name>Bo</name></contributor><contributor><name>Cy</name></contributor>
                <rights type='html'>&amp;copy; Harbour</rights>""");

        assertThat(entry.about().authors())
                .containsExactly(new Person("Ada Quist", "ada@a.example", "https://feeds.example/people/ada"));
        assertThat(entry.about().contributors()).extracting(Person::name).containsExactly("Bo", "Cy");
        assertThat(entry.about().rights().value()).isEqualTo("&copy; Harbour");
    }

    @Test
    void readsPicturesAndWhoMadeThem() throws RefusedException {
        Media media = rss("""
                        <media:group xmlns:media='http://search.yahoo.com/mrss/'>
                          <media:content url='/a.jpg' type='image/jpeg' medium='image' width='640' height='480'>
                            <media:title>At sea</media:title><media:credit role='Photographer'>Bo</media:credit>
                          </media:content>
                          <media:thumbnail url='/t.jpg'/><media:rating>nonadult</media:rating>
                          <media:license type='text/html' href='https://l.example/'>Free</media:license>
                        </media:group>""").media();

        assertThat(media.files())
                .containsExactly(
                        new Media.File("https://feeds.example/a.jpg", "image/jpeg", "image", "At sea", "640", "480"));
        assertThat(media.thumbnails()).containsExactly("https://feeds.example/t.jpg");
        assertThat(media.credits()).containsExactly(new Credit("Bo", "photographer"));
        assertThat(media.rating()).isEqualTo("nonadult");
        assertThat(media.licence()).isEqualTo(new Media.Licence("Free", "text/html", "https://l.example/"));
    }

    @Test
    void readsEnclosuresCommentsAndTheWordsOfPodcasts() throws RefusedException {
        FeedEntry entry = rss("""
                <enclosure url='/a.mp3' type='audio/mpeg' length='1000'/><comments>/talk</comments>
                <itunes:explicit xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>clean</itunes:explicit>
                <itunes:block xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>yes</itunes:block>""");

        assertThat(entry.enclosures())
                .containsExactly(
                        new Link("https://feeds.example/a.mp3", "enclosure", "audio/mpeg", null, null, "1000"));
        assertThat(entry.comments()).isEqualTo("https://feeds.example/talk");
        assertThat(entry.about().explicit()).isFalse();
        assertThat(entry.about().blocked()).isTrue();
    }

    @Test
    void readsPlacesWithLongitudeFirst() throws RefusedException {
        assertThat(rss("<georss:point xmlns:georss='http://www.georss.org/georss'>53.5 10.0</georss:point>")
                        .places())
                .containsExactly(new Place("Point", List.of(List.of(10.0, 53.5))));
        assertThat(
                        rss("<g:lat xmlns:g='http://www.w3.org/2003/01/geo/wgs84_pos#'>53.5</g:lat><g:long xmlns:g='http://www.w3.org/2003/01/geo/wgs84_pos#'>10</g:long>")
                                .places())
                .containsExactly(new Place("Point", List.of(List.of(10.0, 53.5))));
        assertThat(rss("""
                                <r:where xmlns:r='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml'>
                                <gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString></r:where>""").places())
                .containsExactly(new Place("LineString", List.of(List.of(2.0, 1.0), List.of(4.0, 3.0))));
        assertThat(rss("<georss:point xmlns:georss='http://www.georss.org/georss'>north</georss:point>")
                        .places())
                .isEmpty();
    }

    @Test
    void readsCategoriesWithTheirSchemes() throws RefusedException {
        assertThat(rss("<category domain='https://c.example/'>Sea</category><tags>a, b</tags>")
                        .about()
                        .categories())
                .containsExactly(
                        new Category("a", null, null),
                        new Category("b", null, null),
                        new Category("Sea", "https://c.example/", null));
    }

    @Test
    void keepsWhatItDoesNotKnow() throws RefusedException {
        FeedEntry entry = rss("<x:mood xmlns:x='urn:x' level='3'>fine<x:why>sun</x:why></x:mood>");

        Extension mood = entry.extensions().get(entry.extensions().size() - 1);
        assertThat(mood.name()).isEqualTo("x:mood");
        assertThat(mood.attributes()).containsEntry("level", "3");
        assertThat(mood.children()).extracting(Extension::value).containsExactly("sun");
    }

    @Test
    void readsTheHeadOfTheFeedThatAnEntryIsTakenFrom() throws RefusedException {
        FeedEntry entry = atom("""
                <source><title>Wire</title><link href='https://wire.example/'/><rights>Wire 2026</rights>
                <author><name>Dee</name></author></source>""");

        assertThat(entry.origin().rights().value()).isEqualTo("Wire 2026");
        assertThat(entry.origin().authors()).extracting(Person::name).containsExactly("Dee");
        assertThat(entry.source().uri()).isEqualTo("https://wire.example/");
    }

    @Test
    void takesTheLanguageOfTheResponseWhereTheFeedHasNone() throws RefusedException {
        byte[] plain = "<rss><channel><item><title>T</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        byte[] own = "<rss xml:lang='de'><channel><title>T</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

        assertThat(FeedParser.parse(plain, "", "fr, en", "https://a.example/").language())
                .isEqualTo("fr");
        assertThat(FeedParser.parse(own, "", "fr", "https://a.example/").language())
                .isEqualTo("de");
    }

    @Test
    void saysWhichDialectAndCharsetItWas() throws RefusedException {
        byte[] bytes = "<?xml version='1.0' encoding='gb2312'?><rss version='0.92'><channel/></rss>"
                .getBytes(StandardCharsets.US_ASCII);
        Feed feed = FeedParser.parse(bytes, "", "https://a.example/");

        assertThat(feed.dialect()).isEqualTo("rss 0.92");
        assertThat(feed.charset()).isEqualTo("gb18030");
    }

    @Test
    void notesWhatItPutRight() throws RefusedException {
        assertThat(FeedParser.parse(
                                "<rss><channel><x:y/><title>a\u0008b</title></channel></rss>"
                                        .getBytes(StandardCharsets.UTF_8),
                                "text/plain",
                                "https://a.example/")
                        .repairs())
                .containsExactly(
                        "served as text/plain",
                        "a control character, which XML has not",
                        "the prefix of <x:y> is not declared");
    }

    private static FeedEntry rss(String item) throws RefusedException {
        return parse("<rss version='2.0'><channel><item>" + item + "</item></channel></rss>");
    }

    private static FeedEntry atom(String entry) throws RefusedException {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + entry + "</entry></feed>");
    }

    private static FeedEntry parse(String feed) throws RefusedException {
        return FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), "", "https://feeds.example/feed")
                .entries()
                .get(0);
    }
}
