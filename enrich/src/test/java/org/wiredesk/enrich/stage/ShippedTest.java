package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Section;

/** Everything that we ship, on texts as they should not be. */
class ShippedTest {

    private static final String MERKEL = "Angela Merkel met Emmanuel Macron in Brussels on Tuesday.";

    private static Tagger tagger;

    @BeforeAll
    static void load() {
        tagger = Tagger.create(EnrichSettings.defaults());
    }

    @AfterAll
    static void close() {
        tagger.close();
    }

    /** By what is wrong with them. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("empty body", "A headline and nothing else"),
                Arguments.of("one letter", "x\ny"),
                Arguments.of("only signs", "?!\n... --- ... \u2026 \u201c\u201d (((((("),
                Arguments.of(
                        "no punctuation", "Storm over Kiel\n" + "the storm hit Kiel and then it went on ".repeat(40)),
                Arguments.of(
                        "all capitals",
                        "STORM HITS KIEL AS MERKEL VISITS\n" + MERKEL.toUpperCase(java.util.Locale.ROOT)),
                Arguments.of(
                        "mixed languages",
                        "Storm over Kiel\n" + MERKEL + "\n\nDer Sturm traf Kiel am Dienstag, sagte Angela Merkel."
                                + "\n\nLa temp\u00eate a frapp\u00e9 Kiel, selon Le Monde."),
                Arguments.of(
                        "emoji",
                        "\uD83D\uDE00 Storm \uD83C\uDF2A\uFE0F over Kiel\n\uD83D\uDE00\uD83D\uDE00 " + MERKEL
                                + " \u201cIt is \uD83D\uDE31 over,\u201d said Merkel."),
                Arguments.of(
                        "other scripts",
                        "\u0428\u0442\u043e\u0440\u043c \u0432 \u041a\u0438\u043b\u0435\n"
                                + "\u4e60\u8fd1\u5e73\u5728\u5317\u4eac\u4f1a\u89c1\u9ed8\u514b\u5c14\u3002 \u0634\u062a\u0648\u0631\u0645 \u0641\u064a \u0643\u064a\u0644"),
                Arguments.of(
                        "combining marks",
                        "Sa\u0303o Paulo\nIn Sa\u0303o Paulo, Jose\u0301 Mu\u0308ller met Ange\u0301lique Kidjo."),
                Arguments.of(
                        "lone surrogates",
                        "Storm \uD83D over\nIn \uDE00 Kiel Angela Merkel \uD83D said \u201cno\uD83D\u201d."),
                Arguments.of(
                        "control characters",
                        "Storm\u0000over\u0007 Kiel\n" + MERKEL.replace("Tuesday", "\u0001Tuesday")),
                Arguments.of(
                        "open quotes",
                        "Said\n\u201cNever ends, said Merkel. \u201cAnd \u201cagain, \u00ab \u2018 said Macron"),
                Arguments.of("endless word", "Word\n" + "a".repeat(300_000)),
                Arguments.of("endless name", "Name\n" + "Kiel-".repeat(50_000)),
                Arguments.of("capitals for ever", "Name\n" + "Kiel Bremen Hamburg ".repeat(10_000)),
                Arguments.of(
                        "a megabyte",
                        "Long\n" + (MERKEL + " \u201cThe storm is over,\u201d said Macron. ").repeat(10_500)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatItSaysOfATextIsWhatStandsThere(String name, String text) {
        EnrichedArticle article = tag(text);

        assertThat(article.enrichment().failed()).isEmpty();
        Map<Section, int[]> sections = Map.of(
                Section.HEADLINE, article.headline().codePoints().toArray(),
                Section.BODY, article.body().codePoints().toArray());
        for (Enrichment.Mention mention : article.enrichment().mentions()) {
            assertThat(at(sections.get(mention.section()), mention.begin(), mention.end()))
                    .isEqualTo(mention.text());
        }
        for (Enrichment.Quote quote : article.enrichment().quotes()) {
            assertThat(at(sections.get(quote.section()), quote.begin(), quote.end()))
                    .isEqualTo(quote.text());
        }
        List<String> targets = Stream.concat(
                        Stream.of(article.people(), article.organisations(), article.places())
                                .flatMap(List::stream)
                                .map(Entity::target),
                        article.subjects().stream().map(EnrichedArticle.Subject::uri))
                .toList();
        assertThat(article.enrichment().mentions())
                .extracting(Enrichment.Mention::target)
                .allMatch(targets::contains);
    }

    @Test
    void aLanguageThatNobodyKnowsCostsOnlyWhatNeedsIt() {
        EnrichedArticle article = tag("""
                Zorb qux flimmer Kiel
                Vrux ne flamm Angela Merkel qux zorbilat ne Emmanuel Macron vrim. Dax flimmer ne vruxi Deutsche Welle qux.
                """);

        assertThat(names(article.people())).contains("Angela Merkel", "Emmanuel Macron");
        assertThat(article.enrichment().quotes()).isEmpty();
        assertThat(article.enrichment().failed()).isEmpty();
    }

    @Test
    void aHeadlineInCapitalsKeepsItsNames() {
        EnrichedArticle article = tag("""
                ANGELA MERKEL WARNS OF STORM IN HAMBURG
                The former chancellor spoke on Tuesday, and people in the city were told to stay at home until the evening.
                """);

        assertThat(names(article.people())).containsExactly("Angela Merkel");
        assertThat(names(article.places())).containsExactly("Hamburg");
    }

    @Test
    void namesMayHaveApostrophesHyphensParticlesAndInitials() {
        EnrichedArticle article = tag("""
                Four people at a table
                On Monday Sinead O'Connell met Jean-Claude Vandermeulen, Maria van der Berg and J. R. Hollister in Kiel.
                """);

        assertThat(names(article.people()))
                .containsExactlyInAnyOrder(
                        "Sinead O'Connell", "Jean-Claude Vandermeulen", "Maria van der Berg", "J. R. Hollister");
    }

    @Test
    void aSurnameOfSeveralWordsMeansWhoeverWasNamedInFull() {
        EnrichedArticle article = tag("""
                Two people at a table
                On Monday Sinead O'Connell met Maria van der Berg in Kiel. Mrs O'Connell spoke first, and then Mrs van der Berg.
                """);

        assertThat(names(article.people())).containsExactlyInAnyOrder("Sinead O'Connell", "Maria van der Berg");
        assertThat(article.enrichment().mentions())
                .filteredOn(mention -> mention.kind() == Enrichment.Kind.PERSON)
                .extracting(Enrichment.Mention::text)
                .containsExactly("Sinead O'Connell", "Maria van der Berg", "O'Connell", "van der Berg");
    }

    @Test
    void manyThreadsGiveTheSameBytes() {
        List<String> texts = texts().map(text -> (String) text.get()[1])
                .filter(text -> text.length() < 5_000)
                .toList();
        List<String> alone = texts.stream().map(ShippedTest::json).toList();
        List<String> twice = new ArrayList<>(texts);
        twice.addAll(texts);

        List<String> together = twice.parallelStream().map(ShippedTest::json).toList();

        assertThat(together.subList(0, texts.size())).isEqualTo(alone);
        assertThat(together.subList(texts.size(), together.size())).isEqualTo(alone);
    }

    private static EnrichedArticle tag(String text) {
        Tagged tagged = tagger.tag(Samples.article("file:text.txt", text));
        assertThat(tagged).isInstanceOf(Tagged.Enriched.class);
        return ((Tagged.Enriched) tagged).article();
    }

    private static String json(String text) {
        return String.valueOf(tag(text));
    }

    private static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::name).toList();
    }

    private static String at(int[] text, int begin, int end) {
        return new String(text, begin, end - begin);
    }
}
