package org.wiredesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.enrich.Documents;

/** Two or three sentences from a local paper: the first subject is right or there is none, and some have none. */
class LocalItemsTest {

    private static final TopicEnricher ENRICHER = TopicEnricher.shipped();

    private record Item(String language, String right, String headline, String body) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void tagsShortItemsWithTheRightFirstSubjectOrWithNone(String language) throws IOException {
        int tagged = 0;
        int right = 0;
        int taggable = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Item item : read(language)) {
            Optional<Subject> first = first(item);
            boolean isRight =
                    first.map(subject -> item.right().contains(code(subject))).orElse(false);
            tagged += first.isPresent() ? 1 : 0;
            right += isRight ? 1 : 0;
            taggable += item.right().contains("-") ? 0 : 1;
            if (first.isPresent() && !isRight) {
                wrong.add(item.headline() + " is not " + first.get().name() + " "
                        + first.get().confidence());
            } else if (first.isEmpty() && !item.right().contains("-")) {
                missed.add(item.headline());
            }
        }

        assertThat((double) right / tagged).as("precision, %s", wrong).isGreaterThanOrEqualTo(.90);
        assertThat((double) right / taggable).as("recall, %s", missed).isGreaterThanOrEqualTo(.80);
    }

    private static Optional<Subject> first(Item item) {
        return ENRICHER.enrich(Documents.of(item.language(), item.headline(), item.body())).subjects().stream()
                .filter(subject -> subject.uri().endsWith("000000"))
                .findFirst();
    }

    private static String code(Subject subject) {
        return subject.uri().substring(Vocabulary.URI.length()).substring(0, 2);
    }

    private static List<Item> read(String language) throws IOException {
        try (InputStream in = Objects.requireNonNull(LocalItemsTest.class.getResourceAsStream("local.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + " | "))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new Item(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }
}
