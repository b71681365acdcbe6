package org.wiredesk.enrich.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wiredesk.enrich.knowledge.NameIndex.Mark;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Finds known names: the leftmost, and of those the longest. One pass, and from each word at most as many steps as the
 * longest name has words.
 */
public final class Matcher {

    /** Below this prior one word is no name by itself: {@code Reading} and {@code Nice} are towns too. */
    private static final int SMALL = 45;

    private final Knowledge knowledge;
    private final NameTable[] packs;
    private final Cues cues;
    private final Comparator<Integer> likely;

    public Matcher(Knowledge knowledge, Cues cues) {
        this.knowledge = knowledge;
        this.packs = knowledge.packs().stream().map(Pack::names).toArray(NameTable[]::new);
        this.cues = cues;
        this.likely = Comparator.comparingInt((Integer concept) -> -knowledge.prior(concept))
                .thenComparingInt(concept -> concept);
    }

    public List<Match> find(Words words) {
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

    /** The longest name that begins with a word, in any pack; bearers of several packs where it is the same name. */
    private Optional<Match> at(Words words, int begin) {
        Optional<Match> longest = Optional.empty();
        for (int pack = 0; pack < packs.length; pack++) {
            Optional<Match> found = at(pack, words, begin);
            if (found.isPresent()) {
                longest = longest.isEmpty()
                                || found.get().length() > longest.get().length()
                        ? found
                        : found.get().length() < longest.get().length() ? longest : both(longest.get(), found.get());
            }
        }
        return longest;
    }

    private Optional<Match> both(Match first, Match second) {
        List<Integer> bearers = new ArrayList<>(first.bearers());
        second.bearers().stream().filter(bearer -> !bearers.contains(bearer)).forEach(bearers::add);
        bearers.sort(likely);
        return Optional.of(new Match(first.begin(), first.end(), bearers, first.weak() && second.weak()));
    }

    private Optional<Match> at(int pack, Words words, int begin) {
        Optional<Match> found = from(pack, words, begin, begin, Fold.ROOT);
        if (!words.inflected(begin)) {
            return found;
        }
        // "Deutschen" begins names of its own, and "Deutschen Bahn" is an inflected "Deutsche Bahn" all the same.
        long stem = Fold.sequence(Fold.ROOT, words.stem(begin));
        Optional<Match> inflected =
                packs[pack].find(stem) < 0 ? Optional.empty() : from(pack, words, begin, begin + 1, stem);
        int length = found.map(Match::length).orElse(1);
        return inflected.isPresent() && inflected.get().length() > length ? inflected : found;
    }

    /** @param next first word that {@code hash} does not cover yet */
    private Optional<Match> from(int pack, Words words, int begin, int next, long start) {
        NameTable names = packs[pack];
        long hash = start;
        Optional<Match> longest = Optional.empty();
        int limit = Math.min(words.size(), begin + NameIndex.LONGEST);
        for (int i = next; i < limit; i++) {
            if (i > begin && !words.joins(i)) {
                break;
            }
            if (words.genitive(i)) {
                int stem = names.find(Fold.sequence(hash, words.stem(i)));
                if (stem >= 0) {
                    longest = better(longest, accept(pack, words, begin, i + 1, stem));
                }
            }
            long before = hash;
            hash = Fold.sequence(before, words.hash(i));
            int slot = names.find(hash);
            if (slot < 0 && words.inflected(i)) {
                hash = Fold.sequence(before, words.stem(i));
                slot = names.find(hash);
            }
            if (slot < 0) {
                break;
            }
            longest = better(longest, accept(pack, words, begin, i + 1, slot));
        }
        return longest;
    }

    private static Optional<Match> better(Optional<Match> old, Optional<Match> found) {
        return found.isPresent() ? found : old;
    }

    private Optional<Match> accept(int pack, Words words, int begin, int end, int slot) {
        NameTable names = packs[pack];
        if (names.entry(slot) < 0) {
            return Optional.empty();
        }
        List<Integer> bearers = new ArrayList<>(2);
        boolean weak = true;
        // Police and Reading are towns too, but hardly anybody means them.
        boolean common = (cues.of(words.hash(begin)) & (Cues.WORD | Cues.NOUN)) != 0;
        for (int entry = names.entry(slot); entry >= 0; entry = names.next(entry)) {
            Mark mark = names.mark(entry);
            if (mark == Mark.DEMONYM || mark == Mark.SURNAME || !written(names, words, begin, end, entry)) {
                continue;
            }
            int bearer = knowledge.number(pack, names.concept(entry));
            boolean small = end - begin == 1 && knowledge.prior(bearer) < SMALL;
            if (!(small && common)) {
                bearers.add(bearer);
                weak &= mark == Mark.WEAK || small;
            }
        }
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        bearers.sort(likely);
        return Optional.of(new Match(begin, end, bearers, weak || misleading(words, begin, end)));
    }

    /** Small letters match a capital only in {@code Labour party}; capitals of an acronym match only capitals. */
    private boolean written(NameTable names, Words words, int begin, int end, int entry) {
        for (int i = begin; i < end; i++) {
            Shape shape = words.shape(i);
            int position = i - begin;
            boolean generic = position > 0 && i == end - 1 && (cues.of(words.hash(i)) & Cues.GENERIC) != 0;
            if (shape == Shape.LOWER && !names.lower(entry, position) && !generic) {
                return false;
            }
            if (names.upper(entry, position) && shape != Shape.UPPER && shape != Shape.DIGITS) {
                return false;
            }
            if (shape == Shape.UPPER && names.lower(entry, position) && end - begin == 1) {
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
