package org.wiredesk.ingest.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Revisited;
import org.wiredesk.ingest.source.Memory;

/** A memory without Kafka. */
public final class Remembered implements Memory {

    public final Set<String> known = new HashSet<>();
    public final Map<String, SeenArticle> articles = new HashMap<>();
    public final Map<String, FeedState> feeds = new HashMap<>();
    public boolean mine = true;

    /** Remembers what was found as the publisher would. */
    public void keep(Collected found) {
        found.all().forEach(discovery -> {
            if (discovery instanceof Found article) {
                known.add(article.uri() + article.fingerprint());
                articles.putIfAbsent(
                        article.uri(),
                        new SeenArticle(
                                article.fingerprint(),
                                1,
                                article.article().firstCreated(),
                                null,
                                List.of(),
                                article.article().feedUri(),
                                article.revisit(),
                                null));
            }
            if (discovery instanceof Revisited look) {
                articles.computeIfPresent(
                        look.uri(),
                        (uri, seen) ->
                                seen.after(seen.version() + (look.changed().isPresent() ? 1 : 0), look.after()));
            }
        });
    }

    @Override
    public boolean knows(String uri, String fingerprint) {
        return known.contains(uri + fingerprint);
    }

    @Override
    public Optional<SeenArticle> seen(String uri) {
        return Optional.ofNullable(articles.get(uri));
    }

    @Override
    public List<String> toRevisit(String source) {
        return List.copyOf(articles.keySet());
    }

    @Override
    public boolean mine(String site) {
        return mine;
    }

    @Override
    public Optional<FeedState> feed(String url) {
        return Optional.ofNullable(feeds.get(url));
    }

    @Override
    public void remember(String url, FeedState state) {
        feeds.put(url, state);
    }
}
