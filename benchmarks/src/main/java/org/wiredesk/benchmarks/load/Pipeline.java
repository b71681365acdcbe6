package org.wiredesk.benchmarks.load;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.EnrichStage;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;
import org.wiredesk.runner.EmbeddedBroker;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.SinkStage;

/** The three stages on one embedded broker, as {@code wiredesk run} has them. */
final class Pipeline implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final EmbeddedBroker broker;
    private final Path folder;
    private final Map<String, String> settings;
    private final KafkaSettings kafka;
    private final EnrichStage enrich;
    private final SinkStage sink;

    private Pipeline(EmbeddedBroker broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
        this.settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "topics.partitions", "4",
                "sink.sqlite.file", folder.resolve("load.db").toString(),
                "enrich.state.dir", folder.resolve("state").toString(),
                "ingest.once", "true"));
        this.kafka = KafkaSettings.from(settings);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        this.enrich = EnrichStage.start(kafka, EnrichSettings.from(settings), meters);
        this.sink = SinkStage.start(kafka, SinkSettings.from(settings), meters);
    }

    static Pipeline start(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Pipeline(EmbeddedBroker.start(folder.resolve("kafka"), 0), folder);
    }

    /** Takes a file through, as fast as it goes. */
    Measured through(Path file, String what) throws Exception {
        return Measured.of(what, () -> {
            long before = sink.accounts().total();
            try (IngestStage ingest = ingest(file)) {
                ingest.awaitExhausted(PATIENCE);
                long published = ingest.accounts().published();
                awaitStored(before + published);
                return published;
            }
        });
    }

    /**
     * Takes articles through at a steady pace. Latency runs from the moment an article is written into the folder that
     * ingest reads to the moment a reader of the store could see it.
     */
    Measured paced(int articles, int perSecond, int words) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Map<String, String> following = new HashMap<>(settings);
        following.put("ingest.once", "false");
        following.put("ingest.folder.interval", "100ms");
        long[] due = new long[articles];
        long[] stored = new long[articles];
        long before = sink.accounts().total();
        try (IngestStage ingest = IngestStage.start(
                kafka, IngestSettings.from(following), List.of(inbox.toString()), new SimpleMeterRegistry())) {
            Measured measured = Measured.of("the same at " + perSecond + " articles/s", () -> {
                long start = System.nanoTime();
                Thread writer = new Thread(() -> write(inbox, due, start, perSecond, words));
                writer.start();
                // One at a time, in order of arrival: a count is all we need to know whose turn it was.
                for (int seen = 0; seen < articles; ) {
                    long now = sink.accounts().total() - before;
                    for (; seen < now && seen < articles; seen++) {
                        stored[seen] = System.nanoTime();
                    }
                    LockSupport.parkNanos(200_000);
                }
                writer.join();
                return articles;
            });
            long[] latencies = new long[articles];
            for (int i = 0; i < articles; i++) {
                latencies[i] = stored[i] - due[i];
            }
            Arrays.sort(latencies);
            return measured.withLatency(
                    percentile(latencies, 50) + " / " + percentile(latencies, 95) + " / " + percentile(latencies, 99));
        }
    }

    /** Streams under exactly_once_v2 that copies the topic of articles and does nothing else. */
    Measured passThrough() throws Exception {
        String from = kafka.topics().articles().name();
        String to = "pass-through";
        try (Admin admin = Admin.create(kafka.clientWith(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(to, kafka.partitions(), (short) 1)))
                    .all()
                    .get();
        }
        TimeUnit.SECONDS.sleep(1);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .to(to, Produced.with(Serdes.String(), Serdes.ByteArray()));
        Properties config = new Properties();
        config.putAll(kafka.clientWith(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "pass-through",
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                2,
                StreamsConfig.STATE_DIR_CONFIG,
                folder.resolve("state").toString(),
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest",
                StreamsConfig.producerPrefix("compression.type"),
                "lz4",
                StreamsConfig.producerPrefix("batch.size"),
                131_072)));
        long expected = countRecords(from);
        try (KafkaStreams streams = new KafkaStreams(builder.build(), config)) {
            return Measured.of("baseline: Kafka Streams pass-through, exactly_once_v2", () -> {
                streams.start();
                return countRecords(to, expected);
            });
        }
    }

    private IngestStage ingest(Path file) {
        return IngestStage.start(
                kafka, IngestSettings.from(settings), List.of(file.toString()), new SimpleMeterRegistry());
    }

    private void awaitStored(long total) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (sink.accounts().total() < total) {
            sink.failure().or(enrich::failure).ifPresent(failure -> {
                throw new IllegalStateException("a stage failed", failure);
            });
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + sink.accounts() + " of " + total);
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void write(Path inbox, long[] due, long start, int perSecond, int words) {
        try {
            for (int i = 0; i < due.length; i++) {
                due[i] = start + (long) (i * 1e9 / perSecond);
                String line = Workload.line(words);
                LockSupport.parkNanos(due[i] - System.nanoTime());
                Path hidden = inbox.resolve("." + i);
                Files.writeString(hidden, line);
                Files.move(hidden, inbox.resolve(String.format("%09d.json", i)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long countRecords(String topic) {
        return countRecords(topic, Long.MAX_VALUE);
    }

    /** Reads committed records from the beginning until there are as many as expected, or no more. */
    private long countRecords(String topic, long expected) {
        Map<String, Object> config = kafka.clientWith(Map.of("isolation.level", "read_committed"));
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<org.apache.kafka.common.TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic)
                    .forEach(p -> partitions.add(new org.apache.kafka.common.TopicPartition(topic, p.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long count = 0;
            Map<org.apache.kafka.common.TopicPartition, Long> end =
                    expected == Long.MAX_VALUE ? consumer.endOffsets(partitions) : new ConcurrentHashMap<>();
            while (count < expected) {
                count += consumer.poll(Duration.ofMillis(100)).count();
                if (!end.isEmpty()
                        && end.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                    break;
                }
            }
            return count;
        }
    }

    private static String percentile(long[] sorted, int percent) {
        return String.valueOf(TimeUnit.NANOSECONDS.toMillis(sorted[(sorted.length - 1) * percent / 100]));
    }

    @Override
    public void close() {
        enrich.close();
        sink.close();
        broker.close();
    }
}
