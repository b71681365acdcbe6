package org.wiredesk.enrich.entity.tagger;

import java.util.List;
import org.wiredesk.article.Enrichment.Kind;

/**
 * A text to train the tagger on, and the names in it in text order.
 *
 * @param language code of two letters
 */
record Passage(String text, String language, List<Name> names) {

    /**
     * A name that is marked.
     *
     * @param begin UTF-16 index
     * @param end UTF-16 index behind the last character
     * @param kind unknown for names that the tagger is not to find: nationalities, works, events
     */
    record Name(int begin, int end, Kind kind) {}

    String written(Name name) {
        return text.substring(name.begin(), name.end());
    }
}
