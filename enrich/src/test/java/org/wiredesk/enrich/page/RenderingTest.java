package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wiredesk.enrich.Page.Link;

class RenderingTest {

    @Test
    void separatesParagraphsByABlankLineAndBreaksByALineEnd() {
        assertThat(text("<p>One</p>\n <p> two\n words </p>three<br>four<br><br>five<hr>six"))
                .isEqualTo("One\n\ntwo words\n\nthree\nfour\n\nfive\n\nsix");
    }

    @Test
    void keepsTheOrderOfHeadingsListsAndTables() {
        assertThat(text("<h2>Plan</h2><ul><li>first<li>second</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>"))
                .isEqualTo("Plan\n\nfirst\n\nsecond\n\na b\nc d");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertThat(text("<pre>line one\n  line two</pre>")).isEqualTo("line one\nline two");
    }

    @Test
    void leavesOutWhatIsNotForReading() {
        assertThat(
                        text(
                                "<p>seen<script>x</script><style>y</style><span hidden>z</span><span style='display : none'>q</span></p>"))
                .isEqualTo("seen");
    }

    @Test
    void dropsSoftHyphensAndZeroWidthSpacesAndKeepsJoiners() {
        assertThat(
                        text(
                                "<p>Donau\u00addampf\u200bschiff\ufeff,\u00a0a\u2009b \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645</p>"))
                .isEqualTo("Donaudampfschiff, a b \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");
    }

    @Test
    void composesCombiningMarks() {
        assertThat(text("<p>Cafe\u0301</p>")).isEqualTo("Caf\u00e9");
    }

    @Test
    void marksLinksInTheTextAsItIsRendered() {
        String html =
                "<p>\ud83d\ude00 See\u00ad <a href='/a'>  the \u05e9\u05dc\u05d5\u05dd\n plan \ud83c\udf09</a>, or"
                        + " <a href='https://b.example/?x=1&amp;y=2'>cafe\u0301</a>.</p>";

        Rendering rendering =
                Rendering.of(Markup.parse(html, "https://a.example/dir/").body());

        assertThat(rendering.text())
                .isEqualTo("\ud83d\ude00 See the \u05e9\u05dc\u05d5\u05dd plan \ud83c\udf09, or caf\u00e9.");
        assertThat(rendering.links())
                .extracting(Link::href)
                .containsExactly("https://a.example/a", "https://b.example/?x=1&y=2");
        assertThat(rendering.links())
                .extracting(link -> rendering.text().substring(link.begin(), link.end()))
                .containsExactly("the \u05e9\u05dc\u05d5\u05dd plan \ud83c\udf09", "caf\u00e9");
    }

    @Test
    void keepsNoLinkWithoutTextOrThatLeadsNowhere() {
        Rendering rendering = Rendering.of(Markup.parse(
                        "<a href='/a'><img src='x'></a><a href='#top'>top</a><a href='javascript:x()'>run</a>"
                                + "<a href='mailto:a@b.c'>mail</a><a>no address</a><a href=''>empty</a>",
                        "https://a.example/")
                .body());

        assertThat(rendering.links())
                .filteredOn(link -> !link.href().equals("https://a.example/"))
                .isEmpty();
    }

    @Test
    void keepsARelativeAddressWhereThePagesOwnIsUnknown() {
        Rendering rendering =
                Rendering.of(Markup.parse("<a href='/a'>plan</a>", "").body());

        assertThat(rendering.links()).containsExactly(new Link(0, 4, "/a"));
    }

    private static String text(String html) {
        return Rendering.of(Markup.parse(html, "").body()).text();
    }
}
