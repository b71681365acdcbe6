package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wiredesk.enrich.words.WordMap;

/**
 * Words and expressions that may stand in the same place: {@code reported}, {@code has reported}, {@code *zeitung},
 * {@code minister*}, but not {@code !insgesamt}; {@code Pour} with its capital only. A hash look-up per position, however many there are.
 */
final class WordClass {

    static final WordClass EMPTY = new WordClass(List.of());

    /** Of two characters, a power of two. */
    private static final int BUCKETS = 64;

    private final WordMap<Member> words;
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();

    /** By their last two characters; none at all if there are no suffixes. */
    private final List<List<String>> suffixes;
    /** By their first two characters; none at all if there are no prefixes. */
    private final List<List<String>> prefixes;

    private final Set<String> excluded = new HashSet<>();

    /** What a word is, and the expressions of several words that begin or end with it. */
    private static final class Member {
        private boolean single;
        /** Counts only with a capital, as at the start of a sentence. */
        private boolean capitalised;

        private final List<String[]> starting = new ArrayList<>(0);
        private final List<String[]> ending = new ArrayList<>(0);
    }

    WordClass(List<String> members) {
        Map<String, Member> byWord = new HashMap<>();
        List<String> ends = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String member : members) {
            if (member.length() > 2 && member.startsWith("!")) {
                excluded.add(member.substring(1));
            } else if (member.length() > 2 && member.startsWith("*")) {
                ends.add(member.substring(1));
            } else if (member.length() > 2 && member.endsWith("*")) {
                beginnings.add(member.substring(0, member.length() - 1));
            } else {
                add(member, byWord);
            }
        }
        words = new WordMap<>(byWord);
        suffixes = buckets(ends, WordClass::endBucket);
        prefixes = buckets(beginnings, WordClass::beginBucket);
    }

    private void add(String member, Map<String, Member> byWord) {
        Tokens tokens = Tokens.of(member);
        String[] parts = new String[tokens.count()];
        for (int i = 0; i < parts.length; i++) {
            // Behind a word that ends with an apostrophe, such as l', a name follows without a space.
            boolean elision = i == parts.length - 1 && member.endsWith("'");
            parts[i] = elision ? "'" : tokens.word(i);
        }
        String last = parts[parts.length - 1];
        firstWords.add(parts[0]);
        lastWords.add(last);
        Member first = byWord.computeIfAbsent(parts[0], word -> new Member());
        if (parts.length == 1) {
            first.single = true;
            first.capitalised |= Character.isUpperCase(member.charAt(0));
        } else {
            first.starting.add(parts);
            byWord.computeIfAbsent(last, word -> new Member()).ending.add(parts);
        }
    }

    private static List<List<String>> buckets(List<String> affixes, ToIntFunction<String> bucket) {
        List<List<String>> buckets = new ArrayList<>();
        for (int i = 0; i < BUCKETS && !affixes.isEmpty(); i++) {
            buckets.add(new ArrayList<>(0));
        }
        affixes.forEach(affix -> buckets.get(bucket.applyAsInt(affix)).add(affix));
        return buckets;
    }

    private static int endBucket(String word) {
        return bucket(word.charAt(word.length() - 2), word.charAt(word.length() - 1));
    }

    private static int beginBucket(String word) {
        return bucket(word.charAt(0), word.charAt(1));
    }

    private static int bucket(char first, char second) {
        return first * 31 + second & BUCKETS - 1;
    }

    boolean isEmpty() {
        return firstWords.isEmpty() && !hasAffixes();
    }

    boolean hasAffixes() {
        return !suffixes.isEmpty() || !prefixes.isEmpty();
    }

    Set<String> firstWords() {
        return firstWords;
    }

    Set<String> lastWords() {
        return lastWords;
    }

    /** Whether one word is a member. */
    boolean contains(String word) {
        Member member = words.get(word);
        return member != null && member.single || matchesAffix(word);
    }

    /** Whether a word is a compound of a member, such as {@code Abendzeitung} of {@code *zeitung}. */
    boolean matchesAffix(String word) {
        return word.length() > 1 && (endsAsOne(word) || startsAsOne(word)) && !excluded.contains(word);
    }

    private boolean endsAsOne(String word) {
        if (!suffixes.isEmpty()) {
            for (String suffix : suffixes.get(endBucket(word))) {
                if (word.length() > suffix.length() && word.endsWith(suffix)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsAsOne(String word) {
        if (!prefixes.isEmpty()) {
            for (String prefix : prefixes.get(beginBucket(word))) {
                if (word.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the longest member that starts with a token ends, or -1. */
    int forward(Tokens tokens, int begin) {
        Member member = words.get(tokens.word(begin));
        int best = isMember(member, tokens, begin) ? begin + 1 : -1;
        for (String[] parts : member == null ? List.<String[]>of() : member.starting) {
            if (begin + parts.length > best && equal(tokens, begin, parts)) {
                best = begin + parts.length;
            }
        }
        return best;
    }

    /** Where the longest member that ends before a token starts, or -1. */
    int backward(Tokens tokens, int end) {
        Member member = words.get(tokens.word(end - 1));
        int best = isMember(member, tokens, end - 1) ? end - 1 : -1;
        for (String[] parts : member == null ? List.<String[]>of() : member.ending) {
            int begin = end - parts.length;
            if ((best < 0 || begin < best) && begin >= 0 && equal(tokens, begin, parts)) {
                best = begin;
            }
        }
        return best;
    }

    private boolean isMember(@Nullable Member member, Tokens tokens, int token) {
        boolean written = member == null || !member.capitalised || tokens.isCapitalised(token);
        return written && (member != null && member.single || matchesAffix(tokens.word(token)));
    }

    private static boolean equal(Tokens tokens, int begin, String[] parts) {
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals(tokens.word(begin + i))) {
                return false;
            }
        }
        return true;
    }
}
