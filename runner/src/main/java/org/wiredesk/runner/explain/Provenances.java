package org.wiredesk.runner.explain;

import java.util.List;
import java.util.Optional;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Provenance;

/** Finds what enrichers said about a property or about one tag. */
final class Provenances {

    private Provenances() {}

    /** All entries of a property that give a reason. */
    static List<Provenance> of(EnrichedArticle article, String property) {
        return article.enrichment().provenance().stream()
                .filter(entry -> entry.property().equals(property) && entry.evidence() != null)
                .toList();
    }

    /** What the evidence says behind a beginning, such as an entity's target. */
    static List<String> behind(EnrichedArticle article, String property, String beginning) {
        return of(article, property).stream()
                .flatMap(entry -> behind(entry, beginning).stream())
                .toList();
    }

    private static Optional<String> behind(Provenance entry, String beginning) {
        String evidence = String.valueOf(entry.evidence());
        return evidence.startsWith(beginning)
                ? Optional.of(evidence.substring(beginning.length()).strip())
                : Optional.empty();
    }
}
