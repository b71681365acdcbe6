package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topics;

/** {@code kill -9} in the middle of {@code wiredesk run}, in processes of their own. */
class KillIT {

    private static final int ARTICLES = 2_000;
    private static final int EMPTY = 200;

    @TempDir
    Path folder;

    @Test
    void storesEveryArticleExactlyOnceAfterThreeKills() throws Exception {
        Path inbox = folder.resolve("inbox");
        Path data = folder.resolve("data");
        GeneratedArticles.write(inbox, ARTICLES);
        for (int i = 0; i < EMPTY; i++) {
            Files.createFile(inbox.resolve("batch-" + i % 2).resolve(String.format("%04d-empty.txt", i * 5)));
        }

        List<Integer> storedAtDeath = new ArrayList<>();
        for (int threshold : new int[] {1, 300, 900}) {
            Process process = start(inbox, data);
            Eventually.holds(Duration.ofSeconds(180), () -> Database.count(data) >= threshold || !process.isAlive());
            assertThat(process.isAlive()).as(said()).isTrue();
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            storedAtDeath.add(Database.count(data));
        }
        assertThat(storedAtDeath)
                .as("a kill that comes after the work proves nothing")
                .allMatch(n -> n < ARTICLES);

        Process last = start(inbox, data);
        assertThat(last.waitFor(400, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(last.exitValue()).as(said()).isZero();
        assertThat(said()).contains("adds up");

        Map<String, Integer> stored = Database.versions(data);
        assertThat(stored).hasSize(ARTICLES);
        assertThat(stored.values()).containsOnly(1);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            KafkaSettings kafka = KafkaSettings.from(Map.of("kafka.bootstrap.servers", broker.bootstrapServers()));
            Topics topics = kafka.topics();
            List<ConsumerRecord<byte[], byte[]>> published = TopicContents.of(kafka, topics.articles());
            List<ConsumerRecord<byte[], byte[]>> dropped = TopicContents.of(kafka, topics.droppedArticles());
            assertEachKeyOnce(published, ARTICLES);
            assertEachKeyOnce(TopicContents.of(kafka, topics.enrichedArticles()), ARTICLES);
            assertEachKeyOnce(dropped, EMPTY);
            assertThat(keys(dropped)).as("one outcome each").doesNotContainAnyElementsOf(keys(published));
            assertThat(TopicContents.of(kafka, topics.deadLetters())).isEmpty();
        }
    }

    private static void assertEachKeyOnce(List<ConsumerRecord<byte[], byte[]>> records, int count) {
        assertThat(records).hasSize(count);
        assertThat(keys(records)).hasSize(count);
    }

    private static Set<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> keys = new TreeSet<>();
        records.forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
        return keys;
    }

    private Process start(Path inbox, Path data) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                classPath,
                Main.class.getName(),
                "run",
                inbox.toString(),
                "--once",
                "--data",
                data.toString()));
        File output = folder.resolve("output.txt").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    /** What the processes printed. */
    private String said() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }
}
