package org.wiredesk.runner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Dates.Candidate;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.Explanation.Entry;
import org.wiredesk.runner.explain.Explanation.Part;

class ExplanationTest {

    private static final String STRIKE = "http://cv.iptc.org/newscodes/mediatopic/20000523";
    private static final String LABOUR = "http://cv.iptc.org/newscodes/mediatopic/09000000";

    private static TaggedSample sample() {
        return new TaggedSample(
                "\ud83d\udea2 Port strike ends", "Dockers went back to work.\n\nMayor Anna Weber said so.");
    }

    @Test
    void namesTheRulesOfATopicAndWhereItsWordsStand() {
        Entry topic = only(
                sample().subject(new Subject("strike", STRIKE, "iptc", 60, 91))
                        .mention(Kind.TOPIC, Section.HEADLINE, "strike", STRIKE)
                        .because(
                                "subjects",
                                "topic",
                                "20000523 by labour.rules:12 \"strike\", my rules/a, b.rules:3 \"back to work\""),
                "Topics");

        assertThat(topic.facts()).containsExactly("91 %", "relevance 60", "iptc 20000523");
        assertThat(topic.reasons())
                .containsExactly(
                        "rule labour.rules:12 found \u201cstrike\u201d",
                        "rule my rules/a, b.rules:3 found \u201cback to work\u201d");
        assertThat(topic.places())
                .containsExactly(new Place(Section.HEADLINE, 7, 13, "\ud83d\udea2 Port ", "strike", " ends", "", 80));
    }

    @Test
    void saysThatATopicIsThereForTheSakeOfOneBelowIt() {
        TaggedSample sample = sample().subject(new Subject("labour", LABOUR, "iptc", 60, 91))
                .subject(new Subject("strike", STRIKE, "iptc", 60, 91))
                .because("subjects", "topic", "09000000 above 20000523, 20000999");

        assertThat(part(sample, "Topics").entries().get(0).reasons())
                .containsExactly("because the article is about strike, 20000999");
    }

    @Test
    void tellsTheRulesOfAUsersOwnTopicByItsUri() {
        Entry topic = only(
                sample().subject(new Subject("Wind", "https://desk.example/wind", "user", 9, 50))
                        .because("subjects", "topic", "https://desk.example/wind by own/wind.rules:2 \"work\""),
                "Topics");

        assertThat(topic.facts()).contains("user https://desk.example/wind");
        assertThat(topic.reasons()).containsExactly("rule own/wind.rules:2 found \u201cwork\u201d");
    }

    @Test
    void namesTheListOfAnEntityAndWhatElseItCouldBe() {
        Entry person = only(
                sample().person(new Entity("Anna Weber", null, "Anna Weber"))
                        .mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna Weber")
                        .because("people", "entity", "Anna Weber: knowledge, tagger; could be Q1 or Q2")
                        .because("people", "entity", "Anna Weber-Lee: tagger"),
                "People");

        assertThat(person.facts()).containsExactly("80 %", "not linked");
        assertThat(person.reasons()).containsExactly("knowledge, tagger", "could be Q1 or Q2");
        assertThat(person.places()).extracting(Place::before).containsExactly("Mayor ");
    }

    @Test
    void showsTheMethodAndThePhraseOfASource() {
        TaggedSample sample = sample().source(new InfoSource("Example Post", "publisher", null, "example.org"))
                .source(new InfoSource("Anna Weber", "cited", null, "Anna Weber"))
                .because("infoSources", "source", "publisher: domain example.org")
                .citation("Anna Weber", "phrase", "said", "Anna Weber said");

        List<Entry> sources = part(sample, "Sources").entries();

        assertThat(sources.get(0).reasons()).containsExactly("domain example.org");
        assertThat(sources.get(1).places())
                .extracting(Place::text, Place::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Anna Weber said", "phrase \u201csaid\u201d"));
    }

    @Test
    void saysHowTheSpeakerOfAQuoteWasFound() {
        Entry quote = only(
                sample().quote("Dockers went back", "Anna Weber", "http://www.wikidata.org/entity/Q7", "said")
                        .because("enrichment.quotes", "quote", "quotes-en.txt")
                        .because("enrichment.quotes", "quote", "at 0: \u201cshe\u201d is the last speaker")
                        .because("enrichment.quotes", "speaker", "at 0: http://www.wikidata.org/entity/Q7: same name")
                        .because("enrichment.quotes", "quote", "at 10: somebody else"),
                "Quotes");

        assertThat(quote.facts()).containsExactly("95 %", "direct", "http://www.wikidata.org/entity/Q7");
        assertThat(quote.reasons())
                .containsExactly(
                        "verb \u201csaid\u201d",
                        "speaker: \u201cshe\u201d is the last speaker",
                        "speaker: http://www.wikidata.org/entity/Q7: same name");
    }

    @Test
    void saysWhereTitleAuthorDateAndBodyCameFrom() {
        Part page = part(
                sample().because("headlines", "page", "h1")
                        .because("by", "page", "json-ld author")
                        .because("bodies", "page", "text density")
                        .because("language", "language", "detected, confidence 99")
                        .because("dates", "page", "first believable candidate of 2")
                        .dates(new Dates(
                                "2026-11-12T06:30:00Z",
                                List.of(
                                        new Candidate("2026-11-12T06:30:00Z", "json-ld"),
                                        new Candidate("2026-11-12", "url")))),
                "Page");

        assertThat(page.entries())
                .extracting(Entry::name)
                .containsExactly("title", "author", "date", "body", "language");
        assertThat(page.entries().get(1).reasons()).containsExactly("json-ld author");
        assertThat(page.entries().get(2).reasons())
                .containsExactly("first believable candidate of 2", "json-ld: 2026-11-12T06:30:00Z", "url: 2026-11-12");
    }

    @Test
    void leavesOutEvidenceThatDoesNotLieInTheText() {
        Entry person = only(
                sample().person(new Entity("X", null, "X"))
                        .mention(new Mention(Kind.PERSON, 5_000, 5_001, Section.BODY, "X", "X", 80))
                        .mention(new Mention(Kind.PERSON, -1, 1, Section.BODY, "X", "X", 80)),
                "People");

        assertThat(person.places()).isEmpty();
    }

    @Test
    void cutsTheSurroundingsAtWordsAndLines() {
        Entry person = only(
                new TaggedSample(
                                "H",
                                "One line before.\nThe mayor of a rather large harbour city, Anna Weber, who has been in office for nine years now.")
                        .person(new Entity("Anna Weber", null, "Anna Weber"))
                        .mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna Weber"),
                "People");

        assertThat(person.places().get(0).before()).isEqualTo("\u2026 a rather large harbour city, ");
        assertThat(person.places().get(0).after()).isEqualTo(", who has been in office for \u2026");
    }

    private static Entry only(TaggedSample sample, String part) {
        List<Entry> entries = part(sample, part).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static Part part(TaggedSample sample, String title) {
        return Explanation.of(sample.article()).parts().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
