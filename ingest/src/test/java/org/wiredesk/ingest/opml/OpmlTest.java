package org.wiredesk.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wiredesk.ingest.source.RefusedException;

class OpmlTest {

    @Test
    void findsEachFeedOnceInTheOrderOfTheListInGroupsToo() throws RefusedException {
        String list = "<?xml version='1.0'?><opml version='2.0'><head><title>My feeds</title></head><body>"
                + "<outline text='News'><outline type='rss' text='A' xmlUrl='https://a.example/rss?x=1&amp;y=2'/>"
                + "<outline text='B' xmlurl='https://b.example/feed' htmlUrl='https://b.example/'/></outline>"
                + "<outline text='A again' xmlUrl='https://a.example/rss?x=1&amp;y=2'/>"
                + "<outline text='local' xmlUrl='file:///etc/passwd'/><outline text='a heading'/></body></opml>";

        assertThat(feeds(list)).containsExactly("https://a.example/rss?x=1&y=2", "https://b.example/feed");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> feeds("<html></html>")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> feeds("<opml><body/></opml>")).hasMessageContaining("xmlUrl");
    }

    @Test
    void resolvesNoExternalEntity() {
        String list = "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body>"
                + "<outline xmlUrl='https://a.example/&x;'/></body></opml>";

        assertThat(catchFeeds(list)).isEqualTo("[https://a.example/&x;]");
    }

    @Test
    void writesWhatItReads() throws RefusedException {
        Map<String, String> feeds = new LinkedHashMap<>();
        feeds.put("https://b.example/f?x=1&y=\"2\"", "Wind & <Weather>\u0001\uD800");
        feeds.put("https://a.example/f", "");
        String opml = Opml.write("Mine & \"yours\"", feeds);

        assertThat(feeds(opml)).containsExactly("https://b.example/f?x=1&y=\"2\"", "https://a.example/f");
        assertThat(opml).contains("Wind &amp; &lt;Weather&gt;").contains("text=\"https://a.example/f\"");
    }

    private static String catchFeeds(String list) {
        try {
            return feeds(list).toString();
        } catch (RefusedException e) {
            return e.getMessage();
        }
    }

    private static List<String> feeds(String list) throws RefusedException {
        return Opml.feeds(list.getBytes(StandardCharsets.UTF_8));
    }
}
