package org.wiredesk.enrich.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wiredesk.article.Enrichment.Kind;

/**
 * The statistical tagger: for each run of capitalised words the most likely sequence of tags, by a linear model over
 * {@link Features} and the tag before (Viterbi). {@link TaggerTrainer} makes the weights.
 */
final class Tagger implements NameTagger {

    private static final int TAGS = Tag.COUNT;
    private static final int MAGIC = 0x57445432;
    private static final float MARGIN = 2;
    private static final float CAUTION = 40;
    private static final int[] NOTHING = {};
    private static final boolean[] HIDDEN = {};

    final float[] weights;
    /** From tag to tag. */
    final float[] steps;

    Tagger(float[] weights, float[] steps) {
        this.weights = weights;
        this.steps = steps;
    }

    static Tagger untrained() {
        return new Tagger(new float[(1 << Features.BITS) * TAGS], new float[TAGS * TAGS]);
    }

    /** The model that we ship. */
    static Tagger shipped() {
        try (InputStream in = Tagger.class.getResourceAsStream("tagger.bin")) {
            if (in == null) {
                throw new IllegalStateException("the shipped model tagger.bin is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Span> find(Scene scene) {
        int[] tags = tag(scene);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < scene.size) {
            if (tags[i] == Tag.OUTSIDE) {
                i++;
                continue;
            }
            Kind kind = Tag.kind(tags[i]);
            int end = i + 1;
            while (end < scene.size && tags[end] == Tag.inside(kind)) {
                end++;
            }
            spans.add(new Span(i, end, kind, List.of(), 70, "tagger"));
            i = end;
        }
        return spans;
    }

    private int[] tag(Scene scene) {
        int[] tags = new int[scene.size];
        Features features = new Features(scene);
        int i = 0;
        while (i < scene.size) {
            int end = i + 1;
            if (scene.active[i]) {
                while (end < scene.size && end - i < 400 && scene.active[end]) {
                    end++;
                }
                best(scene, features, i, end, tags, NOTHING, HIDDEN);
            }
            i = end;
        }
        return tags;
    }

    /**
     * Viterbi over the words of a stretch.
     *
     * @param gold in training the right tags, else empty
     * @param hidden in training the words whose identity is not to be looked at
     */
    void best(Scene scene, Features features, int begin, int end, int[] tags, int[] gold, boolean[] hidden) {
        int length = end - begin;
        float[] score = new float[length * TAGS];
        byte[] back = new byte[length * TAGS];
        float[] here = new float[TAGS];
        for (int i = 0; i < length; i++) {
            int word = begin + i;
            features.look(word, gold.length > 0 && hidden[word]);
            Arrays.fill(here, 0);
            int[] indices = features.indices();
            for (int f = 0; f < features.count(); f++) {
                int at = indices[f] * TAGS;
                for (int tag = 0; tag < TAGS; tag++) {
                    here[tag] += weights[at + tag];
                }
            }
            if (gold.length == 0) {
                here[0] += CAUTION;
            }
            if (gold.length > 0) {
                // The truth must win by a margin, so that what was learned holds for other names too.
                here[gold[word]] -= MARGIN;
            }
            boolean joins = i > 0 && scene.words.joins(word);
            for (int tag = 0; tag < TAGS; tag++) {
                float best = Float.NEGATIVE_INFINITY;
                int from = 0;
                boolean barred = Tag.isInside(tag) && !joins;
                for (int before = 0; before < TAGS && !barred; before++) {
                    if (i == 0 && before != 0 || !Tag.follows(before, tag)) {
                        continue;
                    }
                    float value = (i == 0 ? 0 : score[(i - 1) * TAGS + before]) + steps[before * TAGS + tag];
                    if (value > best) {
                        best = value;
                        from = before;
                    }
                }
                score[i * TAGS + tag] = best + here[tag];
                back[i * TAGS + tag] = (byte) from;
            }
        }
        int tag = 0;
        for (int t = 1; t < TAGS; t++) {
            tag = score[(length - 1) * TAGS + t] > score[(length - 1) * TAGS + tag] ? t : tag;
        }
        for (int i = length - 1; i >= 0; i--) {
            tags[begin + i] = tag;
            tag = back[i * TAGS + tag];
        }
    }

    /** Gzip of: magic, steps, then each index that has weights, as distance from the last, with one byte per tag. */
    void write(OutputStream out) throws IOException {
        float top = 1e-6f;
        for (float weight : weights) {
            top = Math.max(top, Math.abs(weight));
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeFloat(top / 32767);
            for (float step : steps) {
                data.writeFloat(step);
            }
            int last = -1;
            short[] row = new short[TAGS];
            for (int index = 0; index < weights.length / TAGS; index++) {
                boolean any = false;
                for (int tag = 0; tag < TAGS; tag++) {
                    row[tag] = (short) Math.round(weights[index * TAGS + tag] / top * 32767);
                    any |= row[tag] != 0;
                }
                if (any) {
                    data.writeShort(index - last);
                    for (short value : row) {
                        data.writeShort(value);
                    }
                    last = index;
                }
            }
            data.writeShort(0);
        }
    }

    static Tagger read(InputStream in) throws IOException {
        Tagger tagger = untrained();
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a tagger model of this version");
            }
            float scale = data.readFloat();
            for (int i = 0; i < tagger.steps.length; i++) {
                tagger.steps[i] = data.readFloat();
            }
            ByteBuffer rows = ByteBuffer.wrap(data.readAllBytes());
            int index = -1;
            for (int gap = rows.getShort() & 0xFFFF; gap != 0; gap = rows.getShort() & 0xFFFF) {
                index += gap;
                for (int at = index * TAGS; at < (index + 1) * TAGS; at++) {
                    tagger.weights[at] = rows.getShort() * scale;
                }
            }
        } catch (BufferUnderflowException e) {
            throw new IOException("the tagger model is cut short", e);
        }
        return tagger;
    }
}
