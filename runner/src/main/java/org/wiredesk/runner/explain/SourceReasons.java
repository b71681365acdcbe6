package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.runner.explain.Explanation.Entry;

/** By which phrase, link, dateline or domain a source was recognised. */
final class SourceReasons {

    private SourceReasons() {}

    static List<Entry> of(EnrichedArticle article, Texts texts) {
        return article.infoSources().stream()
                .map(source -> entry(article, texts, source))
                .toList();
    }

    private static Entry entry(EnrichedArticle article, Texts texts, InfoSource source) {
        String target = source.target();
        List<String> facts = new ArrayList<>(List.of(source.role()));
        if (!target.equals(source.name())) {
            facts.add(target);
        }
        List<String> reasons = new ArrayList<>();
        Provenances.behind(article, "infoSources", source.role() + ": ").forEach(reasons::add);
        List<Place> places = new ArrayList<>();
        if (!source.role().equals("publisher") && !source.role().equals("aggregator")) {
            for (Citation citation : article.enrichment().citations()) {
                if (citation.source().equals(target)) {
                    String sign = sign(citation);
                    Optional<Place> place = place(texts, citation, sign);
                    place.ifPresent(places::add);
                    if (place.isEmpty()) {
                        reasons.add(sign);
                    }
                }
            }
        }
        return new Entry(source.name(), target, facts, reasons, places);
    }

    private static String sign(Citation citation) {
        return citation.verb() == null ? citation.method() : citation.method() + " \u201c" + citation.verb() + "\u201d";
    }

    private static Optional<Place> place(Texts texts, Citation citation, String sign) {
        Integer begin = citation.begin();
        Integer end = citation.end();
        return begin == null || end == null || citation.section() == null
                ? Optional.empty()
                : Place.of(texts, citation.section(), begin, end, sign, citation.confidence());
    }
}
