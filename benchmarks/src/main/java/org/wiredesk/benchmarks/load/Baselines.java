package org.wiredesk.benchmarks.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.postgresql.PGConnection;
import org.wiredesk.article.Json;
import org.wiredesk.benchmarks.GeneratedNews;
import tools.jackson.databind.JsonNode;

/** What bare parts of the work cost, without the pipeline around them. */
final class Baselines {

    private Baselines() {}

    static List<Measured> measure(Path file, int articles) throws Exception {
        List<Measured> rows = new ArrayList<>();
        rows.add(copy(file).ofBytes(Files.size(file)));
        rows.add(Measured.of("baseline: JSON parse, one thread", () -> parse(file))
                .ofBytes(Files.size(file)));
        List<String> pages = Stream.iterate(0L, n -> n + 1)
                .limit(200)
                .map(n -> GeneratedNews.page(n, 600, 170_000))
                .toList();
        rows.add(Measured.of("baseline: jsoup parse of 170 KB pages, one thread", () -> {
                    pages.forEach(Jsoup::parse);
                    return pages.size();
                })
                .ofBytes(pages.stream().mapToLong(String::length).sum()));
        return rows;
    }

    /** The same lines into a table of one column, by COPY: as fast as PostgreSQL takes them. */
    private static Measured copy(Path file) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create table plain (line text)");
            String rows = Files.readString(file).replace("\\", "\\\\");
            return Measured.of(
                    "baseline: PostgreSQL COPY of the same lines, one column, no index",
                    () -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy plain from stdin", new StringReader(rows)));
        }
    }

    private static long parse(Path file) throws IOException {
        long count = 0;
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode node = Json.mapper().readTree(line);
                count += node.isObject() ? 1 : 0;
            }
        }
        return count;
    }
}
