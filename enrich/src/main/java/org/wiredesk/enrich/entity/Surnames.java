package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.enrich.entity.Member.Choice;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Words;

/**
 * Whom a surname means that stands alone in an article: reports give a full name first, unless everybody knows the
 * bearer. So it means the best known one, and the rarer the surname is, the less well known they need be.
 */
final class Surnames {

    /** Of a surname that hardly anybody else bears, and of a common one. */
    private static final int RARE = 75;

    private static final int COMMON = 90;
    /** The best known must be better known than the next by so much. */
    private static final int AHEAD = 8;

    /** Words that are no surname by themselves. */
    private static final int OTHER =
            Cues.WORD | Cues.NOUN | Cues.COMMON | Cues.GIVEN | Cues.NATION | Cues.DAY | Cues.TITLE | Cues.HEAD;

    private final Knowledge knowledge;
    private final Cues cues;

    Surnames(Knowledge knowledge, Cues cues) {
        this.knowledge = knowledge;
        this.cues = cues;
    }

    /**
     * The best known bearer and how likely they are meant, and then others of the name; empty where nobody is known well
     * enough.
     */
    List<Choice> bearers(Words words, int begin, int end) {
        int bits = cues.of(words.hash(end - 1));
        if ((bits & OTHER) != 0 && end - begin == 1) {
            return List.of();
        }
        long hash = Fold.ROOT;
        for (int i = begin; i < end; i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        List<Integer> all = knowledge.surnamed(hash);
        if (all.isEmpty() && end - begin == 1 && words.genitive(begin)) {
            all = knowledge.surnamed(Fold.sequence(Fold.ROOT, words.stem(begin)));
        }
        if (all.isEmpty()) {
            return List.of();
        }
        int prior = knowledge.prior(all.get(0));
        boolean ahead = all.size() == 1 || prior - knowledge.prior(all.get(1)) >= AHEAD;
        if (!ahead || prior < ((bits & Cues.FAMILY) != 0 ? COMMON : RARE)) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(all.get(0), Math.min(95, prior)));
        all.stream().skip(1).forEach(other -> choices.add(new Choice(other, 5)));
        return choices;
    }
}
