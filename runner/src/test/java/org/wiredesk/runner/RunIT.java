package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wiredesk run}, whole: broker, three stages, SQLite, in this process. */
class RunIT {

    private static final int ARTICLES = 40;

    @TempDir
    Path inbox;

    @TempDir
    Path data;

    @BeforeEach
    void fillTheInbox() throws IOException {
        GeneratedArticles.write(inbox, ARTICLES);
        Files.writeString(inbox.resolve("empty.txt"), "");
        Files.write(inbox.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
    }

    @Test
    void storesEverythingOnceAndAddsUp() throws IOException {
        Captured first = once();

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(row(first, "discovered")).isEqualTo("42");
        assertThat(row(first, "stored")).isEqualTo("40");
        assertThat(row(first, "dropped")).isEqualTo("2");
        assertThat(first.out()).contains("empty 1").contains("not-text 1").contains("adds up");
        assertThat(Database.versions(data))
                .hasSize(ARTICLES)
                .allSatisfy((uri, version) -> assertThat(version).isEqualTo(1));

        Captured second = once();

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(row(second, "stored")).isEqualTo("0");
        assertThat(row(second, "unchanged")).isEqualTo("40");
        assertThat(second.out()).contains("adds up");

        Path changed = inbox.resolve("batch-0/00007.txt");
        Files.writeString(changed, GeneratedArticles.text(7, "rejected"));
        Captured third = once();

        assertThat(row(third, "stored")).isEqualTo("1");
        assertThat(third.out()).contains("0 new, 1 newer version").contains("adds up");
        assertThat(Database.versions(data))
                .hasSize(ARTICLES)
                .containsEntry("file:batch-0/00007.txt", 2)
                .containsEntry("file:batch-0/00008.txt", 1);
    }

    @Test
    void followsAFolderUntilItIsAskedToStop() throws IOException {
        StopSignal stop = new StopSignal(Duration.ofSeconds(30), code -> {});
        CompletableFuture<Captured> running = CompletableFuture.supplyAsync(
                () -> Captured.run(stop, Map.of(), "run", inbox.toString(), "--data", data.toString()));
        Eventually.holds(Duration.ofSeconds(60), () -> Database.count(data) == ARTICLES);
        Files.writeString(inbox.resolve("late.txt"), GeneratedArticles.text(99, "delayed"));
        Eventually.holds(Duration.ofSeconds(30), () -> Database.count(data) == ARTICLES + 1);

        Captured second = Captured.run("run", inbox.toString(), "--data", data.toString());
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("in use by another wiredesk").contains("--data");

        Captured topics = Captured.run("topics", "--data", data.toString());
        assertThat(topics.out()).containsPattern("wiredesk\\.enriched-articles +6 +41");

        CompletableFuture.runAsync(stop::onShutdown);
        Captured ended = running.join();
        stop.finished(ended.code());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(row(ended, "stored")).isEqualTo("41");
        assertThat(ended.out()).contains("adds up");
    }

    private Captured once() {
        return Captured.run("run", inbox.toString(), "--once", "--data", data.toString());
    }

    /** The number beside a label of the summary. */
    private static String row(Captured ended, String label) {
        return ended.out()
                .lines()
                .filter(line -> line.strip().startsWith(label))
                .findFirst()
                .map(line -> line.strip().substring(label.length()).strip().split(" ")[0])
                .orElseThrow(() -> new AssertionError("no '" + label + "' in:\n" + ended.out() + ended.err()));
    }
}
