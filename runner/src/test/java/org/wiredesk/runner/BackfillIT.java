package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Json;
import tools.jackson.databind.JsonNode;

/**
 * Years of archive come in after the news of today, in no order at all: whoever asks for a time gets what was published
 * then, and the store ends in the state in which it would be had everything come in its order.
 */
class BackfillIT {

    private static final int ARCHIVED = 300;

    @TempDir
    Path folder;

    private Path today;
    private Path archive;

    @BeforeEach
    void write() throws IOException {
        List<String> news = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            news.add(article("today:" + i, "2026-11-25T%02d:00:00Z".formatted(i), "2026-11-25T20:00:00Z", "today"));
        }
        // The archive has the first state of half of them, too.
        List<String> old = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            old.add(article("today:" + i, "2026-11-25T%02d:00:00Z".formatted(i), "2026-11-25T19:00:00Z", "before"));
        }
        for (int i = 0; i < ARCHIVED; i++) {
            String time = "%d-%02d-11T08:00:00Z".formatted(1995 + i % 30, 1 + i % 12);
            old.add(article("old:" + i, time, time, "archived"));
        }
        Collections.shuffle(old, new Random(5));
        today = Files.write(folder.resolve("today.jsonl"), news);
        archive = Files.write(folder.resolve("archive.jsonl"), old);
    }

    @Test
    void timeIsThatOfPublicationHoweverLateAnArticleComes() {
        Path data = folder.resolve("data");
        run(data, today);
        Captured backfill = run(data, archive);

        assertThat(backfill.out()).contains("superseded 10").contains("adds up");
        assertThat(found(data, "--limit", "20")).allMatch(uri -> uri.startsWith("urn:today:"));
        List<String> of2003 = found(data, "--since", "2003-01-01", "--until", "2004-01-01");
        assertThat(of2003).hasSize(ARCHIVED / 30).allMatch(uri -> Integer.parseInt(uri.substring(8)) % 30 == 8);
        assertThat(published(data))
                .isSortedAccordingTo(Collections.reverseOrder())
                .hasSize(ARCHIVED + 20);

        Captured again = run(data, archive);
        assertThat(again.out())
                .contains("unchanged           " + (ARCHIVED + 10))
                .contains("adds up");
    }

    @Test
    void theStoreEndsTheSameInWhicheverOrderThingsCome() {
        Path newsFirst = folder.resolve("news-first");
        run(newsFirst, today);
        run(newsFirst, archive);
        Path inOrder = folder.resolve("in-order");
        run(inOrder, archive);
        run(inOrder, today);

        assertThat(contents(newsFirst)).isEqualTo(contents(inOrder)).hasSize(ARCHIVED + 20);
    }

    private static String article(String name, String published, String updated, String text) {
        return "{\"uri\":\"urn:%s\",\"title\":\"Report %s\",\"text\":\"The harbour was %s.\",\"published\":\"%s\",\"updated\":\"%s\"}"
                .formatted(name, name, text, published, updated);
    }

    private static Captured run(Path data, Path source) {
        Captured ended = Captured.run("run", source.toString(), "--once", "--data", data.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private static List<String> found(Path data, String... options) {
        return hits(data, options).stream()
                .map(hit -> hit.get("uri").asString())
                .toList();
    }

    private static List<String> published(Path data) {
        return hits(data, "--limit", "1000").stream()
                .map(hit -> hit.get("published").asString())
                .toList();
    }

    private static List<String> contents(Path data) {
        return hits(data, "--limit", "1000").stream()
                .map(hit -> hit.get("uri") + " " + hit.get("published") + " " + hit.get("snippet"))
                .sorted()
                .toList();
    }

    private static List<JsonNode> hits(Path data, String... options) {
        List<String> command = new ArrayList<>(List.of("search", "--json", "--data", data.toString()));
        command.addAll(List.of(options));
        return Captured.run(command.toArray(String[]::new))
                .out()
                .lines()
                .map(Json.mapper()::readTree)
                .toList();
    }
}
