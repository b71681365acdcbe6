package org.wiredesk.enrich.entity.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.wiredesk.article.Enrichment.Kind;

/**
 * The statistical tagger: for each stretch of words that can be part of names the most likely sequence of tags, by a
 * linear-chain conditional random field over {@link Features}. {@link TaggerTrainer} makes the weights.
 */
public final class Tagger implements NameTagger {

    /** Longer stretches (tables without a small letter) are cut. */
    private static final int LONGEST = 400;

    /** Passages hold more organisations than most texts do; so much less is believed of each. */
    private static final float DOUBT = 0.3f;

    private final TaggerWeights weights;

    Tagger(TaggerWeights weights) {
        this.weights = weights;
    }

    /** The model that we ship. */
    public static Tagger shipped() {
        try (InputStream in = Tagger.class.getResourceAsStream("tagger.bin")) {
            if (in == null) {
                throw new IllegalStateException("the shipped model tagger.bin is missing");
            }
            return new Tagger(TaggerWeights.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Span> find(Scene scene) {
        List<Span> spans = new ArrayList<>();
        Features features = new Features(scene);
        Lattice lattice = new Lattice(weights.steps);
        int[] tags = new int[scene.size];
        int i = 0;
        while (i < scene.size) {
            int end = stretch(scene, i);
            if (scene.active[i]) {
                lattice.begin(end - i);
                for (int word = i; word < end; word++) {
                    features.look(word, false);
                    int at = (word - i) * Tag.COUNT;
                    weights.add(features, lattice.scores, at);
                    lattice.scores[at + Tag.begin(Kind.ORGANISATION)] -= DOUBT;
                    lattice.scores[at + Tag.inside(Kind.ORGANISATION)] -= DOUBT;
                    lattice.joins(word - i, scene.words.joins(word));
                }
                lattice.viterbi(tags, i);
                names(lattice, tags, i, end, spans);
            }
            i = end;
        }
        return spans;
    }

    /** Where the stretch of words that begins with a word ends: they are all active, or the word is not. */
    static int stretch(Scene scene, int begin) {
        int end = begin + 1;
        while (scene.active[begin] && end < scene.size && end - begin < LONGEST && scene.active[end]) {
            end++;
        }
        return end;
    }

    /** A name is as sure as its very words and kind are likely. */
    private static void names(Lattice lattice, int[] tags, int begin, int end, List<Span> spans) {
        boolean summed = false;
        int i = begin;
        while (i < end) {
            if (tags[i] == Tag.OUTSIDE) {
                i++;
                continue;
            }
            if (!summed) {
                lattice.sum();
                summed = true;
            }
            Kind kind = Tag.kind(tags[i]);
            int last = i + 1;
            while (last < end && tags[last] == Tag.inside(kind)) {
                last++;
            }
            int confidence = (int) Math.round(100 * lattice.name(i - begin, last - begin, tags[i]));
            spans.add(new Span(i, last, kind, List.of(), confidence, "tagger"));
            i = last;
        }
    }
}
