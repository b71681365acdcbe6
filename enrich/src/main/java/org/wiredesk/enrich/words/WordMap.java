package org.wiredesk.enrich.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link WordSet} with something to know about each word. */
public final class WordMap<V> {

    private final WordSet words;
    private final Object[] values;

    public WordMap(Map<String, ? extends V> entries) {
        words = new WordSet(entries.keySet());
        values = new Object[words.slots()];
        entries.forEach((word, value) -> values[words.slot(word)] = value);
    }

    /** What is known about a word, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(String word) {
        return (V) values[words.slot(word)];
    }
}
