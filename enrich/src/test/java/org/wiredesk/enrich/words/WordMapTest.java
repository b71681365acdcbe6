package org.wiredesk.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Test
    void answersAsAHashMapDoes() {
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i += 2) {
            expected.put("word" + i, i);
        }
        WordMap<Integer> map = new WordMap<>(expected);
        WordSet set = new WordSet(expected.keySet());
        for (int i = 0; i < 5_000; i++) {
            assertThat(map.get("word" + i)).isEqualTo(expected.get("word" + i));
            assertThat(set.contains("word" + i)).isEqualTo(expected.containsKey("word" + i));
        }
    }

    @Test
    void tellsWordsWithOneHashApart() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        WordMap<Integer> map = new WordMap<>(Map.of("Aa", 1));
        assertThat(map.get("Aa")).isEqualTo(1);
        assertThat(map.get("BB")).isNull();
        WordMap<Integer> both = new WordMap<>(Map.of("Aa", 1, "BB", 2));
        assertThat(both.get("Aa")).isEqualTo(1);
        assertThat(both.get("BB")).isEqualTo(2);
    }

    @Test
    void hasNothingWhereNothingWasPut() {
        assertThat(new WordSet(List.of()).contains("")).isFalse();
        assertThat(new WordMap<String>(Map.of()).get("any")).isNull();
    }
}
