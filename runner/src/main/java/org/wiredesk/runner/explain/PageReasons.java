package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.runner.explain.Explanation.Entry;

/** Where title, date, author, body and language came from. */
final class PageReasons {

    private static final Map<String, String> NAMES = Map.of(
            "headlines", "title",
            "bodies", "body",
            "by", "author",
            "dates", "date",
            "language", "language",
            "located", "dateline");

    private PageReasons() {}

    static List<Entry> of(EnrichedArticle article) {
        List<Entry> entries = new ArrayList<>();
        for (String property : List.of("headlines", "by", "dates", "bodies", "language", "located")) {
            List<String> reasons = new ArrayList<>(Provenances.of(article, property).stream()
                    .map(Provenance::evidence)
                    .map(String::valueOf)
                    .toList());
            if (property.equals("dates")) {
                reasons.addAll(candidates(article.enrichment().dates()));
            }
            if (!reasons.isEmpty()) {
                entries.add(new Entry(NAMES.get(property), "", facts(article, property), reasons, List.of()));
            }
        }
        return entries;
    }

    private static List<String> facts(EnrichedArticle article, String property) {
        String value = switch (property) {
            case "headlines" -> article.headline();
            case "by" -> article.by();
            case "dates" -> article.enrichment().dates().chosen();
            case "bodies" ->
                article.body().codePointCount(0, article.body().length()) + " characters, "
                        + article.representationType();
            case "language" -> article.language();
            default -> article.located();
        };
        return value == null || value.isBlank() ? List.of("none") : List.of(value);
    }

    private static List<String> candidates(Dates dates) {
        return dates.candidates().stream()
                .map(candidate -> candidate.origin() + ": " + candidate.value())
                .toList();
    }
}
