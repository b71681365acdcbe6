package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.words.WordMap;

/**
 * What the {@link WordClass}es of one phrase book say of each word. A text's words are looked up here once; whether one is
 * in a class is then a bit.
 */
final class WordTable {

    /** Of two characters, a power of two. */
    private static final int BUCKETS = 256;

    private static final BitSet NO_CLASS = new BitSet();

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<List<Affix>> suffixes = buckets();
    private final List<List<Affix>> prefixes = buckets();
    private int classes;
    private WordMap<Entry> complete = new WordMap<>(Map.of());

    /** The classes of one word, by their numbers. */
    static final class Entry {

        static final Entry NONE = new Entry();

        /** That have the word for a member, or a compound of one. */
        private BitSet members = NO_CLASS;
        /** Of those, the ones that ask for a capital, as at the start of a sentence. */
        private BitSet capitals = NO_CLASS;
        /** Of those, the ones that have an affix of it. */
        private BitSet compounds = NO_CLASS;
        /** That have expressions of several words which begin with it. */
        private BitSet first = NO_CLASS;
        /** That have expressions of several words which end with it. */
        private BitSet last = NO_CLASS;

        boolean isMember(int wordClass) {
            return members.get(wordClass);
        }

        boolean needsCapital(int wordClass) {
            return capitals.get(wordClass);
        }

        boolean isCompound(int wordClass) {
            return compounds.get(wordClass);
        }

        boolean isFirst(int wordClass) {
            return first.get(wordClass);
        }

        boolean isLast(int wordClass) {
            return last.get(wordClass);
        }

        private Entry withCompound(Affix affix) {
            Entry entry = this == NONE ? new Entry() : this;
            entry.members = with(affix.wordClass(), entry.members);
            entry.compounds = with(affix.wordClass(), entry.compounds);
            return entry;
        }

        private static BitSet with(int wordClass, BitSet classes) {
            BitSet all = classes == NO_CLASS ? new BitSet() : classes;
            all.set(wordClass);
            return all;
        }
    }

    private record Affix(String text, int wordClass, Set<String> excluded) {}

    /** The number of a new class. */
    int newClass() {
        return classes++;
    }

    void member(int wordClass, String word, boolean capital) {
        Entry entry = entry(word);
        entry.members = Entry.with(wordClass, entry.members);
        entry.capitals = capital ? Entry.with(wordClass, entry.capitals) : entry.capitals;
    }

    void expression(int wordClass, String first, String last) {
        entry(first).first = Entry.with(wordClass, entry(first).first);
        entry(last).last = Entry.with(wordClass, entry(last).last);
    }

    /** @param excluded words that are no compounds although they look like it */
    void suffix(int wordClass, String suffix, Set<String> excluded) {
        suffixes.get(endBucket(suffix)).add(new Affix(suffix, wordClass, excluded));
    }

    void prefix(int wordClass, String prefix, Set<String> excluded) {
        prefixes.get(beginBucket(prefix)).add(new Affix(prefix, wordClass, excluded));
    }

    /** To be called when all classes are in, before the first look. */
    void complete() {
        entries.forEach(this::withCompounds);
        complete = new WordMap<>(entries);
        entries.clear();
    }

    /** What is known of a word, in lower case. */
    Entry look(String word) {
        Entry known = complete.get(word);
        return known == null ? withCompounds(word, Entry.NONE) : known;
    }

    private Entry withCompounds(String word, Entry entry) {
        Entry all = entry;
        if (word.length() > 1) {
            for (Affix affix : suffixes.get(endBucket(word))) {
                if (word.length() > affix.text().length() && word.endsWith(affix.text())) {
                    all = affix.excluded().contains(word) ? all : all.withCompound(affix);
                }
            }
            for (Affix affix : prefixes.get(beginBucket(word))) {
                if (word.startsWith(affix.text())) {
                    all = affix.excluded().contains(word) ? all : all.withCompound(affix);
                }
            }
        }
        return all;
    }

    private Entry entry(String word) {
        return entries.computeIfAbsent(word, key -> new Entry());
    }

    private static List<List<Affix>> buckets() {
        List<List<Affix>> buckets = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new ArrayList<>(0));
        }
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
}
