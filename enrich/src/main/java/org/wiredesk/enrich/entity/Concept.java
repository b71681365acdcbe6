package org.wiredesk.enrich.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;

/**
 * Somebody or something that the knowledge knows.
 *
 * @param uri {@code http://www.wikidata.org/entity/Q...}, or null where no id is known for certain
 * @param prior how likely the name means this one when nothing else is known, 1 to 99; compared among bearers of a name
 * @param name in English, or as it is known internationally
 * @param names by language, where they differ
 * @param within ids of what it belongs to: the country of a city, the office of a minister
 */
record Concept(
        @Nullable String uri, Kind kind, int prior, String name, Map<String, String> names, List<String> within) {

    /** Its usual name in a language. */
    String name(String language) {
        return names.getOrDefault(language, name);
    }
}
