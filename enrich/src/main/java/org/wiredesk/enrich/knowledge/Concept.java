package org.wiredesk.enrich.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;

/**
 * Somebody or something that the knowledge knows.
 *
 * @param id {@code Q64}, {@code gn2950159}, a URI of the user's, or empty where no id is known for certain
 * @param prior how likely the name means this one when nothing else is known, 1 to 99; compared among bearers of a name
 * @param name in English, or as it is known internationally
 * @param names by language, where they differ
 * @param within ids of what it belongs to: the country of a city, the office of a minister
 * @param about a few words that tell it from others of its name, such as {@code German physicist}; may be empty
 */
public record Concept(
        String id, Kind kind, int prior, String name, Map<String, String> names, List<String> within, String about) {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String GEONAMES = "https://sws.geonames.org/";

    /** Its usual name in a language. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }

    /** {@code http://www.wikidata.org/entity/Q...} and the like, or null where no id is known. */
    @Nullable
    public String uri() {
        if (id.isEmpty() || id.indexOf(':') >= 0) {
            return id.isEmpty() ? null : id;
        }
        return id.charAt(0) == 'Q' ? WIKIDATA + id : GEONAMES + id.substring(2) + "/";
    }

    /** The short form of an id or of its uri; empty where it is neither a Wikidata id, a GeoNames id nor a URI. */
    static String id(String written) {
        String id = written.strip();
        for (String prefix : List.of(WIKIDATA, "https" + WIKIDATA.substring(4), "https://www.wikidata.org/wiki/")) {
            if (id.startsWith(prefix)) {
                id = id.substring(prefix.length());
            }
        }
        if (id.startsWith(GEONAMES)) {
            id = "gn" + id.substring(GEONAMES.length()).replace("/", "");
        }
        boolean known = id.matches("(Q|gn)[1-9][0-9]{0,11}");
        return known || id.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+") ? id : "";
    }
}
