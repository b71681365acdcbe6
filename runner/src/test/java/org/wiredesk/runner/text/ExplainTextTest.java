package org.wiredesk.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.TaggedSample;

class ExplainTextTest {

    private static final EnrichedArticle ARTICLE = new TaggedSample("Port strike ends", "Mayor Anna Weber said so.")
            .person(new Entity("Anna Weber", null, "Anna Weber"))
            .mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna Weber")
            .because("headlines", "page", "h1")
            .because("people", "entity", "Anna Weber: knowledge")
            .article();

    @Test
    void laysOutOneTagAfterTheOther() {
        assertThat(new ExplainText(60, false).render(ARTICLE)).isEqualTo("""
                        Port strike ends
                        https://example.org/story

                        Page
                          title \u00b7 Port strike ends
                              h1

                        People
                          Anna Weber \u00b7 80 % \u00b7 not linked
                              in our list of names
                              body 6\u201316: Mayor [Anna Weber] said so.
                        """);
    }

    @Test
    void hasColoursOnlyWhereTheyAreAskedFor() {
        assertThat(new ExplainText(60, true).render(ARTICLE)).contains("\u001b[36mPeople\u001b[0m");
        assertThat(new ExplainText(60, false).render(ARTICLE)).doesNotContain("\u001b");
    }

    @Test
    void doesNotLetATextDriveTheTerminal() {
        EnrichedArticle hostile = new TaggedSample("\u001b]0;owned\u0007Title", "\u001b[31mAnna Weber\u202e")
                .person(new Entity("\u001b[2JAnna", null, "x"))
                .mention(new Mention(Kind.PERSON, 5, 15, Section.BODY, "Anna Weber", "x", 80))
                .article();

        assertThat(new ExplainText(60, false).render(hostile))
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .doesNotContain("\u0007");
    }

    @Test
    void countsThePlacesThatItDoesNotShow() {
        TaggedSample sample = new TaggedSample("H", "a a a a a a").person(new Entity("a", null, "a"));
        for (int i = 0; i < 6; i++) {
            sample.mention(new Mention(Kind.PERSON, 2 * i, 2 * i + 1, Section.BODY, "a", "a", 80));
        }

        assertThat(new ExplainText(60, false).render(sample.article())).contains("and 2 more places");
    }
}
