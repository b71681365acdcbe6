package org.wiredesk.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;
import org.wiredesk.sink.store.StoredArticle;

/** A store in memory that makes trouble on demand. */
final class FakeStore implements Store {

    final List<String> stored = new ArrayList<>();
    final Map<Integer, Long> positions = new HashMap<>();
    final Set<String> refused = new HashSet<>();
    /** What happens at the next calls, one each, instead of what was asked for. */
    final Deque<Runnable> incidents = new ArrayDeque<>();

    boolean closed;

    void isAway(int calls) {
        for (int i = 0; i < calls; i++) {
            incidents.add(() -> {
                throw new StoreException(Trouble.UNAVAILABLE, "the store at nowhere does not answer", null);
            });
        }
    }

    @Override
    public String address() {
        return "memory";
    }

    @Override
    public long position(Partition partition) {
        incident();
        return positions.getOrDefault(partition.number(), 0L);
    }

    @Override
    public List<Outcome> write(List<StoredArticle> articles, List<Move> moves) {
        incident();
        for (Move move : moves) {
            if (positions.getOrDefault(move.partition().number(), 0L) != move.from()) {
                throw new StoreException(Trouble.STALE, "not at " + move.from(), null);
            }
        }
        List<String> uris =
                articles.stream().map(stored -> stored.article().uri()).toList();
        if (uris.stream().anyMatch(refused::contains)) {
            throw new StoreException(Trouble.REFUSED, "the store at memory refused a row", null);
        }
        moves.forEach(move -> positions.put(move.partition().number(), move.to()));
        stored.addAll(uris);
        return uris.stream().map(uri -> Outcome.STORED).toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void incident() {
        Runnable incident = incidents.poll();
        if (incident != null) {
            incident.run();
        }
    }
}
