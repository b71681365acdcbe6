package org.wiredesk.enrich.entity.tagger;

import java.util.List;
import org.wiredesk.article.Enrichment.Kind;

/**
 * A name found in a text.
 *
 * @param begin first word
 * @param end word after the last
 * @param bearers concepts that the name may mean, most likely first; empty for a name that nobody listed
 * @param confidence 0 to 100, that it is a name of this kind
 * @param rule what found it, for provenance
 */
public record Span(int begin, int end, Kind kind, List<Integer> bearers, int confidence, String rule) {

    public int length() {
        return end - begin;
    }
}
