package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsFileTest {

    private static final String URL = "https://n.example/robots.txt";
    private static final String RULES = "User-agent: desk\nDisallow: /drafts\nAllow: /drafts/public\n\n"
            + "User-agent: slow\nCrawl-delay: 5\n\nUser-agent: *\nDisallow:\n\nSitemap: /news.xml\n";

    @Test
    void theLongestRuleForTheRobotCounts() {
        RobotsFile robots = read(RULES, "Desk");

        assertThat(robots.allows("https://n.example/a")).isTrue();
        assertThat(robots.allows("https://n.example/drafts/a")).isFalse();
        assertThat(robots.allows("https://n.example/drafts/public/a")).isTrue();
        assertThat(robots.asks()).isTrue();
    }

    @Test
    void aPauseIsAskedOfOneAndNothingOfTheOthers() {
        assertThat(read(RULES, "slow").asks()).isTrue();
        assertThat(read(RULES, "another").asks()).isFalse();
        assertThat(read(RULES, "another").allows("https://n.example/drafts/a")).isTrue();
    }

    @Test
    void sitemapsAreNamedToAll() {
        assertThat(read(RULES, "desk").sitemaps()).containsExactly("https://n.example/news.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheCharset(String charset) {
        byte[] bytes = ("\uFEFF" + RULES).getBytes(Charset.forName(charset));

        assertThat(RobotsFile.read(URL, bytes, "desk").allows("https://n.example/drafts/a"))
                .isFalse();
    }

    private static RobotsFile read(String text, String robot) {
        return RobotsFile.read(URL, text.getBytes(StandardCharsets.UTF_8), robot);
    }
}
