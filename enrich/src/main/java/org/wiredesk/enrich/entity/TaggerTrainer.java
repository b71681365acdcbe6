package org.wiredesk.enrich.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.SentenceMaker.Name;
import org.wiredesk.enrich.entity.SentenceMaker.Passage;

/**
 * Trains the {@link Tagger}: an averaged structured perceptron (Collins 2002) over sentences that
 * {@link SentenceMaker} makes.
 *
 * <p>What is learned must hold for names nobody has listed, so training hides things: of a part of the names it hides
 * what the knowledge says, and of most of them which words they are.
 */
public final class TaggerTrainer {

    private static final int TAGS = Tag.COUNT;

    private final Random random = new Random(17);
    private final Tagger tagger = Tagger.untrained();
    private final float[] total = new float[tagger.weights.length];
    private final float[] totalSteps = new float[tagger.steps.length];
    private long now = 1;
    private long wrong;
    private long seen;

    private TaggerTrainer() {}

    /** A passage ready for training. */
    private record Example(Scene scene, int[] tags, boolean[] hidden) {}

    /** @param args the training folder, the file to write, and how many passages to make */
    public static void main(String[] args) throws IOException {
        Knowledge knowledge = Knowledge.shipped();
        SentenceMaker maker = SentenceMaker.open(Path.of(args[0]), knowledge, 42);
        int passages = Integer.parseInt(args[2]);
        TaggerTrainer trainer = new TaggerTrainer();
        List<Example> examples = trainer.examples(maker, knowledge, passages);
        for (int round = 1; round <= 5; round++) {
            trainer.round(examples);
            System.out.printf("round %d: %d of %d words wrong%n", round, trainer.wrong, trainer.seen);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            trainer.average().write(out);
        }
    }

    private List<Example> examples(SentenceMaker maker, Knowledge knowledge, int count) {
        String[] languages = {"en", "en", "en", "de", "de", "nl", "nl", "es", "es", "fr", "it", "pt", "pl"};
        Cues cues = Cues.shipped();
        Matcher matcher = new Matcher(knowledge, cues);
        List<Example> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Passage passage = maker.next(languages[i % languages.length]);
            examples.add(example(passage, matcher, cues, knowledge));
        }
        return examples;
    }

    private Example example(Passage passage, Matcher matcher, Cues cues, Knowledge knowledge) {
        Words words = Words.of(passage.text());
        int[] tags = new int[words.size()];
        boolean[] hidden = new boolean[words.size()];
        boolean[] forgotten = new boolean[words.size()];
        for (Name name : passage.names()) {
            boolean first = true;
            boolean hide = random.nextInt(10) < 7;
            boolean forget = random.nextInt(100) < (name.kind() == Kind.PLACE ? 8 : 30);
            for (int i = 0; i < words.size(); i++) {
                if (words.begin(i) >= name.begin() && words.end(i) <= name.end()) {
                    tags[i] = first ? Tag.begin(name.kind()) : Tag.inside(name.kind());
                    hidden[i] = hide;
                    forgotten[i] = forget;
                    first = false;
                }
            }
        }
        List<Match> matches = matcher.find(words).stream()
                .filter(match -> !forgotten[match.begin()] && !forgotten[match.end() - 1])
                .toList();
        Scene scene = new Scene(words, matches, cues, knowledge, passage.language());
        for (int i = 0; i < scene.size; i++) {
            if (random.nextInt(6) == 0) {
                scene.cues[i] &= ~(Cues.WORD | Cues.NOUN);
                hidden[i] |= tags[i] == Tag.OUTSIDE;
            }
            if (forgotten[i]) {
                scene.cues[i] &= ~(Cues.GIVEN | Cues.GIVEN_WEAK | Cues.FAMILY);
            }
        }
        return new Example(scene, tags, hidden);
    }

    private void round(List<Example> examples) {
        Collections.shuffle(examples, random);
        wrong = 0;
        seen = 0;
        for (Example example : examples) {
            Features features = new Features(example.scene(), random.nextInt(2) == 0);
            Scene scene = example.scene();
            int i = 0;
            while (i < scene.size) {
                int end = i + 1;
                if (scene.active[i]) {
                    while (end < scene.size && scene.active[end]) {
                        end++;
                    }
                    learn(example, features, i, end);
                }
                i = end;
            }
        }
    }

    private void learn(Example example, Features features, int begin, int end) {
        int[] found = new int[example.scene().size];
        tagger.best(example.scene(), features, begin, end, found, example.tags(), example.hidden());
        int[] gold = example.tags();
        now++;
        seen += end - begin;
        if (Arrays.equals(found, begin, end, gold, begin, end)) {
            return;
        }
        for (int i = begin; i < end; i++) {
            int before = i == begin ? -1 : found[i - 1];
            int goldBefore = i == begin ? -1 : gold[i - 1];
            if (found[i] != gold[i]) {
                wrong++;
                features.look(i, example.hidden()[i]);
                for (int f = 0; f < features.count(); f++) {
                    int at = features.indices()[f] * TAGS;
                    move(tagger.weights, total, at + gold[i], 1);
                    move(tagger.weights, total, at + found[i], -1);
                }
            }
            if (i > begin && (before != goldBefore || found[i] != gold[i])) {
                move(tagger.steps, totalSteps, goldBefore * TAGS + gold[i], 1);
                move(tagger.steps, totalSteps, before * TAGS + found[i], -1);
            }
        }
    }

    /** Averages lazily: the total holds what must be taken off at the end. */
    private void move(float[] weights, float[] totals, int index, float by) {
        weights[index] += by;
        totals[index] += by * now;
    }

    private Tagger average() {
        Tagger average = Tagger.untrained();
        for (int i = 0; i < total.length; i++) {
            average.weights[i] = tagger.weights[i] - total[i] / now;
        }
        for (int i = 0; i < totalSteps.length; i++) {
            average.steps[i] = tagger.steps[i] - totalSteps[i] / now;
        }
        return average;
    }
}
