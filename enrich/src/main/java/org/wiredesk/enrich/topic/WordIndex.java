package org.wiredesk.enrich.topic;

import java.util.HashMap;
import java.util.Map;
import org.wiredesk.enrich.topic.Expression.Word;
import org.wiredesk.enrich.words.WordMap;

/** The distinct words that the rules of one language ask for, numbered, and the words of an article found among them. */
final class WordIndex {

    private final WordMap<Integer> stems;
    private final WordMap<Integer> capitals;
    private final Trie prefixes;
    private final Trie suffixes;

    private WordIndex(Builder words) {
        stems = new WordMap<>(words.stems);
        capitals = new WordMap<>(words.capitals);
        prefixes = words.prefixes;
        suffixes = words.suffixes;
    }

    /** Takes the words and numbers them. */
    static final class Builder {

        private final Map<Word, Word> words = new HashMap<>();
        private final Map<String, Integer> stems = new HashMap<>();
        private final Map<String, Integer> capitals = new HashMap<>();
        private final Trie prefixes = new Trie();
        private final Trie suffixes = new Trie();

        /** The word with its number; the same for the same word. */
        Word add(Word word) {
            return words.computeIfAbsent(word, this::numbered);
        }

        private Word numbered(Word word) {
            int number = words.size();
            switch (word.form()) {
                case STEM -> stems.put(word.value(), number);
                case PREFIX -> prefixes.put(word.value(), number);
                case SUFFIX -> suffixes.put(new StringBuilder(word.value()).reverse(), number);
                case CAPITALS -> capitals.put(word.value(), number);
            }
            return new Word(word.form(), word.value(), number);
        }

        int size() {
            return words.size();
        }

        WordIndex build() {
            return new WordIndex(this);
        }
    }

    /** Where each of our words stands in an article. */
    Occurrences find(Tokens tokens) {
        Occurrences.Collector found = new Occurrences.Collector();
        for (int position = 0; position < tokens.size(); position++) {
            Tokens.Token token = tokens.get(position);
            if (token.folded().isEmpty()) {
                continue;
            }
            int here = position;
            Integer stem = stems.get(token.stem());
            if (stem != null) {
                found.add(stem, here);
            }
            prefixes.walk(token.folded(), false, word -> found.add(word, here));
            suffixes.walk(token.stem(), true, word -> found.add(word, here));
            Integer capital = token.capitals().isEmpty() ? null : capitals.get(token.capitals());
            if (capital != null) {
                found.add(capital, here);
            }
        }
        return found.sorted();
    }
}
