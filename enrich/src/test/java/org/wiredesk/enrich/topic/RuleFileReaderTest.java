package org.wiredesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Text;

class RuleFileReaderTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en 3: ballot*, polling station         | the polling stations were open      | true
            en 3: ballot*                          | balloting began                     | true
            en 3: *wahl                            | die wahl                            | true
            de 3: *wahl                            | vor der Landtagswahl                | true
            de 3: *wahl                            | nach zwei Landtagswahlen            | true
            de 3: strasse                          | in der Straße                       | true
            fr 3: élection présidentielle          | LES ELECTIONS PRESIDENTIELLES       | true
            en 3: goal                             | three goals                         | true
            en 3: polling station                  | a station polling well              | false
            en 3: bank NEAR/3 (loan, credit)       | a loan from the bank                | true
            en 3: bank NEAR/3 (loan, credit)       | the bank by the river gave no loan  | false
            en 3: bank AND river                   | the bank by the long and wide river | true
            en 3: bank NOT river                   | the bank by the river               | false
            en 3: bank NOT (river, lake)           | the bank gave a loan                | true
            en 3: apple NOT pear NEAR/2 tree       | an apple and a pear tree            | false
            en 3: apple NOT pear NEAR/2 tree       | an apple, a pear, and then one tree | true
            en 3: apple AND (phone, pear NOT tree) | an apple and a pear                 | true
            en 3: apple AND (phone, pear NOT tree) | an apple, a pear, a tree            | false
            en 3: WHO                              | the WHO warns                       | true
            en 3: WHO                              | nobody knows who warns              | false
            en 3: WHO                              | WHO KNOWS WHAT                      | false
            en 3: COVID-19                         | the COVID-19 ward                   | true
            en 3: e-mail                           | by e-mail                           | true
            fr 3: élection                         | l’élection                          | true
            """)
    void matchesWhatARuleSays(String rule, String text, boolean expected) {
        RuleSet rules = read("15000000 sport", " " + rule);
        assertThat(rules.problems()).isEmpty();
        String language = rule.substring(0, 2);
        RuleMatcher matcher = new RuleMatcher(rules.rules().get(language));
        boolean matches = !matcher.match(Tokens.of(new Text(Section.BODY, text), language))
                .isEmpty();
        assertThat(matches).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en 3 goal                        | expected languages, weight, colon, words
            en x: goal                       | expected languages, weight, colon, words
            en 3:                            | expected languages, weight, colon, words
            en 0: goal                       | a weight is -9 to 9 and not 0
            en 12: goal                      | a weight is -9 to 9 and not 0
            en 3: goal,, match               | a word is missing before ','
            en 3: goal,                      | a word is missing at the end
            en 3: goal NOT                   | a word is missing at the end
            en 3: NOT goal                   | a word is missing before 'NOT'
            en 3: goal OR match              | write a comma instead of OR
            en 3: (goal, match               | a bracket is never closed
            en 3: goal)                      | a bracket is closed that was never opened
            en 3: goal (match)               | an operator (NEAR/n, AND, NOT) or a comma is missing
            en 3: goal NEAR match            | write NEAR/5 with a number of words
            en 3: goal NEAR/99 match         | NEAR takes 1 to 50 words
            en 3: goal NEAR/3 (a AND b)      | beside NEAR stand words
            en 3: ((((goal))))               | brackets are nested deeper than 3
            en 3: g*l                        | a * may stand at one end
            en 3: *goal*                     | a * may stand at one end
            en 3: g*                         | give at least 3 letters
            en 3: *                          | a * may stand at one end
            en 3: /.*a.{30}/                 | regular expressions are not accepted
            en 3: "goal"                     | words stand as they are, without ? and quotation marks
            en 3: ...                        | no word
            en 3: a b c d e f g h i j k      | a phrase of more than 10 words
            """)
    void refusesARuleWithAReason(String rule, String reason) {
        RuleSet rules = read("15000000 sport", "  " + rule, "  en 2: match");
        assertThat(rules.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.file()).isEqualTo("test.rules");
            assertThat(problem.message()).startsWith(reason);
        });
        assertThat(rules.rules().get("en")).extracting(Rule::line).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            goal,, match         | 14
            goal, g*l            | 15
            goal NEAR match      | 14
            (goal, match         | 21
            goal)                | 13
            goal OR match        | 14
            goal AND             | 17
            goal (match)         | 14
            """)
    void saysInWhichColumnTheMistakeIs(String alternatives, int column) {
        RuleSet rules = read("15000000 sport", "  en 3: " + alternatives);
        assertThat(rules.problems()).extracting(RuleProblem::column).containsExactly(column);
    }

    @Test
    void countsColumnsFromTheBeginningOfTheLine() {
        RuleSet rules = read("15000001 sport", "15000000 sport", "\t en 12: goal", "   nonsense");
        assertThat(rules.problems()).extracting(RuleProblem::column).containsExactly(1, 6, 4);
    }

    @Test
    void refusesTwentyThousandBracketsAtOnce() {
        RuleSet rules = read("15000000 sport", "  en 3: " + "(".repeat(9_000) + "goal");
        assertThat(rules.problems()).extracting(RuleProblem::line).containsExactly(2);
        rules = read("15000000 sport", "  en 3: " + "(".repeat(20_000) + "goal");
        assertThat(rules.problems().get(0).message()).contains("more than 10000 characters");
    }

    @Test
    void refusesMoreAlternativesThanOneLineShouldHold() {
        RuleSet rules = read("15000000 sport", "  en 3: " + "goal, ".repeat(500) + "match");
        assertThat(rules.problems().get(0).message()).contains("more than 200 alternatives");
    }

    @Test
    void guardsAgainstAMistypedCode() {
        RuleSet rules =
                read("15000001 sport", "  en 3: goal", "15000000 religion", "  en 3: goal", "Sport", "  en 3: goal");
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.problems())
                .extracting(RuleProblem::message)
                .contains(
                        "IPTC Media Topics have no (active) topic 15000001",
                        "15000000 is 'sport', not 'religion'",
                        "this rule stands under no topic that was accepted");
        assertThat(rules.problems()).extracting(RuleProblem::line).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void ignoresCommentsAndBlankLines() {
        RuleSet rules = read("# rules", "", "15000000 sport", "  # weak words", "  en,de 3: goal, match");
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules().get("de")).hasSize(2);
        assertThat(rules.rules().get("en")).extracting(Rule::line).containsExactly(5, 5);
    }

    private static RuleSet read(String... lines) {
        RuleSet rules = new RuleSet();
        new RuleFileReader(VOCABULARY, language -> true, rules).read("test.rules", List.of(lines));
        return rules;
    }
}
