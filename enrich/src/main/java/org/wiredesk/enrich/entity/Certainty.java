package org.wiredesk.enrich.entity;

import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Span;

/**
 * How often a name is right that was found in a way, 0 to 100. The tagger's own likelihood is that of texts like those it
 * was trained on; on others it promises too much, most of all for organisations. Set by measuring on the development sets
 * (docs/quality.md).
 */
final class Certainty {

    private static final int SEEN = 75;

    private Certainty() {}

    static int of(Span span, Kind kind) {
        int confidence = span.confidence();
        return switch (span.rule()) {
            case "tagger" -> tagged(kind, confidence);
            case "short-form" -> kind == Kind.PERSON ? Math.min(confidence + 8, 91) : Math.min(confidence, 68);
            case "knowledge" -> confidence <= SEEN ? confidence : kind == Kind.PERSON ? 97 : 88;
            case "given-name" -> 62;
            default -> confidence;
        };
    }

    private static int tagged(Kind kind, int confidence) {
        double likely = Math.min(Math.max(confidence, 1), 99.5) / 100;
        double odds = Math.log(likely / (1 - likely));
        double right = switch (kind) {
            case PERSON -> 0.87 * odds - 0.2;
            case ORGANISATION -> 0.51 * odds - 0.5;
            default -> 0.6 * odds - 0.2;
        };
        return (int) Math.round(100 / (1 + Math.exp(-right)));
    }
}
