package org.wiredesk.enrich.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to build a knowledge file from.
 *
 * @param from dumps, tables and lists, in the order in which they count
 * @param output the file to write
 * @param languages of names, the first one that an item has is its usual name; for Wikidata
 * @param minSitelinks an item with fewer is left out; for Wikidata
 * @param minPeople a populated place with fewer is left out; for GeoNames
 * @param classes in place of the list that we ship; for Wikidata
 */
public record BuildOptions(
        List<Path> from, Path output, Set<String> languages, int minSitelinks, long minPeople, Optional<Path> classes) {

    /** Of these, the parts that change which rows a dump gives. */
    String fingerprint() {
        return languages + " " + minSitelinks + " " + classes;
    }
}
