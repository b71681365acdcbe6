package org.wiredesk.enrich.page;

import java.util.List;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Page.Details;

/** Provenance entries of this package. */
final class Evidence {

    static final String CREATOR = "page";
    static final String VERSION = "3";

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
            String chosen = dates.candidates().stream()
                    .filter(candidate ->
                            candidate.reason() != null && candidate.reason().contains(": chosen"))
                    .map(candidate -> candidate.origin() + " " + candidate.reason())
                    .findFirst()
                    .orElse("no believable candidate");
            provenance.add(of("dates", chosen + "; " + dates.candidates().size() + " candidates"));
        }
    }

    static void add(List<Provenance> provenance, Details details) {
        if (!details.keywords().isEmpty()) {
            provenance.add(of("keywords", "stated by the page or its carrier"));
        }
        if (details.image() != null) {
            provenance.add(of("associations", "lead picture that the page states"));
        }
        if (details.section() != null) {
            provenance.add(of("enrichment.page", "section that the page states"));
        }
    }
}
