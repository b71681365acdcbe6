package org.wiredesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.topic.Expression.And;
import org.wiredesk.enrich.topic.Expression.Near;
import org.wiredesk.enrich.topic.Expression.Not;
import org.wiredesk.enrich.topic.Expression.Or;
import org.wiredesk.enrich.topic.Expression.Phrase;
import org.wiredesk.enrich.topic.Expression.Word;

/**
 * Our matcher against Lucene Monitor as the judge: the shipped rules of a language, compiled to Lucene queries, must match
 * the same texts. Rules and texts are ours; random texts are made of the words that the rules ask for, so that phrases,
 * NEAR and NOT are hit and just missed all the time.
 */
class LuceneOracleTest {

    private static final String FIELD = "text";
    /** Texts of 60 words; enough for each kind of expression to be hit and missed many times. */
    private static final int RANDOM_TEXTS = 120;

    @Test
    void matchesTheShippedRulesAsLuceneDoes() throws IOException {
        for (String language : List.of("en", "de")) {
            List<Rule> rules = shipped(language);
            Map<String, Rule> byId = new LinkedHashMap<>();
            try (Monitor monitor = new Monitor(new FormsAnalyzer(language))) {
                List<MonitorQuery> queries = new ArrayList<>();
                for (int i = 0; i < rules.size(); i++) {
                    byId.put(String.valueOf(i), rules.get(i));
                    queries.add(new MonitorQuery(
                            String.valueOf(i), query(rules.get(i).expression())));
                }
                monitor.register(queries);
                RuleMatcher matcher = new RuleMatcher(rules);
                int matches = 0;
                for (String text : texts(rules, language)) {
                    Set<String> ours = new TreeSet<>();
                    matcher.match(Tokens.of(new Text(Section.BODY, text), language))
                            .forEach(hit -> ours.add(String.valueOf(rules.indexOf(hit.rule()))));
                    Set<String> theirs = new TreeSet<>();
                    MatchingQueries<QueryMatch> found = monitor.match(document(text), QueryMatch.SIMPLE_MATCHER);
                    found.getMatches()
                            .forEach(match -> theirs.add(String.valueOf(rules.indexOf(byId.get(match.getQueryId())))));
                    assertThat(found.getErrors()).isEmpty();
                    assertThat(ours).as(text).isEqualTo(theirs);
                    matches += ours.size();
                }
                assertThat(matches).as("matches compared in " + language).isGreaterThan(3_000);
            }
        }
    }

    private static List<Rule> shipped(String language) throws IOException {
        Set<Expression> seen = new HashSet<>();
        // Equal expressions under several topics are one query.
        return RuleLibrary.load(Vocabulary.shipped(), List.of()).shippedRules(language).rules().get(language).stream()
                .filter(rule -> seen.add(rule.expression()))
                .toList();
    }

    private static List<String> texts(List<Rule> rules, String language) throws IOException {
        List<String> vocabulary = new ArrayList<>();
        rules.forEach(rule -> words(rule.expression(), vocabulary));
        Random random = new Random(20261123);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 60; word++) {
                // Half of the words come with their neighbours in the rules, which makes phrases likely.
                int at = random.nextInt(vocabulary.size() - 3);
                int run = random.nextBoolean() ? 1 : 3;
                text.append(String.join(" ", vocabulary.subList(at, at + run)))
                        .append(random.nextInt(9) == 0 ? ". " : " ");
            }
            texts.add(text.toString());
        }
        PassagesTest.passages()
                .filter(passage -> passage.language().equals(language))
                .forEach(passage -> texts.add(passage.body()));
        return texts;
    }

    private static void words(Expression expression, List<String> into) {
        if (expression instanceof Word word) {
            into.add(
                    switch (word.form()) {
                        case STEM, CAPITALS -> word.value();
                        case PREFIX -> word.value() + "ung";
                        case SUFFIX -> "vor" + word.value();
                    });
        } else if (expression instanceof Phrase phrase) {
            phrase.words().forEach(word -> words(word, into));
        } else if (expression instanceof Near near) {
            words(near.left(), into);
            words(near.right(), into);
        } else if (expression instanceof And and) {
            words(and.left(), into);
            words(and.right(), into);
        } else if (expression instanceof Not not) {
            words(not.wanted(), into);
            words(not.unwanted(), into);
        } else if (expression instanceof Or or) {
            or.options().forEach(option -> words(option, into));
        }
    }

    private static Query query(Expression expression) {
        if (expression instanceof And and) {
            return new BooleanQuery.Builder()
                    .add(query(and.left()), Occur.MUST)
                    .add(query(and.right()), Occur.MUST)
                    .build();
        }
        if (expression instanceof Not not) {
            return new BooleanQuery.Builder()
                    .add(query(not.wanted()), Occur.MUST)
                    .add(query(not.unwanted()), Occur.MUST_NOT)
                    .build();
        }
        if (expression instanceof Or or) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            or.options().forEach(option -> any.add(query(option), Occur.SHOULD));
            return any.build();
        }
        return spans(expression);
    }

    private static SpanQuery spans(Expression expression) {
        if (expression instanceof Word word) {
            return switch (word.form()) {
                case STEM -> new SpanTermQuery(new Term(FIELD, "s:" + word.value()));
                case CAPITALS -> new SpanTermQuery(new Term(FIELD, "c:" + word.value()));
                case PREFIX -> new SpanMultiTermQueryWrapper<>(new PrefixQuery(new Term(FIELD, "f:" + word.value())));
                case SUFFIX ->
                    new SpanMultiTermQueryWrapper<>(new WildcardQuery(new Term(FIELD, "s:*" + word.value())));
            };
        }
        if (expression instanceof Phrase phrase) {
            return new SpanNearQuery(
                    phrase.words().stream().map(LuceneOracleTest::spans).toArray(SpanQuery[]::new), 0, true);
        }
        if (expression instanceof Near near) {
            return new SpanNearQuery(new SpanQuery[] {spans(near.left()), spans(near.right())}, near.distance(), false);
        }
        if (expression instanceof Or or) {
            return new SpanOrQuery(
                    or.options().stream().map(LuceneOracleTest::spans).toArray(SpanQuery[]::new));
        }
        throw new AssertionError("no place in the text: " + expression);
    }

    private static Document document(String text) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        return document;
    }

    /** Our words as Lucene tokens: folded, stem and capitals at one position, told apart by a letter. */
    private static final class FormsAnalyzer extends Analyzer {

        private final String language;

        FormsAnalyzer(String language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new FormsTokenizer(language));
        }
    }

    private static final class FormsTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final String language;
        private final List<String> terms = new ArrayList<>();
        private final List<Integer> increments = new ArrayList<>();
        private int next;

        FormsTokenizer(String language) {
            this.language = language;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            StringBuilder text = new StringBuilder();
            for (int c = input.read(); c >= 0; c = input.read()) {
                text.append((char) c);
            }
            terms.clear();
            increments.clear();
            next = 0;
            Tokens tokens = Tokens.of(new Text(Section.BODY, text.toString()), language);
            for (int i = 0; i < tokens.size(); i++) {
                add("s:" + tokens.get(i).stem(), 1);
                add("f:" + tokens.get(i).folded(), 0);
                if (!tokens.get(i).capitals().isEmpty()) {
                    add("c:" + tokens.get(i).capitals(), 0);
                }
            }
        }

        private void add(String value, int step) {
            terms.add(value);
            increments.add(step);
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == terms.size()) {
                return false;
            }
            term.setEmpty().append(terms.get(next));
            increment.setPositionIncrement(increments.get(next++));
            return true;
        }
    }
}
