package org.wiredesk.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void takesAwayCaseAndDiacritics() {
        assertThat(Folding.fold("ZÜRICH, Zu\u0308rich, Łódź, ΕΛΛΆΔΑ, İstanbul, 東京, 서울"))
                .isEqualTo("zurich, zurich, łodz, ελλαδα, istanbul, 東京, 서울");
    }

    @Test
    void splitsAtWhatIsNeitherLetterNorDigit() {
        assertThat(Folding.words("  O'Neill's half-time: 3.5% (№ 7) e\u0301te\u0301 😀🎉x"))
                .containsExactly("o", "neill", "s", "half", "time", "3", "5", "7", "ete", "x");
        assertThat(Folding.words(" .;- ")).isEmpty();
    }

    @Test
    void indexesNoMoreThanAnIndexTakes() {
        assertThat(Folding.searchable("word ".repeat(100_000))).hasSizeLessThanOrEqualTo(200_000);
    }
}
