package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wiredesk.enrich.topic.Expression.And;
import org.wiredesk.enrich.topic.Expression.Near;
import org.wiredesk.enrich.topic.Expression.Not;
import org.wiredesk.enrich.topic.Expression.Or;
import org.wiredesk.enrich.topic.Expression.Phrase;
import org.wiredesk.enrich.topic.Expression.Word;

/**
 * Finds which rules of one language match an article, and where.
 *
 * <p>A term index, read backwards: the article is the query. Each rule hangs on the words that must stand in an article
 * for the rule to have a chance (for a phrase its first word, for an AND its left side), so one pass over the article's
 * words leaves the few rules that are then evaluated on the positions found. The cost grows with the article and with
 * the rules that it touches, not with the number of rules. Immutable once built, so threads share it.
 */
final class RuleMatcher {

    private final List<Rule> rules;
    /** Of each rule, with the numbers of its words. */
    private final List<Expression> expressions;

    private final WordIndex words;
    /** By word: the rules that hang on it. */
    private final int[][] byTrigger;

    RuleMatcher(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        WordIndex.Builder numbers = new WordIndex.Builder();
        expressions =
                rules.stream().map(rule -> numbered(rule.expression(), numbers)).toList();
        words = numbers.build();
        List<List<Integer>> triggered = new ArrayList<>();
        for (int word = 0; word < numbers.size(); word++) {
            triggered.add(new ArrayList<>());
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Word word : triggers(expressions.get(rule))) {
                triggered.get(word.number()).add(rule);
            }
        }
        byTrigger = triggered.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** A rule that matched, and the positions of the words that show it. */
    record Hit(Rule rule, Spans spans) {}

    /** The rules that match, in the order in which the rules were given. */
    List<Hit> match(Tokens tokens) {
        Occurrences found = words.find(tokens);
        BitSet candidates = new BitSet(rules.size());
        for (int word : found.present()) {
            for (int rule : byTrigger[word]) {
                candidates.set(rule);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Spans spans = evaluate(expressions.get(i), found);
            if (!spans.isEmpty()) {
                hits.add(new Hit(rules.get(i), spans));
            }
        }
        return hits;
    }

    private Spans evaluate(Expression expression, Occurrences found) {
        if (expression instanceof Word word) {
            return found.spans(word.number());
        }
        if (expression instanceof Phrase phrase) {
            return phrase(phrase, found);
        }
        if (expression instanceof Near near) {
            return evaluate(near.left(), found).near(evaluate(near.right(), found), near.distance());
        }
        if (expression instanceof And and) {
            Spans left = evaluate(and.left(), found);
            Spans right = left.isEmpty() ? Spans.NONE : evaluate(and.right(), found);
            return right.isEmpty() ? Spans.NONE : left.and(right);
        }
        if (expression instanceof Not not) {
            return evaluate(not.unwanted(), found).isEmpty() ? evaluate(not.wanted(), found) : Spans.NONE;
        }
        Spans all = Spans.NONE;
        for (Expression option : ((Or) expression).options()) {
            all = all.and(evaluate(option, found));
        }
        return all;
    }

    private Spans phrase(Phrase phrase, Occurrences found) {
        List<Word> parts = phrase.words();
        for (Word part : parts) {
            if (!found.has(part.number())) {
                return Spans.NONE;
            }
        }
        Spans starts = found.spans(parts.get(0).number());
        int count = 0;
        for (int begin : starts.begins()) {
            int next = 1;
            while (next < parts.size() && found.isAt(parts.get(next).number(), begin + next)) {
                next++;
            }
            if (next == parts.size()) {
                starts.begins()[count] = begin;
                starts.ends()[count++] = begin + next;
            }
        }
        return starts.first(count);
    }

    private static Expression numbered(Expression expression, WordIndex.Builder numbers) {
        if (expression instanceof Word word) {
            return numbers.add(word);
        }
        if (expression instanceof Phrase phrase) {
            return new Phrase(phrase.words().stream().map(numbers::add).toList());
        }
        if (expression instanceof Near near) {
            return new Near(numbered(near.left(), numbers), numbered(near.right(), numbers), near.distance());
        }
        if (expression instanceof And and) {
            return new And(numbered(and.left(), numbers), numbered(and.right(), numbers));
        }
        if (expression instanceof Not not) {
            return new Not(numbered(not.wanted(), numbers), numbered(not.unwanted(), numbers));
        }
        return new Or(((Or) expression)
                .options().stream().map(option -> numbered(option, numbers)).toList());
    }

    /** Words of which at least one stands in every article that the expression matches. */
    private static List<Word> triggers(Expression expression) {
        if (expression instanceof Word word) {
            return List.of(word);
        }
        if (expression instanceof Phrase phrase) {
            return List.of(phrase.words().get(0));
        }
        if (expression instanceof Near near) {
            return triggers(near.left());
        }
        if (expression instanceof And and) {
            return triggers(and.left());
        }
        if (expression instanceof Not not) {
            return triggers(not.wanted());
        }
        return ((Or) expression)
                .options().stream().flatMap(option -> triggers(option).stream()).toList();
    }
}
