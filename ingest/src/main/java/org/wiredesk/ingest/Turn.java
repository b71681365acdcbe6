package org.wiredesk.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.ingest.source.Memory;

/**
 * A source's turn among those of its site: what it remembers, and how long it may go on. Once its time is over it goes on
 * only while nobody waits, so that one that has much to read, or reads slowly, does not keep the others from theirs.
 */
final class Turn implements Memory {

    private final Memory memory;
    private final BooleanSupplier othersWait;
    private final long end;

    Turn(Memory memory, Duration time, BooleanSupplier othersWait) {
        this.memory = memory;
        this.othersWait = othersWait;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public boolean mine(String site) {
        boolean over = System.nanoTime() - end >= 0 && othersWait.getAsBoolean();
        return !over && memory.mine(site);
    }

    @Override
    public boolean knows(String uri, String fingerprint) {
        return memory.knows(uri, fingerprint);
    }

    @Override
    public Optional<SeenArticle> seen(String uri) {
        return memory.seen(uri);
    }

    @Override
    public List<String> toRevisit(String source) {
        return memory.toRevisit(source);
    }

    @Override
    public Optional<FeedState> feed(String url) {
        return memory.feed(url);
    }

    @Override
    public void remember(String url, FeedState state) {
        memory.remember(url, state);
    }
}
