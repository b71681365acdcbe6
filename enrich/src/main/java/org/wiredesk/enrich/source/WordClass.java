package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.words.WordFilter;

/**
 * Words and expressions that may stand in the same place: {@code reported}, {@code has reported}, {@code *zeitung},
 * {@code minister*}, but not {@code !insgesamt}; {@code Pour} with its capital only. A hash look-up per position, however many there are.
 */
final class WordClass {

    static final WordClass EMPTY = new WordClass(List.of());

    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    private final Map<String, List<String[]>> byLast = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    /** Those that count only with a capital, as at the start of a sentence. */
    private final Set<String> capitalised = new HashSet<>();

    /** By their last character. */
    private final Map<Character, List<String>> suffixes = new HashMap<>();
    /** By their first character. */
    private final Map<Character, List<String>> prefixes = new HashMap<>();

    private final Set<String> excluded = new HashSet<>();
    /** Of first and last words. */
    private final WordFilter edges;

    WordClass(List<String> members) {
        for (String member : members) {
            if (member.length() > 2 && member.startsWith("!")) {
                excluded.add(member.substring(1));
            } else if (member.length() > 2 && member.startsWith("*")) {
                put(suffixes, member.charAt(member.length() - 1), member.substring(1));
            } else if (member.length() > 2 && member.endsWith("*")) {
                put(prefixes, member.charAt(0), member.substring(0, member.length() - 1));
            } else {
                add(member);
            }
        }
        Set<String> words = new HashSet<>(byFirst.keySet());
        words.addAll(byLast.keySet());
        edges = new WordFilter(words);
    }

    private void add(String member) {
        Tokens tokens = Tokens.of(member);
        String[] words = new String[tokens.count()];
        for (int i = 0; i < words.length; i++) {
            // Behind a word that ends with an apostrophe, such as l', a name follows without a space.
            boolean elision = i == words.length - 1 && member.endsWith("'");
            words[i] = elision ? "'" : tokens.word(i);
        }
        put(byFirst, words[0], words);
        put(byLast, words[words.length - 1], words);
        if (words.length == 1) {
            single.add(words[0]);
            if (Character.isUpperCase(member.charAt(0))) {
                capitalised.add(words[0]);
            }
        }
    }

    private static <K, V> void put(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    boolean isEmpty() {
        return byFirst.isEmpty() && !hasAffixes();
    }

    boolean hasAffixes() {
        return !suffixes.isEmpty() || !prefixes.isEmpty();
    }

    Set<String> firstWords() {
        return byFirst.keySet();
    }

    Set<String> lastWords() {
        return byLast.keySet();
    }

    /** Whether one word is a member. */
    boolean contains(String word) {
        return !edges.lacks(word) && single.contains(word) || matchesAffix(word);
    }

    /** Whether a word is a compound of a member, such as {@code Abendzeitung} of {@code *zeitung}. */
    boolean matchesAffix(String word) {
        return hasAffixes() && !word.isEmpty() && !excluded.contains(word) && (endsAsOne(word) || startsAsOne(word));
    }

    private boolean endsAsOne(String word) {
        for (String suffix : suffixes.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            if (word.length() > suffix.length() && word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAsOne(String word) {
        for (String prefix : prefixes.getOrDefault(word.charAt(0), List.of())) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWritten(Tokens tokens, int token) {
        return capitalised.isEmpty() || !capitalised.contains(tokens.word(token)) || tokens.isCapitalised(token);
    }

    /** Where the longest member that starts with a token ends, or -1. */
    int forward(Tokens tokens, int begin) {
        int best = contains(tokens.word(begin)) && isWritten(tokens, begin) ? begin + 1 : -1;
        for (String[] words : members(byFirst, tokens.word(begin))) {
            if (begin + words.length > best && equal(tokens, begin, words)) {
                best = begin + words.length;
            }
        }
        return best;
    }

    /** Where the longest member that ends before a token starts, or -1. */
    int backward(Tokens tokens, int end) {
        int best = contains(tokens.word(end - 1)) && isWritten(tokens, end - 1) ? end - 1 : -1;
        for (String[] words : members(byLast, tokens.word(end - 1))) {
            int begin = end - words.length;
            if ((best < 0 || begin < best) && begin >= 0 && equal(tokens, begin, words)) {
                best = begin;
            }
        }
        return best;
    }

    private List<String[]> members(Map<String, List<String[]>> index, String word) {
        return edges.lacks(word) ? List.of() : index.getOrDefault(word, List.of());
    }

    private boolean equal(Tokens tokens, int begin, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(tokens.word(begin + i))) {
                return false;
            }
        }
        return words.length > 1 || isWritten(tokens, begin);
    }
}
