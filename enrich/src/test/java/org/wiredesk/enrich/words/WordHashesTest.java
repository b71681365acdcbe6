package org.wiredesk.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WordHashesTest {

    @Test
    void keepsEveryWordWhileItGrows() {
        long[] words = new Random(7).longs(1_000).toArray();
        WordHashes hashes = new WordHashes();
        LongStream.of(words).forEach(hashes::add);

        assertThat(LongStream.of(words).allMatch(hashes::contains)).isTrue();
        assertThat(new Random(8).longs(1_000).anyMatch(hashes::contains)).isFalse();
    }

    @Test
    void holdsAWordWhoseHashIsZero() {
        WordHashes hashes = new WordHashes();

        assertThat(hashes.contains(0)).isFalse();
        hashes.add(0);
        assertThat(hashes.contains(0)).isTrue();
        assertThat(hashes.isEmpty()).isFalse();
    }

    @Test
    void findsWordsWhoseHashesShareASlot() {
        WordHashes hashes = new WordHashes();
        hashes.add(1L << 40);
        hashes.add(1L << 41);

        assertThat(hashes.contains(1L << 41)).isTrue();
        assertThat(hashes.contains(1L << 42)).isFalse();
    }
}
