package org.wiredesk.ingest.kafka;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;
import org.wiredesk.ingest.kafka.Ledger.Decision;
import org.wiredesk.ingest.source.Discovery.Refused;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.Urls;

/**
 * What one transaction writes: decided once, sent as often as it takes. Later discoveries of a batch see what earlier
 * ones decided.
 */
final class Batch {

    /** What Kafka adds to a record, generously. */
    private static final int OVERHEAD = 1 << 10;

    private final Topics topics;
    private final Ledger ledger;
    private final int feedPartitions;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    private final Map<String, SeenArticle> seen = new HashMap<>();
    private final Map<String, FeedState> feeds = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private int writers;

    /** @param feedPartitions of the topic of feeds; 0 if that is not known */
    Batch(Topics topics, Ledger ledger, int feedPartitions) {
        this.topics = topics;
        this.ledger = ledger;
        this.feedPartitions = feedPartitions;
    }

    void add(Work work) {
        int before = records.size();
        decide(work);
        writers += records.size() > before ? 1 : 0;
    }

    private void decide(Work work) {
        if (work instanceof Work.Progress progress) {
            feeds.put(progress.feed(), progress.state());
            ProducerRecord<String, byte[]> row = row(topics.feedStates(), progress.feed(), progress.state());
            records.add(new ProducerRecord<>(row.topic(), lot(progress.feed()), row.key(), row.value()));
            return;
        }
        Work.Item item = (Work.Item) work;
        String uri = item.discovery().uri();
        SeenArticle last = seen.containsKey(uri) ? seen.get(uri) : ledger.seen().get(uri);
        Decision decision = Ledger.decide(item.discovery(), last);
        if (decision instanceof Decision.Publish publish) {
            publish(publish, last, item);
        } else if (decision instanceof Decision.Drop drop) {
            drop(drop, item);
        } else {
            ((Decision.Unchanged) decision).seen().ifPresent(state -> remember(uri, state));
            settle(item, Outcome.UNCHANGED, "");
        }
    }

    private void publish(Decision.Publish publish, @Nullable SeenArticle last, Work.Item item) {
        Article article = publish.article();
        ProducerRecord<String, byte[]> row = row(topics.articles(), article.uri(), article);
        int size = row.value().length + row.key().length() * 3 + OVERHEAD;
        if (size > Topics.MAX_RECORD_BYTES) {
            DroppedArticle dropped = new DroppedArticle(
                    article.uri(),
                    "ingest",
                    Reason.TOO_LARGE.word(),
                    "a record of " + size + " bytes; Kafka takes " + Topics.MAX_RECORD_BYTES,
                    article.uri());
            drop((Decision.Drop) Ledger.decide(new Refused(dropped), last), item);
            return;
        }
        records.add(row);
        remember(article.uri(), publish.seen());
        settle(item, Outcome.PUBLISHED, "");
    }

    private void drop(Decision.Drop drop, Work.Item item) {
        DroppedArticle dropped = drop.dropped();
        drop.seen().ifPresent(state -> {
            records.add(row(topics.droppedArticles(), dropped.uri(), dropped));
            remember(item.discovery().uri(), state);
        });
        settle(item, Outcome.DROPPED, dropped.reason());
    }

    private void settle(Work.Item item, Outcome outcome, String reason) {
        Settled end = new Settled(item.discovery().uri(), item.kind(), outcome, reason);
        settled.add(end);
        listeners.add(() -> item.done().accept(end));
    }

    private void remember(String uri, SeenArticle state) {
        seen.put(uri, state);
        records.add(row(topics.seenArticles(), uri, state));
    }

    /** Of what was added, how much has something to write. */
    int writers() {
        return writers;
    }

    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    List<Settled> settled() {
        return settled;
    }

    /** Tells those who wait for a discovery what became of it. Not before the transaction is committed. */
    void tell() {
        listeners.forEach(Runnable::run);
    }

    /** The transaction is committed. */
    void applyTo(Ledger committed) {
        committed.seen().putAll(seen);
        committed.feeds().putAll(feeds);
    }

    /** Whether a ledger holds what this batch wrote; as a transaction is all or nothing, any row tells. */
    boolean isIn(Ledger committed) {
        Optional<Map.Entry<String, SeenArticle>> row = seen.entrySet().stream().findAny();
        if (row.isPresent()) {
            return row.get().getValue().equals(committed.seen().get(row.get().getKey()));
        }
        return feeds.entrySet().stream()
                .allMatch(feed -> feed.getValue().equals(committed.feeds().get(feed.getKey())));
    }

    /** The partition of the feed's site: who is assigned it reads the feed. */
    private @Nullable Integer lot(String feed) {
        try {
            return feedPartitions == 0 ? null : Lots.partition(Urls.site(URI.create(feed)), feedPartitions);
        } catch (IllegalArgumentException noAddress) {
            return Lots.partition(feed, feedPartitions);
        }
    }

    private static <V> ProducerRecord<String, byte[]> row(Topic<V> topic, String key, V value) {
        return new ProducerRecord<>(
                topic.name(), key, topic.values().serializer().serialize(topic.name(), value));
    }
}
