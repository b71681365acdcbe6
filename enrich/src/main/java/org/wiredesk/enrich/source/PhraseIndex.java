package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.source.Phrase.Element;
import org.wiredesk.enrich.words.WordMap;

/** Phrases by the word that must stand beside the source, so that a name is compared with a handful and not with all. */
final class PhraseIndex {

    private final WordMap<List<Phrase>> byWord;
    /** Those that any word may border: compounds, gaps. */
    private final List<Phrase> anyWord = new ArrayList<>();

    private PhraseIndex(List<Phrase> phrases, boolean behind) {
        Map<String, List<Phrase>> index = new HashMap<>();
        for (Phrase phrase : phrases) {
            if (phrase.left().isEmpty() == behind) {
                add(phrase, behind, index);
            }
        }
        index.values().forEach(some -> some.addAll(anyWord));
        byWord = new WordMap<>(index);
    }

    static PhraseIndex byLastOfLeft(List<Phrase> phrases) {
        return new PhraseIndex(phrases, false);
    }

    static PhraseIndex byFirstOfRight(List<Phrase> phrases) {
        return new PhraseIndex(phrases, true);
    }

    /** In the order of the file, as far as the word decides. */
    List<Phrase> at(String word) {
        List<Phrase> phrases = byWord.get(word);
        return phrases == null ? anyWord : phrases;
    }

    private void add(Phrase phrase, boolean behind, Map<String, List<Phrase>> index) {
        List<Element> elements = new ArrayList<>(behind ? phrase.right() : phrase.left());
        if (!behind) {
            Collections.reverse(elements);
        }
        Set<String> words = new HashSet<>();
        boolean any = false;
        for (Element element : elements) {
            any |= element.gap() > 0 || element.words().hasAffixes();
            words.addAll(behind ? element.words().firstWords() : element.words().lastWords());
            if (!element.optional()) {
                break;
            }
        }
        if (any) {
            anyWord.add(phrase);
        } else {
            words.forEach(word ->
                    index.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase));
        }
    }
}
