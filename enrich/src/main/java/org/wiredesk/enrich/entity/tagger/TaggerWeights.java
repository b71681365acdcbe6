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
 * that small ones are kept apart; and for each step from tag to tag a number. The bytes of one feature share a
 * {@code long}, the first tag in its lowest byte: it is looked at once and not seven times.
 */
final class TaggerWeights {

    private static final int TAGS = Tag.COUNT;
    private static final int MAGIC = 0x57445433;
    private static final int LEVELS = 127;
    /** Features whose weights are all smaller are left out; they were seen once, or pull nowhere. */
    private static final float LEAST = 0.055f;

    /** From tag to tag. */
    final float[] steps;

    private final long[] levels;
    private final float top;
    private final float[] values = new float[256];

    private TaggerWeights(long[] levels, float top, float[] steps) {
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
        long[] levels = new long[weights.length / TAGS];
        for (int feature = 0; feature < levels.length; feature++) {
            boolean any = false;
            byte[] row = new byte[TAGS];
            for (int tag = 0; tag < TAGS; tag++) {
                float weight = weights[feature * TAGS + tag];
                any |= Math.abs(weight) >= LEAST;
                row[tag] = level(weight / top);
            }
            levels[feature] = any ? pack(row) : 0;
        }
        return new TaggerWeights(levels, top, steps.clone());
    }

    private static byte level(float share) {
        return (byte) Math.round(Math.signum(share) * Math.sqrt(Math.abs(share)) * LEVELS);
    }

    private static long pack(byte[] row) {
        long packed = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            packed |= (row[tag] & 0xFFL) << tag * Byte.SIZE;
        }
        return packed;
    }

    private static byte[] unpack(long packed) {
        byte[] row = new byte[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            row[tag] = (byte) (packed >>> tag * Byte.SIZE);
        }
        return row;
    }

    /** Adds what the features of a word say to the scores of its tags, which stand from {@code to} on. */
    void add(Features features, float[] scores, int to) {
        long[] rows = features.fetch(levels);
        int count = features.count();
        // Sums that stay in registers; one loop over the tags would wait for the store before.
        float a = scores[to];
        float b = scores[to + 1];
        float c = scores[to + 2];
        float d = scores[to + 3];
        float e = scores[to + 4];
        float f = scores[to + 5];
        float g = scores[to + 6];
        for (int i = 0; i < count; i++) {
            long row = rows[i];
            a += values[(int) row & 0xFF];
            b += values[(int) (row >>> 8) & 0xFF];
            c += values[(int) (row >>> 16) & 0xFF];
            d += values[(int) (row >>> 24) & 0xFF];
            e += values[(int) (row >>> 32) & 0xFF];
            f += values[(int) (row >>> 40) & 0xFF];
            g += values[(int) (row >>> 48) & 0xFF];
        }
        scores[to] = a;
        scores[to + 1] = b;
        scores[to + 2] = c;
        scores[to + 3] = d;
        scores[to + 4] = e;
        scores[to + 5] = f;
        scores[to + 6] = g;
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
            for (int feature = 0; feature < levels.length; feature++) {
                if (levels[feature] != 0) {
                    data.writeShort(feature - last);
                    data.write(unpack(levels[feature]));
                    last = feature;
                }
            }
            data.writeShort(0);
        }
    }

    static TaggerWeights read(InputStream in) throws IOException {
        long[] levels = new long[1 << Features.BITS];
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
            byte[] row = new byte[TAGS];
            for (int gap = rows.getShort() & 0xFFFF; gap != 0; gap = rows.getShort() & 0xFFFF) {
                feature += gap;
                rows.get(row);
                levels[feature] = pack(row);
            }
            return new TaggerWeights(levels, top, steps);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the tagger model is cut short", e);
        }
    }
}
