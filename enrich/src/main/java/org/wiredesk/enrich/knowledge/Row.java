package org.wiredesk.enrich.knowledge;

import java.util.List;
import org.wiredesk.article.Enrichment.Kind;

/**
 * One concept as an import brings it, before it is indexed.
 *
 * @param id as in {@link Concept}
 * @param names other names, each as in the files that we ship: {@code de:Köln}, {@code IMF}, {@code ?Rio}, {@code ~Berliner}
 */
record Row(String id, Kind kind, int prior, String name, List<String> within, List<String> names, String about) {

    /** Where a row stands. */
    record Origin(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
