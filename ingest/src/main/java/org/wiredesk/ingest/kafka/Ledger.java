package org.wiredesk.ingest.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Refused;

/**
 * What was seen, and what that means for what is seen next. Holds what is committed, and nothing else.
 *
 * @param seen by the article's uri
 * @param feeds by the feed's URL
 */
record Ledger(Map<String, SeenArticle> seen, Map<String, FeedState> feeds) {

    static Ledger empty() {
        return new Ledger(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** What is to be done about a discovery, given what was last seen under its uri. */
    static Decision decide(Discovery discovery, @Nullable SeenArticle last) {
        return discovery instanceof Found found ? decide(found, last) : decide(((Refused) discovery).dropped(), last);
    }

    private static Decision decide(Found found, @Nullable SeenArticle last) {
        Article article = found.article();
        if (last == null) {
            Article first = article.asVersion(1, article.firstCreated());
            return new Decision.Publish(first, seen(found, first));
        }
        boolean same = last.dropped() == null && last.fingerprint().equals(found.fingerprint());
        if (same) {
            return new Decision.Unchanged();
        }
        Instant firstSeen = last.version() == 0 ? article.firstCreated() : last.firstCreated();
        Article next = article.asVersion(last.version() + 1, firstSeen);
        return new Decision.Publish(next, seen(found, next));
    }

    /** What was dropped for the same reason before is counted again, but not sent again. */
    private static Decision decide(DroppedArticle dropped, @Nullable SeenArticle last) {
        boolean known = last != null && dropped.reason().equals(last.dropped());
        // The number of the last version stays, so that the article, once it is good again, gets the next one.
        int version = last == null ? 0 : last.version();
        Instant firstSeen = last == null ? Instant.EPOCH : last.firstCreated();
        SeenArticle seen = new SeenArticle(Sha256.hash(), version, firstSeen, dropped.reason());
        return new Decision.Drop(dropped, known ? Optional.empty() : Optional.of(seen));
    }

    private static SeenArticle seen(Found found, Article version) {
        return new SeenArticle(found.fingerprint(), version.version(), version.firstCreated(), null);
    }

    /** What is to be done. */
    sealed interface Decision {

        /** Send it, and remember it. */
        record Publish(Article article, SeenArticle seen) implements Decision {}

        /** It was published as it is. */
        record Unchanged() implements Decision {}

        /** It does not go on. Send and remember that, unless it is known. */
        record Drop(DroppedArticle dropped, Optional<SeenArticle> seen) implements Decision {}
    }
}
