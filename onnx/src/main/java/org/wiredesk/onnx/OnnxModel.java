package org.wiredesk.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.NameModel;

/**
 * A token classification model. The first token of a word decides for the word, as these models are trained. One thread
 * for one call: the stage runs many articles side by side already, and one thread gives the same sums each time.
 */
final class OnnxModel implements NameModel {

    /** Characters handed over at once; most words are one or two tokens. What is still too long comes back in windows. */
    private static final int PIECE = 1_200;

    private final String id;
    private final Labels labels;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(
            String id, Labels labels, HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.id = id;
        this.labels = labels;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    static OnnxModel open(Path folder) throws IOException {
        Labels labels = Labels.read(folder.resolve(OnnxFormat.CONFIG));
        HuggingFaceTokenizer tokenizer = tokenizer(folder.resolve(OnnxFormat.TOKENIZER), labels.longest());
        Path file = folder.resolve(OnnxFormat.MODEL);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(file.toString(), options);
            Set<String> unknown = new java.util.TreeSet<>(session.getInputNames());
            unknown.removeAll(Set.of("input_ids", "attention_mask", "token_type_ids"));
            if (!unknown.isEmpty()) {
                throw new IOException(file + " wants inputs that a text does not give: " + unknown);
            }
            String id = folder.toAbsolutePath().normalize().getFileName() + "@" + hash(file);
            return new OnnxModel(id, labels, tokenizer, environment, session);
        } catch (OrtException e) {
            throw new IOException(file + " is no model that ONNX Runtime can run: " + e.getMessage(), e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path file, int longest) throws IOException {
        Map<String, String> options = Map.of(
                "truncation",
                "true",
                "maxLength",
                String.valueOf(longest),
                "padding",
                "false",
                "modelMaxLength",
                "512");
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (RuntimeException e) {
            throw new IOException(file + " is no tokenizer that can be used: " + e.getMessage(), e);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Name> find(String text) {
        List<Name> names = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(text, PIECE)) {
            String part = text.substring(piece.begin(), piece.end());
            Encoding encoding = tokenizer.encode(part, true, true);
            names(encoding, part, piece.begin(), names);
            for (Encoding more : encoding.getOverflowing()) {
                names(more, part, piece.begin(), names);
            }
        }
        return names;
    }

    private void names(Encoding encoding, String part, int offset, List<Name> names) {
        float[][] scores = run(encoding);
        long[] words = encoding.getWordIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        Open open = null;
        long last = -1;
        for (int i = 0; i < words.length; i++) {
            if (words[i] < 0 || spans[i] == null) {
                continue;
            }
            int end = part.offsetByCodePoints(0, spans[i].getEnd());
            if (words[i] == last) {
                // The rest of a word goes with its first token.
                if (open != null) {
                    open.end = end;
                }
                continue;
            }
            last = words[i];
            int best = best(scores[i]);
            Labels.Label label = labels.labels().get(best);
            if (open != null && (label.opens() || !label.kind().equals(Optional.of(open.kind)))) {
                names.add(open.name(offset));
                open = null;
            }
            if (label.kind().isPresent()) {
                open = open == null
                        ? new Open(label.kind().get(), part.offsetByCodePoints(0, spans[i].getStart()))
                        : open;
                open.end = end;
                open.add(probability(scores[i], best));
            }
        }
        if (open != null) {
            names.add(open.name(offset));
        }
    }

    private float[][] run(Encoding encoding) {
        Map<String, long[]> values = Map.of(
                "input_ids", encoding.getIds(),
                "attention_mask", encoding.getAttentionMask(),
                "token_type_ids", encoding.getTypeIds());
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {values.get(name)}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                float[][] scores = ((float[][][]) result.get(0).getValue())[0];
                if (scores[0].length != labels.labels().size()) {
                    throw new IllegalStateException("the model has " + scores[0].length + " outputs, its config.json "
                            + labels.labels().size() + " labels");
                }
                return scores;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** Softmax. */
    private static double probability(float[] scores, int of) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - scores[of]);
        }
        return 1 / sum;
    }

    /** A name that may still go on. */
    private static final class Open {

        final Kind kind;
        final int begin;
        int end;
        private double sum;
        private int words;

        Open(Kind kind, int begin) {
            this.kind = kind;
            this.begin = begin;
        }

        void add(double probability) {
            sum += probability;
            words++;
        }

        Name name(int offset) {
            return new Name(kind, offset + begin, offset + end, (int) Math.round(100 * sum / words));
        }
    }
}
