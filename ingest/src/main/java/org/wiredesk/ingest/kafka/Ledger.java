package org.wiredesk.ingest.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Refused;
import org.wiredesk.ingest.source.Discovery.Revisited;
import org.wiredesk.ingest.source.Reason;

/**
 * What was seen, and what that means for what is seen next. Holds what is committed, and nothing else.
 *
 * @param seen by the article's uri
 * @param feeds by the feed's URL
 */
record Ledger(SeenArticles seen, Map<String, FeedState> feeds) {

    /** Versions of one article that are recognised when they are met again. */
    private static final int HISTORY = 16;

    static Ledger empty() {
        return new Ledger(new SeenArticles(), new ConcurrentHashMap<>());
    }

    /** What is to be done about a discovery, given what was last seen under its uri. */
    static Decision decide(Discovery discovery, @Nullable SeenArticle last) {
        if (discovery instanceof Found found) {
            return decide(found, last);
        }
        return discovery instanceof Revisited revisited
                ? decide(revisited, last)
                : decide(((Refused) discovery).dropped(), last);
    }

    /** What a feed has told of an article since its page was looked at is newer than what was seen there. */
    private static Decision decide(Revisited look, @Nullable SeenArticle last) {
        if (last == null || last.dropped() != null || !look.before().equals(last.revisit())) {
            return new Decision.Unchanged();
        }
        SeenArticle same = last.after(last.version(), look.after());
        if (look.failed().isPresent()) {
            return new Decision.Drop(look.failed().get(), Optional.of(same));
        }
        if (look.changed().isEmpty()) {
            return new Decision.Unchanged(Optional.of(same));
        }
        Article next = look.changed().get().asVersion(last.version() + 1, last.firstCreated());
        return new Decision.Publish(
                next,
                last.after(next.version(), look.after()).asOf(next.acquisition().fetchedAt()));
    }

    private static Decision decide(Found found, @Nullable SeenArticle last) {
        Article article = found.article();
        if (last == null) {
            Article first = article.asVersion(1, article.firstCreated());
            return new Decision.Publish(first, seen(found, first, List.of()));
        }
        if (last.dropped() == null && ledToByAnother(article, last)) {
            return new Decision.Unchanged();
        }
        boolean same = last.dropped() == null && last.fingerprint().equals(found.fingerprint());
        boolean older = found.listed() && last.earlier().contains(found.fingerprint());
        if (same || older) {
            return new Decision.Unchanged();
        }
        if (last.dropped() == null && isSuperseded(found, last)) {
            return superseded(found, last);
        }
        Instant firstSeen = last.version() == 0 ? article.firstCreated() : last.firstCreated();
        Article next = article.asVersion(last.version() + 1, firstSeen);
        return new Decision.Publish(next, seen(found, next, history(last)));
    }

    /** An archive may bring what is older than what is published. A list on the web tells how things are now. */
    private static boolean isSuperseded(Found found, SeenArticle last) {
        Instant known = last.asOf();
        return known != null
                && list(found.article()) == null
                && found.asOf().filter(time -> time.isBefore(known)).isPresent();
    }

    private static Decision superseded(Found found, SeenArticle last) {
        if (last.earlier().contains(found.fingerprint())) {
            return new Decision.Unchanged();
        }
        String detail =
                "as of " + found.asOf().orElseThrow() + "; version " + last.version() + " is as of " + last.asOf();
        DroppedArticle dropped =
                new DroppedArticle(found.uri(), "ingest", Reason.SUPERSEDED.word(), detail, origin(found.article()));
        return new Decision.Drop(dropped, Optional.of(last.withEarlier(found.fingerprint())));
    }

    private static String origin(Article article) {
        String carrier = article.acquisition().feedUri();
        return carrier == null ? article.uri() : carrier;
    }

    /** What was dropped for the same reason before is counted again, but not sent again. */
    private static Decision decide(DroppedArticle dropped, @Nullable SeenArticle last) {
        boolean known = last != null && dropped.reason().equals(last.dropped());
        // The number of the last version stays, so that the article, once it is good again, gets the next one.
        int version = last == null ? 0 : last.version();
        Instant firstSeen = last == null ? Instant.EPOCH : last.firstCreated();
        List<String> earlier = last == null ? List.of() : history(last);
        String list = last == null ? null : last.list();
        SeenArticle seen = new SeenArticle(Sha256.hash(), version, firstSeen, dropped.reason(), earlier, list);
        return new Decision.Drop(dropped, known ? Optional.empty() : Optional.of(seen));
    }

    private static SeenArticle seen(Found found, Article version, List<String> earlier) {
        return new SeenArticle(
                found.fingerprint(),
                version.version(),
                version.firstCreated(),
                null,
                earlier,
                list(version),
                found.revisit(),
                found.asOf().orElse(null));
    }

    /** Two feeds of one site tell an article differently. The one that brought it first is listened to. */
    private static boolean ledToByAnother(Article article, SeenArticle last) {
        String list = list(article);
        return list != null && last.list() != null && !list.equals(last.list());
    }

    private static @Nullable String list(Article article) {
        String via = article.acquisition().via();
        String list = article.feedUri();
        boolean web = list != null && (list.startsWith("https:") || list.startsWith("http:"));
        return web && (via.equals("feed") || via.equals("page")) ? list : null;
    }

    /** What is remembered of all versions so far, once another one follows. */
    private static List<String> history(SeenArticle last) {
        Stream<String> published = last.dropped() == null ? Stream.of(last.fingerprint()) : Stream.empty();
        return Stream.concat(published, last.earlier().stream()).limit(HISTORY).toList();
    }

    /** What is to be done. */
    sealed interface Decision {

        /** Send it, and remember it. */
        record Publish(Article article, SeenArticle seen) implements Decision {}

        /** It was published as it is. There may be something to remember all the same. */
        record Unchanged(Optional<SeenArticle> seen) implements Decision {

            Unchanged() {
                this(Optional.empty());
            }
        }

        /** It does not go on. Send and remember that, unless it is known. */
        record Drop(DroppedArticle dropped, Optional<SeenArticle> seen) implements Decision {}
    }
}
