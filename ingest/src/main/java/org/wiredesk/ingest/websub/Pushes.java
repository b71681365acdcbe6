package org.wiredesk.ingest.websub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wiredesk.article.FeedState.Subscription;
import org.wiredesk.ingest.web.Subscriber.Pushed;

/** One feed's subscription, and what was pushed to it and not read yet. */
final class Pushes {

    /** Hubs push a document again when our answer was lost; so does whoever has recorded one. */
    private static final int REMEMBERED = 64;

    /** A reader takes them all at once, so there are more only if something is badly held up. */
    private static final int MOST_WAITING = 4;

    private final String feed;
    private final Deque<Pushed> waiting = new ArrayDeque<>();
    private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private Subscription subscription;
    private boolean over;

    Pushes(String feed, Subscription subscription) {
        this.feed = feed;
        this.subscription = subscription;
    }

    String feed() {
        return feed;
    }

    synchronized Subscription subscription() {
        return subscription;
    }

    synchronized void change(UnaryOperator<Subscription> change) {
        subscription = change.apply(subscription);
    }

    /** Nothing more is wanted. */
    synchronized void end() {
        over = true;
        waiting.clear();
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized Added add(String digest, Pushed document) {
        if (seen.contains(digest)) {
            return Added.KNOWN;
        }
        if (waiting.size() >= MOST_WAITING) {
            return Added.FULL;
        }
        seen.add(digest);
        waiting.add(document);
        return Added.TAKEN;
    }

    synchronized List<Pushed> take() {
        List<Pushed> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }

    /** What became of a document. */
    enum Added {
        TAKEN,
        /** It was pushed before. */
        KNOWN,
        FULL
    }
}
