package org.wiredesk.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the outputs of a model mean, by {@code id2label} of its {@code config.json}: {@code B-PER}, {@code I-ORG},
 * {@code LOC}, {@code O}. Kinds that we do not have ({@code MISC}, {@code DATE}) count as outside.
 *
 * @param labels one per output of the model
 * @param longest tokens that the model takes at once
 */
record Labels(List<Label> labels, int longest) {

    private static final int USUAL = 512;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One label.
     *
     * @param kind empty for words outside of names
     * @param opens whether it begins a name even right behind another of its kind
     */
    record Label(Optional<Kind> kind, boolean opens) {

        static Label of(String text) {
            String name = text.toUpperCase(Locale.ROOT);
            boolean marked = name.length() > 2 && name.charAt(1) == '-';
            Optional<Kind> kind = switch (marked ? name.substring(2) : name) {
                case "PER", "PERSON", "PERS" -> Optional.of(Kind.PERSON);
                case "ORG", "ORGANIZATION", "ORGANISATION", "CORPORATION" -> Optional.of(Kind.ORGANISATION);
                case "LOC", "LOCATION", "GPE", "FAC", "PLACE" -> Optional.of(Kind.PLACE);
                default -> Optional.empty();
            };
            return new Label(kind, marked && (name.charAt(0) == 'B' || name.charAt(0) == 'S' || name.charAt(0) == 'U'));
        }
    }

    static Labels read(Path config) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(config);
        } catch (JacksonException e) {
            throw new IOException(config + " is no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode names = json.path("id2label");
        List<Label> labels = new ArrayList<>();
        for (int id = 0; names.has(String.valueOf(id)); id++) {
            labels.add(Label.of(names.get(String.valueOf(id)).asString()));
        }
        if (labels.stream().noneMatch(label -> label.kind().isPresent())) {
            throw new IOException(config + ": id2label names no label for people, organisations or places"
                    + " (such as B-PER, I-ORG, LOC)");
        }
        return new Labels(
                List.copyOf(labels),
                Math.min(USUAL, json.path("max_position_embeddings").asInt(USUAL)));
    }
}
