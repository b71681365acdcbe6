package org.wiredesk.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topics;

/**
 * Shares the feeds between the ingest processes on one Kafka, as consumers of a group share partitions: who is assigned a
 * partition of {@code feed-states} reads the feeds whose states lie in it.
 *
 * <p>Who is given a partition reads it to its end before it is his: there stands when each feed was polled last. He also
 * reads what others have seen meanwhile, so that nothing which they have published is fetched again. Who has to give a
 * partition away finishes what he is reading first. So a feed changes hands without a poll too many; when a process dies,
 * only what it had fetched and not committed is fetched again.
 */
final class FeedShare implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedShare.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final Topics topics;
    private final KafkaConsumer<String, byte[]> group;
    private final KafkaConsumer<String, byte[]> others;
    private final int partitions;
    private final BiConsumer<String, FeedState> feeds;
    private final BiConsumer<String, SeenArticle> articles;
    private final Runnable changed;
    private final Consumer<Predicate<String>> settle;
    private final Set<Integer> mine = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Long> behind = new HashMap<>();
    private final Thread thread = new Thread(this::run, "ingest-share");
    private volatile boolean closing;

    /**
     * @param feeds takes what is remembered of a feed, by anybody
     * @param articles takes what others have seen
     * @param changed hears that more feeds are ours
     * @param settle waits until nothing of the sites that it is given is being read
     */
    FeedShare(
            KafkaSettings kafka,
            BiConsumer<String, FeedState> feeds,
            BiConsumer<String, SeenArticle> articles,
            Runnable changed,
            Consumer<Predicate<String>> settle) {
        this.topics = kafka.topics();
        this.feeds = feeds;
        this.articles = articles;
        this.changed = changed;
        this.settle = settle;
        this.group = new KafkaConsumer<>(groupConfig(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.others = new KafkaConsumer<>(
                kafka.clientWith(readOnly()), new StringDeserializer(), new ByteArrayDeserializer());
        this.partitions = group.partitionsFor(topics.feedStates().name()).size();
        thread.setDaemon(true);
    }

    /** Joins the others. */
    void start() {
        thread.start();
    }

    private static Map<String, Object> groupConfig(KafkaSettings kafka) {
        Map<String, Object> config = new HashMap<>();
        // What a user passes through may change these two.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        Map<String, Object> needed = readOnly();
        needed.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.topicsPrefix() + "ingest-feeds");
        needed.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.putAll(kafka.clientWith(needed));
        return config;
    }

    private static Map<String, Object> readOnly() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return config;
    }

    /** Whether the feeds of a site are ours to read. */
    boolean mine(String site) {
        return mine.contains(Lots.partition(site, partitions));
    }

    @Override
    public void close() {
        closing = true;
        group.wakeup();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (group;
                others) {
            followOthers();
            group.subscribe(List.of(topics.feedStates().name()), new Assignment());
            while (!closing) {
                step();
            }
        } catch (WakeupException stopped) {
            LOG.debug("left the others");
        } finally {
            mine.clear();
        }
    }

    private void step() {
        try {
            readFeeds();
            readArticles();
            takeWhatIsRead();
        } catch (WakeupException stopped) {
            throw stopped;
        } catch (KafkaException e) {
            LOG.warn("Cannot learn from Kafka which feeds are ours, trying again: {}", e.getMessage());
            pause();
        }
    }

    private void readFeeds() {
        group.poll(POLL).forEach(row -> {
            FeedState state = topics.feedStates().values().deserializer().deserialize(row.topic(), row.value());
            if (state != null) {
                feeds.accept(row.key(), state);
            }
        });
    }

    private void readArticles() {
        others.poll(Duration.ZERO).forEach(row -> {
            SeenArticle seen = topics.seenArticles().values().deserializer().deserialize(row.topic(), row.value());
            if (seen != null) {
                articles.accept(row.key(), seen);
            }
        });
    }

    private void takeWhatIsRead() {
        if (behind.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = others.endOffsets(others.assignment());
        while (ends.entrySet().stream().anyMatch(end -> others.position(end.getKey()) < end.getValue())) {
            readArticles();
        }
        boolean more = behind.entrySet().removeIf(end -> {
            boolean read = group.position(end.getKey()) >= end.getValue();
            return read && mine.add(end.getKey().partition());
        });
        if (more) {
            LOG.info("Reading {} of {} parts of the feeds", mine.size(), partitions);
            changed.run();
        }
    }

    /** From a little before we read everything that was seen until then. */
    private void followOthers() {
        Map<TopicPartition, Long> since = new HashMap<>();
        others.partitionsFor(topics.seenArticles().name())
                .forEach(info -> since.put(
                        new TopicPartition(info.topic(), info.partition()),
                        System.currentTimeMillis() - BEFORE.toMillis()));
        others.assign(since.keySet());
        others.seekToEnd(since.keySet());
        others.offsetsForTimes(since).forEach((partition, found) -> {
            if (found != null) {
                others.seek(partition, found.offset());
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            group.seekToBeginning(assigned);
            behind.putAll(group.endOffsets(assigned));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            lose(revoked);
            Set<Integer> lost = ConcurrentHashMap.newKeySet();
            revoked.forEach(partition -> lost.add(partition.partition()));
            if (!closing && !lost.isEmpty()) {
                settle.accept(site -> lost.contains(Lots.partition(site, partitions)));
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> gone) {
            lose(gone);
        }

        private void lose(Collection<TopicPartition> gone) {
            gone.forEach(partition -> {
                behind.remove(partition);
                mine.remove(partition.partition());
            });
        }
    }
}
