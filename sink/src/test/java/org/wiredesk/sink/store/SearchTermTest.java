package org.wiredesk.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermTest {

    @Test
    void readsWordsPhrasesAndBeginnings() {
        assertThat(SearchTerm.parse("Zürich \"Central Bank\" econ* \"prime min*\""))
                .containsExactly(
                        new SearchTerm(List.of("zurich"), false),
                        new SearchTerm(List.of("central", "bank"), false),
                        new SearchTerm(List.of("econ"), true),
                        new SearchTerm(List.of("prime", "min"), true));
    }

    @Test
    void takesEverythingElseForPunctuation() {
        assertThat(SearchTerm.parse("half-time")).containsExactly(new SearchTerm(List.of("half", "time"), false));
        assertThat(SearchTerm.parse("\"\" ' ( OR) * \"open"))
                .containsExactly(new SearchTerm(List.of("or"), false), new SearchTerm(List.of("open"), false));
        assertThat(SearchTerm.parse(" ")).isEmpty();
    }
}
