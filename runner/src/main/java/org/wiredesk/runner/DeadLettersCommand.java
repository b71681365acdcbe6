package org.wiredesk.runner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.wiredesk.article.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wiredesk dead-letters}. */
@Command(
        name = "dead-letters",
        description = {
            "List records that a stage could not read or a store refused; show one, or send them back.",
            "An id is PARTITION:OFFSET, as the list prints it. Works on the data folder, or on the",
            "Kafka that kafka.bootstrap.servers names."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk dead-letters                  list them",
            "  wiredesk dead-letters show 2:14        one of them, with its bytes",
            "  wiredesk dead-letters replay 2:14      send it back to the topic that it came from",
            "  wiredesk dead-letters replay --all     send all of them back"
        })
final class DeadLettersCommand implements Runnable {

    /** What to do. */
    enum Action {
        list,
        show,
        replay
    }

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "list (the default), show or replay.")
    private Action action = Action.list;

    @Parameters(index = "1..*", paramLabel = "ID", description = "Which ones.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Replay every dead letter.")
    private boolean all;

    @Spec
    private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    DeadLettersCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (action != Action.list && ids.isEmpty() && !all) {
            throw new ParameterException(
                    spec.commandLine(),
                    action + " which one? Give an ID" + (action == Action.replay ? " or --all." : "."));
        }
        try (LocalKafka kafka = LocalKafka.open(common.settings(console.environment()), data.folder());
                Backlog log = new Backlog(kafka.settings())) {
            List<ConsumerRecord<byte[], byte[]>> chosen = read(kafka, log);
            switch (action) {
                case list -> list(chosen);
                case show -> chosen.forEach(this::show);
                case replay -> replay(kafka, chosen);
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(LocalKafka kafka, Backlog log) {
        String topic = kafka.settings().topics().deadLetters().name();
        List<ConsumerRecord<byte[], byte[]>> chosen = new ArrayList<>();
        Map<String, Boolean> found = new TreeMap<>();
        ids.forEach(id -> found.put(id, false));
        Map<TopicPartition, Long> ends = log.ends(topic);
        log.read(log.begins(topic), ends, Duration.ofSeconds(10), record -> {
            if (ids.isEmpty() || found.replace(id(record), true) != null) {
                chosen.add(record);
            }
            return true;
        });
        found.forEach((id, there) -> {
            if (!there) {
                throw new FailedException("there is no dead letter " + id + "; 'wiredesk dead-letters' lists them");
            }
        });
        return chosen;
    }

    private void list(List<ConsumerRecord<byte[], byte[]>> letters) {
        if (letters.isEmpty()) {
            console.out().println("No dead letters.");
            return;
        }
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            DeadLetter why = DeadLetter.fromHeaders(letter.headers());
            console.out()
                    .println(id(letter) + "  " + Instant.ofEpochMilli(letter.timestamp()) + "  " + why.stage() + "/"
                            + why.step() + "  " + why.reason() + "  " + key(letter));
            if (why.detail() != null) {
                console.out().println("      " + why.detail());
            }
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> letter) {
        DeadLetter why = DeadLetter.fromHeaders(letter.headers());
        console.out().println("id       " + id(letter));
        console.out().println("key      " + key(letter));
        console.out()
                .println("from     " + why.topic() + ", partition " + why.partition() + ", offset " + why.offset());
        console.out().println("stage    " + why.stage() + ", step " + why.step());
        console.out().println("reason   " + why.reason());
        if (why.detail() != null) {
            console.out().println("detail   " + why.detail());
        }
        console.out().println("replays  " + Replay.count(letter.headers()));
        console.out().println("bytes    " + (letter.value() == null ? "none" : letter.value().length));
        console.out().println();
        console.out().println(letter.value() == null ? "" : printable(letter.value()));
    }

    private void replay(LocalKafka kafka, List<ConsumerRecord<byte[], byte[]>> letters) {
        int sent = Replay.send(kafka.settings(), letters);
        console.out()
                .println("Sent " + sent + " of " + letters.size() + " back"
                        + (kafka.atRest() ? "; the next 'wiredesk run' works on them." : "."));
        if (sent < letters.size()) {
            throw new FailedException((letters.size() - sent) + " of them do not say which topic they came from");
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> letter) {
        return letter.partition() + ":" + letter.offset();
    }

    private static String key(ConsumerRecord<byte[], byte[]> letter) {
        return letter.key() == null ? "(no key)" : printable(letter.key());
    }

    /** Text as it is, without what could drive a terminal. */
    private static String printable(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\u00b7");
    }
}
