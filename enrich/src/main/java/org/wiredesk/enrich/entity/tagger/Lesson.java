package org.wiredesk.enrich.entity.tagger;

import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;
import org.wiredesk.enrich.words.Words;

/**
 * A passage ready for training.
 *
 * @param tags the right tag of each word
 * @param hidden the words whose identity is not to be looked at
 */
record Lesson(Scene scene, int[] tags, boolean[] hidden) {

    /** The tag of each word of a passage. */
    static int[] tags(Passage passage, Words words) {
        int[] tags = new int[words.size()];
        int i = 0;
        for (Name name : passage.names()) {
            if (name.kind() == Kind.UNKNOWN) {
                continue;
            }
            boolean first = true;
            while (i < words.size() && words.begin(i) < name.begin()) {
                i++;
            }
            while (i < words.size() && words.end(i) <= name.end()) {
                tags[i] = first ? Tag.begin(name.kind()) : Tag.inside(name.kind());
                first = false;
                i++;
            }
        }
        return tags;
    }
}
