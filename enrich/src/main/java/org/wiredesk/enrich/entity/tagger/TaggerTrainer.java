package org.wiredesk.enrich.entity.tagger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Fold;

/**
 * Trains the {@link Tagger} on annotated passages, as they were written and with other names in them, and on sentences
 * that {@link SentenceMaker} makes. A tenth of the passages is kept aside to see how well it does; the same files and
 * knowledge make the same model.
 */
public final class TaggerTrainer {

    private static final String[] LANGUAGES = {
        "en", "en", "en", "de", "de", "nl", "nl", "es", "es", "fr", "it", "pt", "pl"
    };
    /** How often each passage comes in a round with other names in it, beside once as it was written. */
    private static final int SWAPS = 2;

    private static final int KEPT_ASIDE = 10;

    private final List<Passage> kept = new ArrayList<>();
    private final List<Passage> written = new ArrayList<>();
    private final Random random = new Random(17);
    private final Learner learner = new Learner(18);
    private final Lessons lessons;
    private final NameSwap swap;
    private final SentenceMaker maker;

    /** @param maker of sentences, and of names to put into the passages */
    TaggerTrainer(List<Passage> passages, SentenceMaker maker, Knowledge knowledge) {
        Cues cues = Cues.shipped();
        this.maker = maker;
        this.lessons = new Lessons(knowledge, cues, 19);
        this.swap = new NameSwap(maker, knowledge, cues, 20);
        for (Passage passage : passages) {
            boolean aside = Math.floorMod(Fold.id(passage.text()) >> 8, KEPT_ASIDE) == 0;
            (aside ? kept : written).add(passage);
        }
        written.forEach(swap::learn);
    }

    /** @param args the training folder, the file to write, how many rounds, and how many sentences to make in each */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Knowledge knowledge = Knowledge.shipped();
        SentenceMaker maker = SentenceMaker.open(folder, knowledge, 42);
        List<Passage> passages = passages(folder.resolve("passages"));
        TaggerTrainer trainer = new TaggerTrainer(passages, maker, knowledge);
        TaggerWeights weights = trainer.train(Integer.parseInt(args[2]), Integer.parseInt(args[3]), System.out);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            weights.write(out);
        }
    }

    /** The passages of all files of a folder. */
    static List<Passage> passages(Path folder) throws IOException {
        List<Passage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                passages.addAll(PassageReader.read(file));
            }
        }
        return passages;
    }

    /**
     * Trains from the beginning.
     *
     * @param made sentences that are made in each round
     * @param progress a line a round
     */
    TaggerWeights train(int rounds, int made, PrintStream progress) {
        progress.printf("%d passages, %d more kept aside%n", written.size(), kept.size());
        for (int round = 1; round <= rounds; round++) {
            for (Passage passage : lessons(made)) {
                learner.learn(lessons.of(passage));
            }
            TaggerScore score = new TaggerScore(new Tagger(learner.weights()), lessons);
            kept.forEach(score::add);
            progress.printf("round %d: loss %.3f a word; kept aside: %s%n", round, learner.loss(), score);
        }
        return learner.weights();
    }

    private List<Passage> lessons(int made) {
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < made; i++) {
            all.add(maker.next(LANGUAGES[i % LANGUAGES.length]));
        }
        for (int copy = 0; copy <= SWAPS; copy++) {
            List<Passage> shuffled = new ArrayList<>(written);
            Collections.shuffle(shuffled, random);
            for (Passage passage : shuffled) {
                all.add(copy == 0 ? passage : swap.swap(passage));
            }
        }
        List<Passage> joined = lessons.join(all);
        Collections.shuffle(joined, random);
        return joined;
    }
}
