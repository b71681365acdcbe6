package org.wiredesk.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.kafka.Outcome;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Refused;

/**
 * What became of the articles of one request.
 *
 * @param published new articles and new versions of known ones
 * @param unchanged articles that were published before as they are
 * @param refused articles that cannot be read; they are in the topic of dropped articles too
 * @param articles in the order of the request
 */
record Answer(int published, int unchanged, int refused, List<OfArticle> articles) {

    /**
     * @param uri the article's name, to find it by
     * @param outcome {@code published}, {@code unchanged} or {@code refused}
     * @param reason of a refusal, in one word
     * @param detail of a refusal, in one sentence
     * @param at of a refusal: {@code line:7} or {@code item:7}, counted from 1
     */
    @JsonInclude(Include.NON_NULL)
    record OfArticle(
            String uri,
            String outcome,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String at) {}

    /** @param ends of these articles, in their order */
    static Answer of(List<Discovery> articles, List<Settled> ends) {
        List<OfArticle> answers = new ArrayList<>(ends.size());
        int[] counts = new int[Outcome.values().length];
        for (int i = 0; i < ends.size(); i++) {
            Settled end = ends.get(i);
            counts[end.outcome().ordinal()]++;
            answers.add(answer(articles.get(i), end));
        }
        return new Answer(
                counts[Outcome.PUBLISHED.ordinal()],
                counts[Outcome.UNCHANGED.ordinal()],
                counts[Outcome.DROPPED.ordinal()],
                answers);
    }

    private static OfArticle answer(Discovery article, Settled end) {
        if (end.outcome() != Outcome.DROPPED) {
            return new OfArticle(end.uri(), end.outcome().word(), null, null, null);
        }
        if (article instanceof Refused refused) {
            DroppedArticle dropped = refused.dropped();
            String at = dropped.origin() == null ? null : dropped.origin().replaceFirst("^push:", "");
            return new OfArticle(end.uri(), "refused", end.reason(), dropped.detail(), at);
        }
        return new OfArticle(end.uri(), "refused", end.reason(), "too large for a record of Kafka", null);
    }
}
