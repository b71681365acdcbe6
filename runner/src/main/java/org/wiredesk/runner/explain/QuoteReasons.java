package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.runner.explain.Explanation.Entry;

/** Who says so, by which verb, and how the speaker was found. */
final class QuoteReasons {

    private QuoteReasons() {}

    static List<Entry> of(EnrichedArticle article, Texts texts) {
        return article.enrichment().quotes().stream()
                .map(quote -> entry(article, texts, quote))
                .toList();
    }

    private static Entry entry(EnrichedArticle article, Texts texts, Quote quote) {
        List<String> facts = new ArrayList<>();
        facts.add(quote.confidence() + " %");
        facts.add(quote.direct() ? "direct" : "indirect");
        if (quote.speakerUri() != null) {
            facts.add(quote.speakerUri());
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(
                quote.verb() == null ? "no verb: quotation marks or mood" : "verb \u201c" + quote.verb() + "\u201d");
        Provenances.behind(article, "enrichment.quotes", "at " + quote.begin() + ": ").stream()
                .map(how -> "speaker: " + how)
                .forEach(reasons::add);
        String speaker = quote.speaker() == null ? "nobody named" : quote.speaker();
        return new Entry(
                speaker,
                quote.speakerUri() == null ? "" : quote.speakerUri(),
                facts,
                reasons,
                Place.of(texts, quote.section(), quote.begin(), quote.end(), "", quote.confidence()).stream()
                        .toList());
    }
}
