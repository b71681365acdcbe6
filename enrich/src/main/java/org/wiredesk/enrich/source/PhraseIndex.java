package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.source.Phrase.Element;

/** Phrases by the word that must stand beside the source, so that a name is compared with a handful and not with all. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    /** Those that any word may border: compounds, gaps. */
    private final List<Phrase> anyWord = new ArrayList<>();

    private PhraseIndex() {}

    static PhraseIndex byLastOfLeft(List<Phrase> phrases) {
        PhraseIndex index = new PhraseIndex();
        for (Phrase phrase : phrases) {
            if (!phrase.left().isEmpty()) {
                List<Element> inward = new ArrayList<>(phrase.left());
                java.util.Collections.reverse(inward);
                index.add(phrase, inward, false);
            }
        }
        return index.complete();
    }

    static PhraseIndex byFirstOfRight(List<Phrase> phrases) {
        PhraseIndex index = new PhraseIndex();
        for (Phrase phrase : phrases) {
            if (phrase.left().isEmpty()) {
                index.add(phrase, phrase.right(), true);
            }
        }
        return index.complete();
    }

    /** In the order of the file, as far as the word decides. */
    List<Phrase> at(String word) {
        return byWord.getOrDefault(word, anyWord);
    }

    private void add(Phrase phrase, List<Element> elements, boolean first) {
        Set<String> words = new HashSet<>();
        boolean any = false;
        for (Element element : elements) {
            any |= element.gap() > 0 || element.words().hasAffixes();
            words.addAll(first ? element.words().firstWords() : element.words().lastWords());
            if (!element.optional()) {
                break;
            }
        }
        if (any) {
            anyWord.add(phrase);
        } else {
            words.forEach(word ->
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase));
        }
    }

    private PhraseIndex complete() {
        byWord.values().forEach(phrases -> phrases.addAll(anyWord));
        return this;
    }
}
