package org.wiredesk.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Lists;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/** The words of {@code references.txt} and {@code genders.txt}: what stands for somebody named before, and for whom. */
final class ReferenceWords {

    private static final long OLD = Fold.word("old");

    /** By language: what kinds a word is of. */
    private final Map<String, Map<Long, Set<String>>> kinds = new HashMap<>();
    /** By language: the words that are of any kind, which most words of a text are not. */
    private final Map<String, WordHashes> listed = new HashMap<>();

    private final Map<Long, Gender> names = new HashMap<>();

    private ReferenceWords() {}

    static ReferenceWords shipped() {
        ReferenceWords words = new ReferenceWords();
        for (String line : Lists.lines(ReferenceWords.class, "references.txt")) {
            String[] cells = line.split(" ");
            Map<Long, Set<String>> language = words.kinds.computeIfAbsent(cells[0], key -> new HashMap<>());
            for (int i = 2; i < cells.length; i++) {
                add(language, cells[1], cells[i]);
            }
        }
        words.kinds.forEach((language, kinds) -> {
            WordHashes listed = new WordHashes();
            kinds.keySet().forEach(listed::add);
            words.listed.put(language, listed);
        });
        for (String line : Lists.lines(ReferenceWords.class, "genders.txt")) {
            String[] cells = line.split(" ");
            Gender gender = cells[0].equals("female") ? Gender.FEMALE : Gender.UNKNOWN;
            for (int i = 1; i < cells.length; i++) {
                words.names.put(Fold.word(cells[i]), gender);
            }
        }
        return words;
    }

    private static void add(Map<Long, Set<String>> language, String kind, String written) {
        for (String gender : new String[] {"man", "woman"}) {
            if (written.startsWith(gender + "-")) {
                long word = Fold.word(written.substring(gender.length() + 1));
                put(language, word, gender);
                put(language, word, kind);
                return;
            }
        }
        put(language, hash(written), kind);
    }

    private static void put(Map<Long, Set<String>> language, long word, String kind) {
        language.computeIfAbsent(word, key -> new HashSet<>(2)).add(kind);
    }

    /** Of one word, or of several with hyphens between them. */
    private static long hash(String written) {
        return written.indexOf('-') < 0
                ? Fold.word(written)
                : Fold.word(written.substring(written.lastIndexOf('-') + 1));
    }

    /** The words of one language; nothing where it has none. */
    Of of(String language) {
        String code = language.length() < 2 ? "" : language.substring(0, 2);
        return new Of(kinds.getOrDefault(code, Map.of()), listed.getOrDefault(code, new WordHashes()));
    }

    final class Of {
        private final Map<Long, Set<String>> kinds;
        private final WordHashes listed;

        private Of(Map<Long, Set<String>> kinds, WordHashes listed) {
            this.kinds = kinds;
            this.listed = listed;
        }

        boolean isEmpty() {
            return kinds.isEmpty();
        }

        /** Whether the word is of any kind. */
        boolean has(long word) {
            return listed.contains(word);
        }

        boolean is(String kind, long word) {
            return listed.contains(word) && kinds.getOrDefault(word, Set.of()).contains(kind);
        }

        /** Of a noun or a title. */
        Gender gender(long word) {
            if (is("man", word) || is("mister", word)) {
                return Gender.MALE;
            }
            return is("woman", word) || is("mistress", word) ? Gender.FEMALE : Gender.UNKNOWN;
        }

        /** Of somebody by the name that he or she has, and the title before it or that it begins with. */
        Gender gender(Words words, Span name, Cues cues) {
            Gender titled = name.begin() > 0 && words.gap(name.begin()) != Gap.PARAGRAPH
                    ? gender(words.hash(name.begin() - 1))
                    : Gender.UNKNOWN;
            if (titled == Gender.UNKNOWN && name.length() > 1) {
                titled = gender(words.hash(name.begin()));
            }
            return titled == Gender.UNKNOWN ? named(words.hash(name.begin()), cues) : titled;
        }

        /** Whether {@code 33-year-old} begins with a word. */
        boolean isOld(Words words, int i) {
            return i + 2 < words.size()
                    && Character.isDigit(words.text().charAt(words.begin(i)))
                    && words.gap(i + 1) == Gap.HYPHEN
                    && words.gap(i + 2) == Gap.HYPHEN
                    && words.hash(i + 2) == OLD
                    && words.gap(i + 3) != Gap.HYPHEN
                    && (words.gap(i + 3) != Gap.SPACE
                            || words.shape(i + 3) == Shape.LOWER
                                    && !is("human", words.hash(i + 3))
                                    && !is("man", words.hash(i + 3))
                                    && !is("woman", words.hash(i + 3))
                                    && !is("star", words.hash(i + 3)));
        }

        /** By a given name. */
        Gender named(long given, Cues cues) {
            Gender listed = names.get(given);
            if (listed != null) {
                return listed;
            }
            return (cues.of(given) & (Cues.GIVEN | Cues.GIVEN_WEAK)) != 0 ? Gender.MALE : Gender.UNKNOWN;
        }
    }
}
