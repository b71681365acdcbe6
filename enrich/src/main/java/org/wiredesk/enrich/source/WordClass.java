package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and expressions that may stand in the same place: {@code reported}, {@code has reported}, {@code *zeitung},
 * {@code minister*}, but not {@code !insgesamt}; {@code Pour} with its capital only.
 */
final class WordClass {

    private final WordTable table;
    private final int number;
    /** Expressions of several words, from their first word on and from their last word on. */
    private final Step forwards = new Step();

    private final Step backwards = new Step();

    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();
    private boolean affixes;

    /** What may follow in an expression. */
    private static final class Step {

        private final Map<String, Step> next = new HashMap<>(2);
        private boolean ends;

        private void put(List<String> words) {
            Step step = this;
            for (String word : words) {
                step = step.next.computeIfAbsent(word, key -> new Step());
            }
            step.ends = true;
        }
    }

    /** @param table takes the words up; of all classes of one language */
    WordClass(List<String> members, WordTable table) {
        this.table = table;
        this.number = table.newClass();
        Set<String> excluded = new HashSet<>();
        for (String member : members) {
            if (member.length() > 2 && member.startsWith("!")) {
                excluded.add(member.substring(1));
            } else if (member.length() > 2 && member.startsWith("*")) {
                table.suffix(number, member.substring(1), excluded);
                affixes = true;
            } else if (member.length() > 2 && member.endsWith("*")) {
                table.prefix(number, member.substring(0, member.length() - 1), excluded);
                affixes = true;
            } else {
                add(member);
            }
        }
    }

    private void add(String member) {
        Tokens tokens = Tokens.of(member);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            // Behind a word that ends with an apostrophe, such as l', a name follows without a space.
            boolean elision = i == tokens.count() - 1 && member.endsWith("'");
            words.add(elision ? "'" : tokens.word(i));
        }
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        firstWords.add(first);
        lastWords.add(last);
        if (words.size() == 1) {
            table.member(number, first, Character.isUpperCase(member.charAt(0)));
            return;
        }
        table.expression(number, first, last);
        forwards.put(words);
        Collections.reverse(words);
        backwards.put(words);
    }

    boolean isEmpty() {
        return firstWords.isEmpty() && !affixes;
    }

    boolean hasAffixes() {
        return affixes;
    }

    Set<String> firstWords() {
        return firstWords;
    }

    Set<String> lastWords() {
        return lastWords;
    }

    /** Whether one word is a member. */
    boolean contains(Tokens tokens, int token) {
        return tokens.entry(token, table).isMember(number);
    }

    /** Whether a word is a compound of a member, such as {@code Abendzeitung} of {@code *zeitung}. */
    boolean isCompound(Tokens tokens, int token) {
        return tokens.entry(token, table).isCompound(number);
    }

    /** Where the longest member that starts with a token ends, or -1. */
    int forward(Tokens tokens, int begin) {
        WordTable.Entry entry = tokens.entry(begin, table);
        int best = isMember(entry, tokens, begin) ? begin + 1 : -1;
        if (entry.isFirst(number)) {
            int end = begin;
            for (Step step = forwards.next.get(tokens.word(end));
                    step != null;
                    step = step.next.get(tokens.word(end))) {
                end++;
                best = step.ends ? end : best;
            }
        }
        return best;
    }

    /** Where the longest member that ends before a token starts, or -1. */
    int backward(Tokens tokens, int end) {
        WordTable.Entry entry = tokens.entry(end - 1, table);
        int best = isMember(entry, tokens, end - 1) ? end - 1 : -1;
        if (entry.isLast(number)) {
            int begin = end;
            for (Step step = backwards.next.get(tokens.word(begin - 1));
                    step != null;
                    step = step.next.get(tokens.word(begin - 1))) {
                begin--;
                best = step.ends ? begin : best;
            }
        }
        return best;
    }

    private boolean isMember(WordTable.Entry entry, Tokens tokens, int token) {
        return entry.isMember(number) && (!entry.needsCapital(number) || tokens.isCapitalised(token));
    }
}
