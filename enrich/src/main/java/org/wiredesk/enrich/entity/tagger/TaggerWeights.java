package org.wiredesk.enrich.entity.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the {@link Tagger}: for each feature and tag one byte, which stands for the square root of a weight, so
 * that small ones are kept apart; and for each step from tag to tag a number.
 */
final class TaggerWeights {

    private static final int TAGS = Tag.COUNT;
    private static final int MAGIC = 0x57445433;
    private static final int LEVELS = 127;
    /** Features whose weights are all smaller are left out; they were seen once, or pull nowhere. */
    private static final float LEAST = 0.055f;

    /** From tag to tag. */
    final float[] steps;

    private final byte[] levels;
    private final float top;
    private final float[] values = new float[256];

    private TaggerWeights(byte[] levels, float top, float[] steps) {
        this.levels = levels;
        this.top = top;
        this.steps = steps;
        for (int level = -LEVELS; level <= LEVELS; level++) {
            float root = level / (float) LEVELS;
            values[level & 0xFF] = root * Math.abs(root) * top;
        }
    }

    /** Rounds what was learned. */
    static TaggerWeights of(float[] weights, float[] steps) {
        float top = LEAST;
        for (float weight : weights) {
            top = Math.max(top, Math.abs(weight));
        }
        byte[] levels = new byte[weights.length];
        for (int row = 0; row < weights.length; row += TAGS) {
            boolean any = false;
            for (int at = row; at < row + TAGS; at++) {
                any |= Math.abs(weights[at]) >= LEAST;
            }
            for (int at = row; any && at < row + TAGS; at++) {
                levels[at] = level(weights[at] / top);
            }
        }
        return new TaggerWeights(levels, top, steps.clone());
    }

    private static byte level(float share) {
        return (byte) Math.round(Math.signum(share) * Math.sqrt(Math.abs(share)) * LEVELS);
    }

    /** Adds what the features of a word say to the scores of its tags, which stand from {@code to} on. */
    void add(Features features, float[] scores, int to) {
        int[] indices = features.indices();
        for (int f = 0; f < features.count(); f++) {
            int at = indices[f] * TAGS;
            for (int tag = 0; tag < TAGS; tag++) {
                scores[to + tag] += values[levels[at + tag] & 0xFF];
            }
        }
    }

    /** Gzip of: magic, the largest weight, steps, then each feature that has weights, as distance from the last. */
    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeFloat(top);
            for (float step : steps) {
                data.writeFloat(step);
            }
            int last = -1;
            for (int feature = 0; feature < levels.length / TAGS; feature++) {
                boolean any = false;
                for (int at = feature * TAGS; at < (feature + 1) * TAGS; at++) {
                    any |= levels[at] != 0;
                }
                if (any) {
                    data.writeShort(feature - last);
                    data.write(levels, feature * TAGS, TAGS);
                    last = feature;
                }
            }
            data.writeShort(0);
        }
    }

    static TaggerWeights read(InputStream in) throws IOException {
        byte[] levels = new byte[(1 << Features.BITS) * TAGS];
        float[] steps = new float[TAGS * TAGS];
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a tagger model of this version");
            }
            float top = data.readFloat();
            for (int i = 0; i < steps.length; i++) {
                steps[i] = data.readFloat();
            }
            ByteBuffer rows = ByteBuffer.wrap(data.readAllBytes());
            int feature = -1;
            for (int gap = rows.getShort() & 0xFFFF; gap != 0; gap = rows.getShort() & 0xFFFF) {
                feature += gap;
                rows.get(levels, feature * TAGS, TAGS);
            }
            return new TaggerWeights(levels, top, steps);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the tagger model is cut short", e);
        }
    }
}
