package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text has spoken of so far, sentence by sentence, and whom a pronoun can therefore mean: in its own sentence or
 * the nearest one before that speaks of anybody who fits. Of two in one sentence it is the subject, less surely; people
 * without a name count, so that "the driver" is not taken for the minister of the sentence before.
 */
final class Antecedents {

    /** Sentences, and paragraphs, that a pronoun reaches back over. */
    private static final int SENTENCES = 3;

    private static final int PARAGRAPHS = 2;

    /** People and bodies that a pronoun reaches back over; a text of one endless sentence has thousands. */
    private static final int MOST = 40;

    private static final int ONE = 80;
    private static final int SUBJECT = 62;
    /** Of two who are named, and neither is plainly the subject. */
    private static final int UNPLAIN = 0;

    private static final int FARTHER = 6;
    private static final int GUESSED = 12;

    /**
     * Somebody spoken of.
     *
     * @param member null for somebody without a name
     * @param gender as far as known there
     * @param subject whether the sentence seems to be about them
     * @param quotation as in {@link Quotations#of}
     */
    record Seen(@Nullable Member member, Gender gender, boolean subject, int sentence, int paragraph, int quotation) {}

    /** Who is meant, and how sure that is, 0 to 100. */
    record Meant(Member member, int confidence) {}

    private final List<Seen> seen = new ArrayList<>();

    void add(Seen one) {
        seen.add(one);
    }

    /** Whether anybody was spoken of in a sentence yet. */
    boolean any(int sentence) {
        return !seen.isEmpty() && seen.get(seen.size() - 1).sentence() == sentence;
    }

    /** The one that a word means, of those who fit; nobody where that is not plain. */
    Optional<Meant> meant(Gender gender, int sentence, int paragraph, Predicate<Seen> fits) {
        Map<Integer, List<Seen>> bySentence = new LinkedHashMap<>();
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - MOST); i--) {
            Seen one = seen.get(i);
            if (one.sentence() < sentence - SENTENCES || one.paragraph() < paragraph - PARAGRAPHS) {
                break;
            }
            if (one.sentence() <= sentence && one.gender().fits(gender) && fits.test(one)) {
                bySentence
                        .computeIfAbsent(one.sentence(), key -> new ArrayList<>())
                        .add(0, one);
            }
        }
        for (Map.Entry<Integer, List<Seen>> entry : bySentence.entrySet()) {
            int distance = sentence - entry.getKey();
            return choose(entry.getValue(), gender).flatMap(choice -> graded(choice, gender, distance));
        }
        return Optional.empty();
    }

    /** The only one who fits in all the sentences that a word reaches back over. */
    Optional<Meant> only(Gender gender, int sentence, int paragraph, Predicate<Seen> fits) {
        Set<Object> distinct = new LinkedHashSet<>();
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - MOST); i--) {
            Seen one = seen.get(i);
            boolean near = one.sentence() >= sentence - SENTENCES && one.paragraph() >= paragraph - PARAGRAPHS;
            if (near && one.sentence() <= sentence && one.gender().fits(gender) && fits.test(one)) {
                distinct.add(one.member() == null ? one : one.member());
            }
        }
        return distinct.size() == 1 ? meant(gender, sentence, paragraph, fits) : Optional.empty();
    }

    private record Choice(Seen seen, int confidence) {}

    private static Optional<Choice> choose(List<Seen> inSentence, Gender gender) {
        List<Seen> all = inSentence;
        if (gender != Gender.UNKNOWN && all.stream().anyMatch(one -> one.gender() == gender)) {
            all = all.stream().filter(one -> one.gender() == gender).toList();
        }
        // Somebody without a name whom the sentence is not about is hardly ever taken up again: "a better man".
        Seen first = all.get(0);
        all = all.stream().filter(one -> one == first || one.member() != null).toList();
        Set<Object> distinct = new LinkedHashSet<>();
        all.forEach(one -> distinct.add(one.member() == null ? one : one.member()));
        if (distinct.size() == 1) {
            return Optional.of(new Choice(all.get(0), ONE));
        }
        int confidence = first.subject() ? SUBJECT : UNPLAIN;
        return confidence == UNPLAIN ? Optional.empty() : Optional.of(new Choice(first, confidence));
    }

    private static Optional<Meant> graded(Choice choice, Gender gender, int distance) {
        Member member = choice.seen().member();
        if (member == null) {
            return Optional.empty();
        }
        boolean guessed = gender != Gender.UNKNOWN && choice.seen().gender() == Gender.UNKNOWN;
        int confidence = choice.confidence() - FARTHER * distance - (guessed ? GUESSED : 0);
        return Optional.of(new Meant(member, confidence));
    }
}
