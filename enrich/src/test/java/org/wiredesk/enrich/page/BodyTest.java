package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.enrich.Page;

/** What counts as an article's text, and what is left out, on pages made like those of real sites. */
class BodyTest {

    private static final String STORY = IntStream.rangeClosed(1, 6)
            .mapToObj(i ->
                    "<p>Paragraph " + i + " of the story says, in some detail, what the council decided on Monday, "
                            + "who voted for it, and what it will cost the town.</p>")
            .collect(Collectors.joining());

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li><a href='/'>Home</a></li><li><a href='/x'>INTRUDER</a></li></ul></nav>",
                "<div class='related-stories'><h3>INTRUDER</h3><p>Another story of the day, with a long teaser text, and more.</p></div>",
                "<div class='comments'><p>INTRUDER says that, in his opinion, the bridge should go, and soon.</p></div>",
                "<div id='cookieConsent'><p>INTRUDER: we and our partners use cookies, and more, to serve you.</p></div>",
                "<section class='newsletter-signup'><p>INTRUDER: get our best stories, every morning, for free.</p></section>",
                "<ul class='share-buttons'><li>INTRUDER</li></ul>",
                "<figure><img src='x.jpg'><figcaption>INTRUDER in front of the bridge</figcaption></figure>",
                "<p class='wp-caption-text'>INTRUDER in front of the bridge</p>",
                "<div class='author-bio'><p>INTRUDER has reported on towns, rivers, and bridges since 1999.</p></div>",
                "<p><a href='/other'>Read more: INTRUDER wins the election</a></p>",
                "<div><a href='/1'>INTRUDER one</a> <a href='/2'>link two</a> <a href='/3'>link three</a></div>",
                "<div style='display:none'><p>INTRUDER that nobody sees, though it is long, and full of commas.</p></div>",
                "<div data-testid='inline-newsletter'><p>INTRUDER: what the council decides, every Tuesday.</p></div>",
                "<p>INTRUDER at the bridge, in the morning — Foto: Ann Roe/Example</p>",
                "<div><div>INTRUDER is free. <a href='/join'>Subscribe</a> for a new one every Thursday.</div></div>",
                "<a href='/1'>More local news: INTRUDER opens in spring</a>",
                "<footer><p>INTRUDER: all rights reserved, by everybody, for ever.</p></footer>",
            })
    void leavesOutWhatStandsInOrAroundTheText(String intruder) throws Exception {
        for (String page : new String[] {
            "<article><h1>Bridge</h1>" + STORY + intruder + "</article>",
            "<article><h1>Bridge</h1>" + intruder + STORY + "</article>",
            intruder + "<div id='content'><h1>Bridge</h1>" + STORY + "</div>",
        }) {
            assertThat(body(page))
                    .doesNotContain("INTRUDER")
                    .contains("Paragraph 1 of")
                    .contains("Paragraph 6 of");
        }
    }

    @Test
    void keepsSubheadingsListsAndQuotationsInOrder() throws Exception {
        String body =
                body("<article><h1>Bridge</h1>" + STORY + "<h2>What now</h2><ul><li>First, the plan is drawn up.</li>"
                        + "<li>Then the work starts.</li></ul><blockquote>It is time, said the mayor.</blockquote>"
                        + STORY + "</article>");

        assertThat(body)
                .containsSubsequence(
                        "Paragraph 6 of",
                        "What now",
                        "First, the plan",
                        "Then the work",
                        "It is time",
                        "Paragraph 1 of");
    }

    @Test
    void joinsATextThatAdvertisementsCutIntoPieces() throws Exception {
        String body =
                body("<div class='story'><h1>Bridge</h1><div class='part'>" + STORY + "</div><div class='ad'>Buy!</div>"
                        + "<div class='part'>" + STORY.replace("Paragraph", "Passage") + "</div></div>");

        assertThat(body).contains("Paragraph 1 of", "Passage 6 of").doesNotContain("Buy!");
    }

    @Test
    void readsATextWithoutParagraphElements() throws Exception {
        String body = body("<div id='text'>" + STORY.replace("<p>", "").replace("</p>", "<br><br>") + "</div>");

        assertThat(body.split("\n\n")).hasSize(6);
    }

    @Test
    void trimsHeadlineBylineAndDateAboveTheText() throws Exception {
        String body = body("<title>The bridge will be repaired</title><article><h1>The bridge will be repaired</h1>"
                + "<div>By Ann Roe</div><div>23 November 2026, 10:15</div><div>Share</div>" + STORY + "</article>");

        assertThat(body).startsWith("Paragraph 1 of");
    }

    @Test
    void keepsAWrapperThatIsNamedLikeClutter() throws Exception {
        assertThat(body("<div class='content--with-sidebar'>" + STORY + "</div>"))
                .contains("Paragraph 6 of");
        assertThat(body("<div id='read-more-content'>" + STORY + "</div><p>Something else, that is short.</p>"))
                .contains("Paragraph 6 of");
    }

    @Test
    void keepsAShortItem() throws Exception {
        assertThat(body("<h1>Bridge</h1><p>The bridge is open again.</p>")).isEqualTo("The bridge is open again.");
    }

    @Test
    void usesThePartsThatThePageMarksAsItsArticle() throws Exception {
        String body = body("<div>" + STORY.replace("Paragraph", "Promotion") + "</div><div itemprop='articleBody'>"
                + STORY + "</div>");

        assertThat(body).contains("Paragraph 1 of").doesNotContain("Promotion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section><h2>Read this next</h2><a href='/1'>A tomb</a><p>INTRUDER, with gold and much more in it, was found by chance.</p></section>",
                "<div><div><h3><a href='/1'>The bridges of the north</a></h3><p>INTRUDER, a long teaser, with commas.</p></div>"
                        + "<div><h3><a href='/2'>The bridges of the south</a></h3><p>INTRUDER, another teaser, just as long.</p></div></div>",
                "<div class='paywall'><h3>INTRUDER</h3><p>Subscribe to continue reading, for one euro a month, and cancel any time.</p></div>",
                "<p>📲 Join our INTRUDER channel on WhatsApp</p>",
                "<div><p style='visibility: hidden'>INTRUDER that nobody sees, though it is long, and full of commas.</p></div>",
                "<div><span class='author'>INTRUDER Roe</span><span class='date'>8 November 2026</span></div>",
            })
    void leavesOutBoxesWhateverTheirNames(String intruder) throws Exception {
        String body = body("<meta name='author' content='INTRUDER Roe'><article><h1>Bridge</h1>" + STORY + intruder
                + STORY + "</article>");

        assertThat(body).doesNotContain("INTRUDER").contains("Paragraph 1 of").endsWith("cost the town.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='list-item'><h2>One</h2><p>KEPT are short texts too, a sentence or two under each heading.</p></div>",
                "<ul><li>KEPT is an item of a good many words, in which there stands a <a href='/1'>list with links</a> in <a href='/2'>each of its items</a>, in the midst of a text that goes on for a while.</li>"
                        + "<li><a href='/3'>and an item that is all link, and a rather long one</a></li></ul>",
                "<ul class='wp-block-list'><li>Oct. 31: KEPT, as it has no links.</li><li>Nov. 28: the grant lapses then.</li></ul>",
            })
    void keepsListsOfTexts(String list) throws Exception {
        assertThat(body("<article><h1>Bridge</h1>" + STORY + list + STORY + "</article>"))
                .contains("KEPT");
    }

    @Test
    void gathersATextThatAPageBuilderWrappedPartByPart() throws Exception {
        String wrapped = "<section>" + "<div>".repeat(8) + STORY + "</div>".repeat(8) + "</section>";

        assertThat(body("<div class='page'><h1>Bridge</h1>" + wrapped + wrapped.replace("story", "second part")
                        + "</div>"))
                .contains("Paragraph 1 of the story")
                .contains("Paragraph 6 of the second part");
    }

    @Test
    void looksAgainWhereTheTextIsNamedAsSomethingElse() throws Exception {
        assertThat(body("<article><h1>Bridge</h1><p>Four pictures.</p><div class='gallery'>" + STORY
                        + "</div></article>"))
                .contains("Paragraph 6 of");
    }

    @Test
    void leavesOutWhatTheEndAsksOfReaders() throws Exception {
        String end = "<p>What do you think? Sound off below!</p>";
        String links = "<p><a href='/1'>A bridge too many</a></p><p><a href='/2'>The other bridge</a></p>";

        assertThat(body("<article><h1>Bridge</h1>" + STORY + end + links + "</article>"))
                .endsWith("cost the town.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>INTRUDER decides, after a day of talks, to repair what it had meant to sell, and what that costs the town.</p><p>By Ann Roe</p>",
                "<p>16 November 2026, 14:30</p><p class='standfirst'>INTRUDER decides, after a day of talks, to repair what it had meant to sell, says the mayor.</p>",
                "<h2>INTRUDER decides to repair what it had meant to sell</h2><p>By Ann Roe</p>",
            })
    void leavesOutWhatStandsAboveTheTextsOwnBlock(String head) throws Exception {
        assertThat(body("<article><h1>Bridge</h1>" + head + "<div class='x1'>" + STORY + "</div></article>"))
                .startsWith("Paragraph 1 of")
                .doesNotContain("INTRUDER");
    }

    @Test
    void keepsAFirstParagraphThatStandsInNoBlockWithTheOthers() throws Exception {
        String first =
                "<p>KEPT, because nothing on the page says that this is the summary of a story, which in truth begins with it, as many do.</p>";

        assertThat(body("<main><h1>Bridge</h1><p>By Ann Roe</p><div>" + first + "<div>" + STORY
                        + "</div></div></main>"))
                .startsWith("KEPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo Lund contributed to this report.",
                "Reporting by Ann Roe; Editing by Bo Lund",
                "Roe reported from Springfield.",
                "A version of this article appears in print on Nov. 17, 2026, Section A, Page 4, with the headline: Bridge.",
                "___",
            })
    void leavesOutCreditsBelowTheText(String credit) throws Exception {
        assertThat(body("<article><h1>Bridge</h1>" + STORY + "<p>" + credit + "</p></article>"))
                .endsWith("cost the town.");
    }

    private String body(String html) throws Exception {
        Page page = reader.read(Articles.html("<!doctype html><html><body>" + html + "</body></html>"));
        return page.body().value();
    }
}
