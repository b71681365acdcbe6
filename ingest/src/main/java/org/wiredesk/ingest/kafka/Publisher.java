package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topics;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;

/**
 * Sends what the sources discover, each version of each article exactly once.
 *
 * <p>One thread takes discoveries in batches, decides about each by the {@link Ledger}, and writes in one transaction
 * the articles, the drops, and what is to be remembered of them. So there is no moment at which an article is sent and
 * not remembered or remembered and not sent, and a process that dies in the middle repeats what it had not finished.
 */
public final class Publisher implements Memory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(30);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    /** So many times as much as fits into a transaction may be unchanged. */
    private static final int UNCHANGED = 20;

    private final Topics topics;
    private final PublisherSettings settings;
    private final Transactions transactions;
    private final Listener listener;
    private final int feedPartitions;
    private final PendingRevisits revisits = new PendingRevisits(System::nanoTime);
    private final Backlog backlog = new Backlog();
    private final Thread thread = new Thread(this::run, "ingest-publisher");
    private final Set<CompletableFuture<List<Settled>>> promises = ConcurrentHashMap.newKeySet();
    private volatile @Nullable FeedShare share;
    private volatile boolean shared;
    private volatile boolean closing;
    private volatile @Nullable Throwable failure;

    /** Hears what became of each discovery, once that is certain. */
    public interface Listener {

        void settled(String kind, Outcome outcome, String reason);
    }

    Publisher(Topics topics, PublisherSettings settings, Transactions transactions, Listener listener) {
        this.feedPartitions = transactions.partitions(topics.feedStates());
        this.topics = topics;
        this.settings = settings;
        this.transactions = transactions;
        this.listener = listener;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes over from whoever used the same instance before, and reads what was seen.
     *
     * @throws org.wiredesk.article.KafkaUnavailableException if Kafka does not answer
     */
    public static Publisher start(KafkaSettings kafka, PublisherSettings settings, Listener listener) {
        Transactions transactions = Transactions.open(kafka, settings);
        return new Publisher(kafka.topics(), settings, transactions, listener);
    }

    /** Takes the discoveries of a kind of source; waits while too much is under way. */
    public Consumer<Discovery> from(String kind) {
        return discovery -> put(new Work.Item(discovery, kind));
    }

    /**
     * Takes discoveries that came together, if there is room for all of them.
     *
     * @param patience how long to wait for room
     * @return what becomes of each, in order, once all of it is committed, or the failure of the publisher if it stops
     *     before; empty if there was no room
     * @throws CancellationException if the publisher has stopped
     */
    public Optional<CompletableFuture<List<Settled>>> offer(List<Discovery> together, String kind, Duration patience)
            throws InterruptedException {
        refuseIfStopped();
        CompletableFuture<List<Settled>> promise = new CompletableFuture<>();
        List<Settled> ends = new ArrayList<>(together.size());
        List<Work> works = new ArrayList<>(together.size());
        for (Discovery discovery : together) {
            works.add(new Work.Item(discovery, kind, end -> {
                ends.add(end);
                if (ends.size() == together.size()) {
                    promise.complete(ends);
                }
            }));
        }
        promises.add(promise);
        promise.whenComplete((done, error) -> promises.remove(promise));
        if (!backlog.offer(works, patience)) {
            promises.remove(promise);
            return Optional.empty();
        }
        if (failure != null) {
            breakPromises();
        }
        return Optional.of(promise);
    }

    @Override
    public boolean knows(String uri, String fingerprint) {
        SeenArticle last = transactions.ledger().seen().get(uri);
        if (last == null) {
            return false;
        }
        boolean asItIs = last.dropped() == null && last.fingerprint().equals(fingerprint);
        return asItIs || last.earlier().contains(fingerprint);
    }

    /**
     * Shares the feeds with other processes from now on.
     *
     * @param changed hears that more feeds are ours
     * @param settle waits until nothing of the given sites is being read, for a time
     */
    public void share(KafkaSettings kafka, Runnable changed, Settle settle) {
        shared = true;
        share = new FeedShare(
                kafka,
                (feed, state) -> transactions
                        .ledger()
                        .feeds()
                        .merge(feed, state, (known, met) -> met.polledAt().isAfter(known.polledAt()) ? met : known),
                (uri, seen) -> transactions.ledger().seen().merge(uri, seen, Publisher::later),
                changed,
                sites -> {
                    try {
                        settle.await(sites, TIME_TO_SETTLE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        share.start();
    }

    /** Waits until nothing of some sites is being read. */
    public interface Settle {

        void await(Predicate<String> sites, Duration time) throws InterruptedException;
    }

    /** Of two states of an article, the one that follows the other. */
    static SeenArticle later(SeenArticle known, SeenArticle met) {
        boolean recovered = met.version() == known.version() && known.dropped() != null && met.dropped() == null;
        return met.version() > known.version() || recovered || wasLookedAt(known, met) ? met : known;
    }

    private static boolean wasLookedAt(SeenArticle known, SeenArticle met) {
        return met.version() == known.version()
                && known.revisit() != null
                && (met.revisit() == null
                        || met.revisit().due().isAfter(known.revisit().due()));
    }

    @Override
    public List<String> toRevisit(String source) {
        return revisits.of(source, transactions.ledger().seen().whole());
    }

    @Override
    public boolean mine(String site) {
        return !shared || share != null && share.mine(site);
    }

    @Override
    public Optional<SeenArticle> seen(String uri) {
        return Optional.ofNullable(transactions.ledger().seen().get(uri));
    }

    @Override
    public Optional<FeedState> feed(String url) {
        return Optional.ofNullable(transactions.ledger().feeds().get(url));
    }

    @Override
    public void remember(String url, FeedState state) {
        put(new Work.Progress(url, state));
    }

    /** Whether all that was taken is committed. */
    public boolean idle() {
        return backlog.isEmpty();
    }

    /** Why it stopped, if it did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Sends what it has taken, and stops. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(LAST_WORK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        if (share != null) {
            share.close();
        }
        transactions.close();
    }

    private void refuseIfStopped() {
        if (failure != null || closing) {
            throw new CancellationException("the publisher has stopped");
        }
    }

    private void breakPromises() {
        promises.forEach(
                promise -> promise.completeExceptionally(new CancellationException("the publisher has stopped")));
    }

    private void put(Work work) {
        refuseIfStopped();
        try {
            backlog.put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void run() {
        try {
            while (!(closing && backlog.isEmpty())) {
                List<Work> work = backlog.take(settings.transactionRecords(), settings.transactionTime());
                if (!work.isEmpty()) {
                    publish(work);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped with work left");
        } catch (RuntimeException | Error e) {
            LOG.error("Publishing stopped: {}", e.getMessage());
            failure = e;
        } finally {
            breakPromises();
        }
    }

    private void publish(List<Work> first) throws InterruptedException {
        Batch batch = new Batch(topics, transactions.ledger(), feedPartitions);
        List<Work> work = new ArrayList<>();
        // Most of what feeds bring is unchanged and has nothing to write: that does not fill a transaction.
        for (List<Work> next = first; !next.isEmpty(); ) {
            next.forEach(batch::add);
            work.addAll(next);
            int room = settings.transactionRecords() - batch.writers();
            next = work.size() < UNCHANGED * settings.transactionRecords() ? backlog.takeMore(work, room) : List.of();
        }
        long started = System.nanoTime();
        transactions.write(batch);
        batch.settled().forEach(done -> listener.settled(done.kind(), done.outcome(), done.reason()));
        batch.tell();
        backlog.settle(work);
        LOG.debug("{} discoveries in {} ms", work.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }
}
