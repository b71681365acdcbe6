package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wiredesk.enrich.entity.NameIndex.Mark;

/**
 * Finds known names: the leftmost, and of those the longest. One pass, and from each word at most as many steps as the
 * longest name has words.
 */
final class Matcher {

    /** Below this prior one word is no name by itself: {@code Reading} and {@code Nice} are towns too. */
    private static final int SMALL = 45;

    private final Knowledge knowledge;
    private final NameIndex index;
    private final Cues cues;

    Matcher(Knowledge knowledge, Cues cues) {
        this.knowledge = knowledge;
        this.index = knowledge.index();
        this.cues = cues;
    }

    List<Match> find(Words words) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Match> match = at(words, i);
            // "El Banco" is a town, but in "El Banco Central Europeo" the longer name is meant.
            int end = match.map(Match::end).orElse(i);
            for (int j = i + 1; j < end; j++) {
                Optional<Match> other = at(words, j);
                if (other.isPresent() && other.get().length() > match.get().length()) {
                    match = other;
                    break;
                }
            }
            match.ifPresent(matches::add);
            i = match.map(Match::end).orElse(i + 1);
        }
        return matches;
    }

    /** The longest name that begins with a word. */
    private Optional<Match> at(Words words, int begin) {
        Optional<Match> found = from(words, begin, begin, NameIndex.root());
        if (!words.inflected(begin)) {
            return found;
        }
        // "Deutschen" begins names of its own, and "Deutschen Bahn" is an inflected "Deutsche Bahn" all the same.
        long stem = Fold.sequence(NameIndex.root(), words.stem(begin));
        Optional<Match> inflected = index.find(stem) < 0 ? Optional.empty() : from(words, begin, begin + 1, stem);
        int length = found.map(Match::length).orElse(1);
        return inflected.isPresent() && inflected.get().length() > length ? inflected : found;
    }

    /** @param next first word that {@code hash} does not cover yet */
    private Optional<Match> from(Words words, int begin, int next, long start) {
        long hash = start;
        Optional<Match> longest = Optional.empty();
        int limit = Math.min(words.size(), begin + NameIndex.LONGEST);
        for (int i = next; i < limit; i++) {
            if (i > begin && !words.joins(i)) {
                break;
            }
            if (words.genitive(i)) {
                int stem = index.find(Fold.sequence(hash, words.stem(i)));
                if (stem >= 0) {
                    longest = better(longest, accept(words, begin, i + 1, stem));
                }
            }
            long before = hash;
            hash = Fold.sequence(before, words.hash(i));
            int slot = index.find(hash);
            if (slot < 0 && words.inflected(i)) {
                hash = Fold.sequence(before, words.stem(i));
                slot = index.find(hash);
            }
            if (slot < 0) {
                break;
            }
            longest = better(longest, accept(words, begin, i + 1, slot));
        }
        return longest;
    }

    private static Optional<Match> better(Optional<Match> old, Optional<Match> found) {
        return found.isPresent() ? found : old;
    }

    private Optional<Match> accept(Words words, int begin, int end, int slot) {
        List<Integer> bearers = new ArrayList<>(2);
        boolean weak = true;
        // Police and Reading are towns too, but hardly anybody means them.
        boolean common = (cues.of(words.hash(begin)) & (Cues.WORD | Cues.NOUN)) != 0;
        for (int entry = index.entry(slot); entry >= 0; entry = index.next(entry)) {
            Mark mark = index.mark(entry);
            boolean word = end - begin == 1
                    && common
                    && knowledge.concept(index.concept(entry)).prior() < SMALL;
            if (mark != Mark.DEMONYM && !word && written(words, begin, end, entry)) {
                bearers.add(index.concept(entry));
                weak &= mark == Mark.WEAK
                        || end - begin == 1
                                && knowledge.concept(index.concept(entry)).prior() < SMALL;
            }
        }
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        bearers.sort(Comparator.comparingInt(
                        (Integer concept) -> -knowledge.concept(concept).prior())
                .thenComparingInt(concept -> concept));
        return Optional.of(new Match(begin, end, bearers, weak || misleading(words, begin, end)));
    }

    /** Small letters never match a capital; capitals of an acronym match only capitals. */
    private boolean written(Words words, int begin, int end, int entry) {
        for (int i = begin; i < end; i++) {
            Shape shape = words.shape(i);
            int position = i - begin;
            if (shape == Shape.LOWER && !index.lower(entry, position)) {
                return false;
            }
            if (index.upper(entry, position) && shape != Shape.UPPER && shape != Shape.DIGITS) {
                return false;
            }
            if (shape == Shape.UPPER && index.lower(entry, position) && end - begin == 1) {
                return false;
            }
        }
        return true;
    }

    /** One word that opens a sentence and is also a common word, or an acronym among shouted words. */
    private boolean misleading(Words words, int begin, int end) {
        if (end - begin > 1) {
            return false;
        }
        boolean common = (cues.of(words.hash(begin)) & Cues.COMMON) != 0;
        if (words.shape(begin) == Shape.UPPER) {
            return common && shouted(words, begin);
        }
        return common;
    }

    private static boolean shouted(Words words, int at) {
        boolean before = at > 0 && words.shape(at - 1) == Shape.UPPER;
        boolean after = at + 1 < words.size() && words.shape(at + 1) == Shape.UPPER;
        return before || after;
    }
}
