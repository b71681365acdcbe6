package org.wiredesk.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Json;
import org.wiredesk.article.Section;

class ArticleTextTest {

    private static final String HEADLINE = "\ud83d\udea2 Hamburg port strike ends";
    private static final String BODY =
            "HAMBURG (Reuters) - Dock workers went back to work on Friday, Mayor Anna Weber said.\n\n"
                    + "\u201cWe are glad,\u201d she told Der Spiegel. The strike had cost 40 million euros.";

    @Test
    void marksInBracketsWhereThereIsNoTerminal() {
        assertThat(new ArticleText(60, false).render(article())).isEqualTo("""
                        \ud83d\udea2 [Hamburg|place] port [strike|topic] ends
                        By Jo Lee \u00b7 Harbour Post \u00b7 2026-11-20 16:05 UTC \u00b7 en \u00b7
                        version 2 \u00b7 https://example.org/1

                        [HAMBURG|place] ([Reuters|org+source]) - Dock workers went
                        back to work on Friday, Mayor [Anna Weber|person] said.

                        \u201cWe are glad,\u201d she told [Der Spiegel|source]. The
                        [strike|topic] had cost 40 million euros.

                        Topics         labour dispute 91 % \u00b7 ports 40 %
                        People         Anna Weber
                        Organisations  Reuters (Q130879)
                        Places         Hamburg (Q1055)
                        Sources        Harbour Post (publisher) \u00b7 Reuters (agency:
                                       dateline) \u00b7 Der Spiegel (cited: \u201ctold\u201d)
                        Said           \u201cWe are glad,\u201d \u2013 Anna Weber (told)
                        Failed         story: no memory
                        """);
    }

    @Test
    void coloursOnATerminalEachWordByItself() {
        String text = new ArticleText(100, true).render(article());
        assertThat(text)
                .contains("\u001b[32mHamburg\u001b[0m port \u001b[4mstrike\u001b[0m")
                .contains("Mayor \u001b[36mAnna\u001b[0m \u001b[36mWeber\u001b[0m said")
                .contains("(\u001b[33mReuters\u001b[0m)")
                .contains("\u001b[36mPeople\u001b[0m         Anna Weber")
                .doesNotContain("|person]");
    }

    @Test
    void survivesARecordWithNothingButAText() {
        EnrichedArticle bare = Json.mapper().readValue("""
                        {"uri":"file:a","version":"1","firstCreated":"2026-01-01T00:00:00Z",
                         "versionCreated":"2026-01-01T00:00:00Z","bodies":[{"contentType":"text/plain","value":"Text."}],
                         "acquisition":{"via":"file","discoveredAt":"2026-01-01T00:00:00Z","fetchedAt":"2026-01-01T00:00:00Z","rawHash":"sha256:0"}}
                        """, EnrichedArticle.class);
        assertThat(new ArticleText(0, false).render(bare)).isEqualTo("\nfile:a\n\nText.\n");
    }

    private static EnrichedArticle article() {
        List<Mention> mentions = List.of(
                mention(Kind.PLACE, Section.HEADLINE, "Hamburg", "Q1055"),
                mention(Kind.TOPIC, Section.HEADLINE, "strike", "medtop:1"),
                mention(Kind.PLACE, Section.BODY, "HAMBURG", "Q1055"),
                mention(Kind.ORGANISATION, Section.BODY, "Reuters", "Q130879"),
                mention(Kind.SOURCE, Section.BODY, "Reuters", "Q130879"),
                mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna Weber"),
                mention(Kind.PERSON, Section.BODY, "Weber", "Anna Weber"),
                mention(Kind.SOURCE, Section.BODY, "Der Spiegel", "Der Spiegel"),
                mention(Kind.TOPIC, Section.BODY, "strike", "medtop:1"),
                new Mention(Kind.TOPIC, 9_000, 9_005, Section.BODY, "lost", "medtop:1", 50));
        Enrichment enrichment = new Enrichment(
                mentions,
                List.of(
                        new Citation("Q130879", "dateline", null, null, null, null, 90),
                        new Citation("Der Spiegel", "phrase", "told", 0, 5, Section.BODY, 80)),
                List.of(new Quote("We are glad,", "Anna Weber", null, "told", true, 0, 5, Section.BODY, 80)),
                List.of(),
                null,
                null,
                null,
                Dates.UNKNOWN,
                List.of(),
                List.of(new Failure("story", "no memory")));
        Instant seen = Instant.parse("2026-11-20T17:00:00Z");
        return new EnrichedArticle(
                "https://example.org/1",
                "text",
                2,
                seen,
                seen,
                Instant.parse("2026-11-20T16:05:00Z"),
                "usable",
                "full",
                "en",
                List.of(TextItem.plain(HEADLINE)),
                List.of(TextItem.plain(BODY)),
                List.of(),
                "By Jo Lee",
                null,
                List.of(),
                List.of(
                        new InfoSource("Harbour Post", "publisher", null, "example.org"),
                        new InfoSource("Reuters", "agency", "Q130879", null),
                        new InfoSource("Der Spiegel", "cited", null, "Der Spiegel")),
                List.of(
                        new Subject("labour dispute", "medtop:1", "iptc", 80, 91),
                        new Subject("ports", "medtop:2", "iptc", 30, 40)),
                List.of(new Entity("Anna Weber", null, "Anna Weber")),
                List.of(new Entity("Reuters", "http://www.wikidata.org/entity/Q130879", null)),
                List.of(new Entity("Hamburg", "http://www.wikidata.org/entity/Q1055", null)),
                enrichment,
                Json.mapper()
                        .readValue(
                                "{\"via\":\"file\",\"discoveredAt\":\"2026-11-20T17:00:00Z\",\"fetchedAt\":\"2026-11-20T17:00:00Z\",\"rawHash\":\"sha256:0\"}",
                                Acquisition.class));
    }

    /** Offsets in code points: the ship in the headline is one, though Java counts two. */
    private static Mention mention(Kind kind, Section section, String text, String target) {
        String whole = section == Section.HEADLINE ? HEADLINE : BODY;
        int begin = whole.codePointCount(0, whole.indexOf(text));
        return new Mention(kind, begin, begin + text.length(), section, text, target, 90);
    }
}
