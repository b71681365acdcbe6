package org.wiredesk.enrich.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Enrichment.Kind;

/** Against all sequences of three words, counted one by one. */
class LatticeTest {

    private static final int TAGS = Tag.COUNT;
    private static final int PERSON = Tag.begin(Kind.PERSON);

    private final float[] steps = new float[TAGS * TAGS];
    private final Lattice lattice = new Lattice(steps);
    private double all;
    private double best;
    private int[] bestTags;
    private double personFirst;
    private double wholeName;

    LatticeTest() {
        Random random = new Random(3);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = random.nextFloat() * 4 - 2;
        }
        lattice.stepsChanged();
        lattice.begin(3);
        for (int i = 0; i < 3 * TAGS; i++) {
            lattice.scores[i] = random.nextFloat() * 6 - 3;
        }
        lattice.joins(1, true);
        lattice.joins(2, true);
        count();
    }

    private void count() {
        for (int a = 0; a < TAGS; a++) {
            for (int b = 0; b < TAGS; b++) {
                for (int c = 0; c < TAGS; c++) {
                    if (!Tag.isInside(a) && Tag.follows(a, b) && Tag.follows(b, c)) {
                        add(new int[] {a, b, c});
                    }
                }
            }
        }
    }

    private void add(int[] tags) {
        double score = steps[tags[0] * TAGS + tags[1]] + steps[tags[1] * TAGS + tags[2]];
        for (int i = 0; i < 3; i++) {
            score += lattice.scores[i * TAGS + tags[i]];
        }
        double weight = Math.exp(score);
        all += weight;
        if (weight > best) {
            best = weight;
            bestTags = tags;
        }
        personFirst += tags[0] == PERSON ? weight : 0;
        boolean name = tags[0] == PERSON && tags[1] == PERSON + 1 && tags[2] != PERSON + 1;
        wholeName += name ? weight : 0;
    }

    @Test
    void findsTheMostLikelyTags() {
        int[] tags = new int[4];
        lattice.viterbi(tags, 1);
        assertThat(tags).containsExactly(0, bestTags[0], bestTags[1], bestTags[2]);
    }

    @Test
    void knowsHowLikelyATagAStepAndANameAre() {
        lattice.sum();
        assertThat(lattice.share(0, PERSON)).isCloseTo(personFirst / all, within(1e-6));
        assertThat(lattice.name(0, 2, PERSON)).isCloseTo(wholeName / all, within(1e-6));
        double steps = 0;
        for (int before = 0; before < TAGS; before++) {
            for (int tag = 0; tag < TAGS; tag++) {
                steps += lattice.share(2, before, tag);
            }
        }
        assertThat(steps).isCloseTo(1, within(1e-6));
    }

    @Test
    void aNameDoesNotGoOnOverAGapThatEndsIt() {
        lattice.joins(1, false);
        lattice.sum();
        assertThat(lattice.share(1, PERSON + 1)).isZero();
    }
}
