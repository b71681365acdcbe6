package org.wiredesk.enrich.page;

import java.util.List;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;

/** Provenance entries of this package. */
final class Evidence {

    static final String CREATOR = "page";
    static final String VERSION = "1";

    private Evidence() {}

    static Provenance of(String property, String evidence) {
        return new Provenance(property, CREATOR, VERSION, evidence);
    }

    static void add(List<Provenance> provenance, String property, Found found) {
        if (!found.isEmpty()) {
            provenance.add(of(property, found.origin()));
        }
    }

    static void add(List<Provenance> provenance, Dates dates) {
        if (!dates.candidates().isEmpty()) {
            String why = dates.chosen() == null ? "no believable candidate" : "first believable candidate";
            provenance.add(of("dates", why + " of " + dates.candidates().size()));
        }
    }
}
