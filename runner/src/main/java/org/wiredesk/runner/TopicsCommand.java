package org.wiredesk.runner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.wiredesk.article.Topic;
import org.wiredesk.article.TopicSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wiredesk topics}. */
@Command(
        name = "topics",
        description = {
            "Show the topics and how much they hold; with --create, make those that are missing.",
            "Works on the data folder, or on the Kafka that kafka.bootstrap.servers names."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk topics",
            "  wiredesk topics --create --set kafka.bootstrap.servers=kafka:9092 --set topics.partitions=12"
        })
final class TopicsCommand implements Runnable {

    /** Counting reads the log; where that would take long, offsets say about how much there is. */
    private static final long COUNTABLE = 500_000;

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--create", description = "Make the topics that are missing.")
    private boolean create;

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (LocalKafka kafka = LocalKafka.open(common.settings(console.environment()), data.folder())) {
            if (create) {
                new TopicSetup(kafka.settings(), kafka.patience()).ensure();
            }
            show(kafka);
        }
    }

    private void show(LocalKafka kafka) {
        List<Topic<?>> topics = kafka.settings().topics().all();
        int width =
                topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
        String row = "%-" + width + "s %11s %12s%n";
        console.out().println("Topics " + kafka.place());
        console.out().println();
        console.out().printf(Locale.ROOT, row, "topic", "partitions", "records");
        Set<String> existing;
        try (Backlog log = new Backlog(kafka.settings())) {
            existing = log.topics();
            for (Topic<?> topic : topics) {
                if (!existing.contains(topic.name())) {
                    console.out().printf(Locale.ROOT, row, topic.name(), "missing", "");
                    continue;
                }
                Map<TopicPartition, Long> begins = log.begins(topic.name());
                Map<TopicPartition, Long> ends = log.ends(topic.name());
                long offsets = ends.entrySet().stream()
                        .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                        .sum();
                String records = offsets <= COUNTABLE
                        ? String.format(Locale.ROOT, "%,d", log.count(begins, ends))
                        : String.format(Locale.ROOT, "about %,d", offsets);
                console.out().printf(Locale.ROOT, row, topic.name(), ends.size(), records);
            }
        }
        if (topics.stream().anyMatch(topic -> !existing.contains(topic.name()))) {
            console.out().println();
            console.out().println("'wiredesk topics --create' makes the missing ones.");
        }
    }
}
