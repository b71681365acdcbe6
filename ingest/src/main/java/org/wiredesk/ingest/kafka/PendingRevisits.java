package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.SeenArticle.Revisit;

/**
 * Which articles' pages are to be looked at again, by the source that led to them. Found by going through all that may
 * be, so not for each question anew: an answer may be a few seconds old.
 */
final class PendingRevisits {

    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private Map<String, List<String>> bySource = Map.of();
    private long since;
    private boolean known;

    PendingRevisits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The uris, in no order. */
    synchronized List<String> of(String source, Map<String, SeenArticle> seen) {
        if (!known || nanoTime.getAsLong() - since > KEPT) {
            Map<String, List<String>> found = new HashMap<>();
            seen.forEach((uri, article) -> {
                Revisit revisit = article.revisit();
                if (revisit != null) {
                    found.computeIfAbsent(revisit.source(), s -> new ArrayList<>())
                            .add(uri);
                }
            });
            bySource = found;
            since = nanoTime.getAsLong();
            known = true;
        }
        return List.copyOf(bySource.getOrDefault(source, List.of()));
    }
}
