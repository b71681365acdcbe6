package org.wiredesk.enrich.entity.tagger;

import java.util.Random;

/**
 * Learns the weights of the {@link Tagger}: climbs the likelihood of a conditional random field (Lafferty, McCallum,
 * Pereira 2001) by AdaGrad (Duchi, Hazan, Singer 2011), lesson by lesson.
 *
 * <p>There are far more features than lessons, so three things keep it from learning by heart: the right tags must win by
 * a margin, a third of the features of a lesson is not looked at, and of half the lessons the words of a name are not.
 */
final class Learner {

    private static final int TAGS = Tag.COUNT;
    private static final float RATE = 0.05f;
    private static final float MARGIN = 1.5f;
    /** Features that are not looked at, of 256. */
    private static final int DROPPED = 80;
    /** Smaller slopes change nothing worth the time. */
    private static final float FLAT = 2e-3f;

    private static final float SOFT = 1e-3f;

    private final float[] weights = new float[(1 << Features.BITS) * TAGS];
    private final float[] squares = new float[weights.length];
    private final float[] steps = new float[TAGS * TAGS];
    private final float[] stepSquares = new float[steps.length];
    private final Lattice lattice = new Lattice(steps);
    private final Random random;
    private double loss;
    private long words;

    Learner(long seed) {
        this.random = new Random(seed);
    }

    /** What was learned so far. */
    TaggerWeights weights() {
        float[] whole = new float[weights.length];
        // All features are looked at from now on, so each of them says less.
        float share = 1 - DROPPED / 256f;
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights[i] * share;
        }
        return TaggerWeights.of(whole, steps);
    }

    /** The mean surprise at a right tag since this was asked last. */
    double loss() {
        double mean = words == 0 ? 0 : loss / words;
        loss = 0;
        words = 0;
        return mean;
    }

    void learn(Lesson lesson) {
        Features features = Features.some(lesson.scene(), random.nextBoolean(), DROPPED, random.nextLong());
        int i = 0;
        while (i < lesson.scene().size) {
            int end = Tagger.stretch(lesson.scene(), i);
            if (lesson.scene().active[i]) {
                learn(lesson, features, i, end);
            }
            i = end;
        }
    }

    private void learn(Lesson lesson, Features features, int begin, int end) {
        int[] tags = lesson.tags();
        lattice.begin(end - begin);
        for (int i = begin; i < end; i++) {
            features.look(i, lesson.hidden()[i]);
            score(features, (i - begin) * TAGS);
            lattice.scores[(i - begin) * TAGS + tags[i]] -= MARGIN;
            lattice.joins(i - begin, lesson.scene().words.joins(i));
        }
        lattice.stepsChanged();
        lattice.sum();
        words += end - begin;
        for (int i = begin; i < end; i++) {
            loss -= Math.log(Math.max(1e-9, lattice.share(i - begin, tags[i])));
            move(lesson, features, i, i - begin);
            if (i > begin) {
                step(i - begin, tags[i - 1], tags[i]);
            }
        }
    }

    private void score(Features features, int to) {
        int[] indices = features.indices();
        for (int f = 0; f < features.count(); f++) {
            int at = indices[f] * TAGS;
            for (int tag = 0; tag < TAGS; tag++) {
                lattice.scores[to + tag] += weights[at + tag];
            }
        }
    }

    private void move(Lesson lesson, Features features, int i, int word) {
        boolean looked = false;
        for (int tag = 0; tag < TAGS; tag++) {
            float slope = (float) lattice.share(word, tag) - (lesson.tags()[i] == tag ? 1 : 0);
            if (Math.abs(slope) < FLAT) {
                continue;
            }
            if (!looked) {
                features.look(i, lesson.hidden()[i]);
                looked = true;
            }
            int[] indices = features.indices();
            for (int f = 0; f < features.count(); f++) {
                move(weights, squares, indices[f] * TAGS + tag, slope);
            }
        }
    }

    private void step(int word, int goldBefore, int gold) {
        for (int before = 0; before < TAGS; before++) {
            for (int tag = 0; tag < TAGS; tag++) {
                boolean right = goldBefore == before && gold == tag;
                float slope = (float) lattice.share(word, before, tag) - (right ? 1 : 0);
                if (Math.abs(slope) >= FLAT) {
                    move(steps, stepSquares, before * TAGS + tag, slope);
                }
            }
        }
    }

    private static void move(float[] weights, float[] squares, int index, float slope) {
        squares[index] += slope * slope;
        weights[index] -= RATE * slope / (SOFT + (float) Math.sqrt(squares[index]));
    }
}
