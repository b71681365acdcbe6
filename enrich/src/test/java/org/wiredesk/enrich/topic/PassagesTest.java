package org.wiredesk.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.enrich.Documents;

/** Short news passages of our own against the topics that a person would give them. */
class PassagesTest {

    private static final TopicEnricher ENRICHER = TopicEnricher.shipped();

    record Passage(String language, Set<String> wanted, Set<String> unwanted, String headline, String body) {

        @Override
        public String toString() {
            return language + ": " + headline;
        }
    }

    static Stream<Passage> passages() throws IOException {
        try (InputStream in = Objects.requireNonNull(PassagesTest.class.getResourceAsStream("passages.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Passage> passages = Arrays.stream(text.split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(PassagesTest::passage)
                    .toList();
            return passages.stream();
        }
    }

    private static Passage passage(String block) {
        List<String> lines = block.strip().lines().toList();
        String[] cells = lines.get(0).split("\\|");
        return new Passage(
                cells[0].strip(),
                codes(cells[1]),
                cells.length > 2 ? codes(cells[2]) : Set.of(),
                lines.get(1),
                lines.get(2));
    }

    private static Set<String> codes(String cell) {
        return Arrays.stream(cell.strip().split("\\s+")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("passages")
    void tagsAPassageAsAPersonWould(Passage passage) {
        List<Subject> subjects = ENRICHER.enrich(Documents.of(passage.language(), passage.headline(), passage.body()))
                .subjects();
        Set<String> codes = subjects.stream()
                .map(subject -> subject.uri().substring(Vocabulary.URI.length()))
                .collect(Collectors.toSet());
        assertThat(codes).as("%s", subjects).containsAll(passage.wanted());
        assertThat(codes).as("%s", subjects).doesNotContainAnyElementsOf(passage.unwanted());
        assertThat(codes).as("few topics: %s", subjects).hasSizeLessThanOrEqualTo(12);
    }
}
