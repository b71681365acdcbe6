package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.enrich.NameModel;
import org.wiredesk.enrich.entity.tagger.NameTagger;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.words.Words;

/** A model of the user's own, its names fitted to our words. */
final class ModelTagger implements NameTagger {

    private static final String RULE = "model";

    private final NameModel model;

    ModelTagger(NameModel model) {
        this.model = model;
    }

    @Override
    public List<Span> find(Scene scene) {
        Words words = scene.words();
        List<Span> spans = new ArrayList<>();
        int word = 0;
        for (NameModel.Name name : model.find(words.text())) {
            while (word < words.size() && words.end(word) <= name.begin()) {
                word++;
            }
            int end = word;
            while (end < words.size() && words.begin(end) < name.end()) {
                end++;
            }
            if (end > word) {
                spans.add(new Span(word, end, name.kind(), List.of(), name.confidence(), RULE));
                word = end;
            }
        }
        return spans;
    }
}
