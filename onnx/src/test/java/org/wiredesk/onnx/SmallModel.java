package org.wiredesk.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes a token classification model of one layer: each token has one label, whatever stands around it. It is a real
 * ONNX file (protocol buffers, written by hand) with the real inputs and outputs of such models.
 */
final class SmallModel {

    static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC");

    private static final int UNKNOWN = 1;

    /** Tokens and their labels; WordPiece, so a token with {@code ##} goes on with a word. */
    private static final Map<String, String> TOKENS = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("Ada", "B-PER"),
            Map.entry("Love", "I-PER"),
            Map.entry("##lace", "B-LOC"),
            Map.entry("Byron", "I-PER"),
            Map.entry("Acme", "B-ORG"),
            Map.entry("Works", "I-ORG"),
            Map.entry("Bremen", "B-LOC"),
            Map.entry("Kiel", "B-LOC"),
            Map.entry("Easter", "B-MISC"),
            Map.entry("in", "O")));

    private SmallModel() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> tokens = new java.util.ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"));
        tokens.addAll(TOKENS.keySet());
        StringBuilder vocabulary = new StringBuilder();
        float[] weights = new float[tokens.size() * LABELS.size()];
        for (int id = 0; id < tokens.size(); id++) {
            vocabulary
                    .append(id == 0 ? "" : ",")
                    .append('"')
                    .append(tokens.get(id))
                    .append("\":")
                    .append(id);
            String label = TOKENS.getOrDefault(tokens.get(id), "O");
            weights[id * LABELS.size() + LABELS.indexOf(label)] = id == UNKNOWN ? 9 : 4;
        }
        Files.writeString(folder.resolve("tokenizer.json"), """
                {"version":"1.0","truncation":null,"padding":null,"added_tokens":[
                  {"id":2,"content":"[CLS]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false,"special":true},
                  {"id":3,"content":"[SEP]","single_word":false,"lstrip":false,"rstrip":false,"normalized":false,"special":true}],
                 "normalizer":null,"pre_tokenizer":{"type":"BertPreTokenizer"},
                 "post_processor":{"type":"BertProcessing","sep":["[SEP]",3],"cls":["[CLS]",2]},
                 "decoder":null,
                 "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
                          "max_input_chars_per_word":100,"vocab":{%s}}}
                """.formatted(vocabulary));
        StringBuilder labels = new StringBuilder();
        for (int id = 0; id < LABELS.size(); id++) {
            labels.append(id == 0 ? "" : ",").append("\"" + id + "\":\"" + LABELS.get(id) + '"');
        }
        Files.writeString(
                folder.resolve("config.json"), "{\"id2label\":{" + labels + "},\"max_position_embeddings\":64}");
        Files.write(folder.resolve("model.onnx"), model(weights, tokens.size()));
        return folder;
    }

    private static byte[] model(float[] weights, int tokens) {
        Message table = new Message()
                .number(1, tokens)
                .number(1, LABELS.size())
                .number(2, 1)
                .text(8, "table")
                .bytes(9, raw(weights));
        Message look = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "logits")
                .text(3, "look")
                .text(4, "Gather");
        Message graph = new Message()
                .message(1, look)
                .text(2, "small")
                .message(5, table)
                .message(11, value("input_ids", 7, "batch", "length"))
                .message(11, value("attention_mask", 7, "batch", "length"))
                .message(12, value("logits", 1, "batch", "length", "labels"));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .toBytes();
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            shape.message(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static byte[] raw(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** A protocol buffer, field by field. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toBytes());
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 0x7F) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
