package org.wiredesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Documents;

class TopicEnricherTest {

    private static final TopicEnricher SHIPPED = TopicEnricher.shipped();

    private static final String MATCH = "The striker scored twice and the goalkeeper saved a penalty. ⚽🏆 "
            + "The coach praised the midfielder after the football match. 🎉 The stadium sang until midnight.";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void acceptsEveryRuleThatWeShip(String language) throws IOException {
        RuleSet rules = RuleLibrary.load(Vocabulary.shipped(), List.of()).shippedRules(language);
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules().get(language).stream().map(Rule::topic).distinct())
                .as("all 17 top subjects and at least 350 below")
                .hasSizeGreaterThan(367)
                .filteredOn(code -> code.endsWith("000000"))
                .hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "nl", "pl", "pt", "sw"})
    void knowsTheTopSubjectsInMoreLanguages(String language) throws IOException {
        RuleSet rules = RuleLibrary.load(Vocabulary.shipped(), List.of()).shippedRules(language);
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules().get(language).stream().map(Rule::topic).distinct())
                .hasSize(17);
    }

    @Test
    void pointsAtTheEvidenceInCodePoints() {
        Document document = Documents.of("en", "⚽ Striker wins the cup 🏆 final", MATCH);
        Annotations annotations = SHIPPED.enrich(document);
        assertThat(annotations.mentions()).hasSizeGreaterThan(3).allSatisfy(mention -> {
            String text = mention.section() == Section.HEADLINE
                    ? document.headline().value()
                    : document.body().value();
            assertThat(CodePoints.slice(text, mention.begin(), mention.end())).isEqualTo(mention.text());
            assertThat(mention.kind()).isEqualTo(Kind.TOPIC);
        });
        assertThat(annotations.mentions()).extracting(Mention::section).contains(Section.HEADLINE, Section.BODY);
        assertThat(annotations.mentions()).extracting(Mention::text).contains("penalty");
        Set<String> targets =
                Set.copyOf(annotations.subjects().stream().map(Subject::uri).toList());
        assertThat(annotations.mentions()).extracting(Mention::target).isSubsetOf(targets);
    }

    @Test
    void namesTopicsInTheLanguageOfTheArticle() {
        String body = "Der Stürmer traf in der Nachspielzeit, der Torhüter hielt einen Elfmeter in der Bundesliga.";
        assertThat(SHIPPED.enrich(Documents.of("de-AT", "Bundesliga", body)).subjects())
                .extracting(Subject::name)
                .contains("Sport", "Fußball");
    }

    @Test
    void impliesTheParentsOfATopicWithAtLeastItsConfidence() {
        List<Subject> subjects = SHIPPED.enrich(Documents.of(
                        "en",
                        "Central bank raises interest rate",
                        "The central bank raised its interest rate again as inflation stayed high."))
                .subjects();
        Subject rate = find(subjects, "20000371");
        for (String parent : List.of("20000346", "20000344", "04000000")) {
            assertThat(find(subjects, parent).confidence()).isGreaterThanOrEqualTo(rate.confidence());
            assertThat(find(subjects, parent).relevance()).isGreaterThanOrEqualTo(rate.relevance());
        }
    }

    @Test
    void saysWhichRulesSpokeForATopic() {
        Annotations annotations = SHIPPED.enrich(Documents.of("en", "Cup final", MATCH));
        assertThat(annotations.provenance()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.creator()).isEqualTo("topic");
            assertThat(entry.creatorVersion()).isEqualTo(SHIPPED.version());
            assertThat(entry.evidence())
                    .matches("\\d{8} (above \\d{8}(, \\d{8})*|by [a-z-]+\\.rules:\\d+ \"[^\"]+\".*|by words of .*)");
        });
    }

    @Test
    void showsTheWordsThatEachRuleFoundAndTheTopicBelowOneWithoutWords() {
        List<String> evidence = SHIPPED
                .enrich(Documents.of(
                        "en", "Central bank raises interest rates", "The central bank raised interest rates."))
                .provenance()
                .stream()
                .map(entry -> String.valueOf(entry.evidence()))
                .toList();
        assertThat(evidence)
                .anyMatch(line -> line.matches("20000350 by economy\\.rules:\\d+ \"Central bank\".*"))
                .anyMatch(line -> line.startsWith("20000346 above 20000350"));
    }

    @Test
    void tagsNothingInALanguageThatNoRuleKnows() {
        assertThat(SHIPPED.enrich(Documents.of("und", "Striker wins the cup final", MATCH)))
                .isEqualTo(Annotations.NONE);
        assertThat(SHIPPED.enrich(Documents.of("xx-Latn", "Striker wins the cup final", MATCH)))
                .isEqualTo(Annotations.NONE);
    }

    @Test
    void tagsNothingWhereThereIsNothingToTag() {
        assertThat(SHIPPED.enrich(Documents.of("en", "", "")).subjects()).isEmpty();
        assertThat(SHIPPED.enrich(Documents.of("en", "Hello", "The cat sat on the mat, and that was all."))
                        .subjects())
                .isEmpty();
    }

    @Test
    void givesAnAllCapsHeadlineTheSameTopics() {
        List<Subject> quiet = SHIPPED.enrich(Documents.of("en", "Striker wins cup final", MATCH))
                .subjects();
        List<Subject> loud = SHIPPED.enrich(Documents.of("en", "STRIKER WINS CUP FINAL", MATCH))
                .subjects();
        assertThat(loud).isEqualTo(quiet);
    }

    @Test
    void answersTheSameInAnyThread() {
        Document document = Documents.of("en", "Cup final", MATCH);
        Set<Annotations> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 400).parallel().forEach(i -> answers.add(SHIPPED.enrich(document)));
        answers.add(TopicEnricher.shipped().enrich(document));
        assertThat(answers).hasSize(1);
    }

    @Test
    void isDoneWithOneMegabyteInASecond() {
        String sentences = MATCH.repeat(1_000_000 / MATCH.length());
        String endlessWord = "goal".repeat(250_000);
        String noPunctuation = "goal match coach bank court ".repeat(36_000);
        for (String body : List.of(sentences, endlessWord, noPunctuation)) {
            assertThat(CompletableFuture.supplyAsync(() -> SHIPPED.enrich(Documents.of("en", "Long", body))))
                    .succeedsWithin(Duration.ofSeconds(3));
        }
        assertThat(SHIPPED.enrich(Documents.of("en", "", endlessWord)).subjects())
                .isEmpty();
    }

    @Test
    void runsTheOtherRulesOfAFileWithAMistake(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("desk.rules");
        Files.writeString(file, """
                https://desk.example/topics/harbour = Harbour life
                  en 5: quay, ferry terminal
                  en 5: (gull, tern
                  en 4: lighthouse
                """);
        TopicEnricher enricher = TopicEnricher.withRules(List.of(folder));
        assertThat(enricher.problems())
                .containsExactly(new RuleProblem(file.toString(), 3, 20, "a bracket is never closed"));
        assertThat(enricher.problems().get(0)).hasToString(file + ":3:20: a bracket is never closed");
        List<Subject> subjects = enricher.enrich(Documents.of(
                        "en", "Quay reopens", "The lighthouse shines on the quay and on the ferry terminal."))
                .subjects();
        assertThat(subjects).anySatisfy(subject -> {
            assertThat(subject.uri()).isEqualTo("https://desk.example/topics/harbour");
            assertThat(subject.name()).isEqualTo("Harbour life");
            assertThat(subject.creator()).isEqualTo("user");
            assertThat(subject.confidence()).isBetween(50, 99);
        });
    }

    @Test
    void takesRulesInALanguageThatWeShipNoneFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.rules"), "urn:own:harbour = Hamn\n  sv 5: hamnen, fyr\n");
        TopicEnricher enricher = TopicEnricher.withRules(List.of(folder));
        assertThat(enricher.enrich(Documents.of("sv", "Hamnen öppnar", "En fyr lyser vid hamnen."))
                        .subjects())
                .extracting(Subject::uri)
                .containsExactly("urn:own:harbour");
    }

    @Test
    void hasAnotherVersionWithOtherRules(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.rules"), "urn:own:x = X\n  en 5: quay\n");
        assertThat(TopicEnricher.withRules(List.of(folder)).version()).isNotEqualTo(SHIPPED.version());
        assertThat(TopicEnricher.shipped().version()).isEqualTo(SHIPPED.version());
    }

    @Test
    void namesAFolderThatIsNotThere(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> TopicEnricher.withRules(List.of(missing)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing");
    }

    private static Subject find(List<Subject> subjects, String code) {
        return subjects.stream()
                .filter(subject -> subject.uri().endsWith(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + subjects));
    }
}
