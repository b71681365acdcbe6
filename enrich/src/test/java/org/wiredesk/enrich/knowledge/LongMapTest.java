package org.wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongMapTest {

    @Test
    void findsWhatWasPutInAndNothingElse() {
        SplittableRandom random = new SplittableRandom(7);
        LongMap.Builder builder = new LongMap.Builder(0);
        long[] keys = random.longs(20_000).toArray();
        for (int i = 0; i < keys.length; i++) {
            builder.slot(keys[i], i);
        }
        assertThat(builder.get(keys[3], -1)).isEqualTo(3);
        assertThat(builder.get(keys[3] + 1, -1)).isEqualTo(-1);
        LongMap map = builder.compact();
        assertThat(map.keys().limit()).isEqualTo(30_000);
        for (int i = 0; i < keys.length; i++) {
            assertThat(map.value(map.find(keys[i]))).isEqualTo(i);
        }
        random.longs(1000).forEach(absent -> assertThat(map.find(absent)).isNegative());
    }

    @Test
    void keepsTheFirstValueOfAKey() {
        LongMap.Builder builder = new LongMap.Builder(1);
        builder.slot(-1, 5);
        assertThat(builder.value(builder.slot(-1, 6))).isEqualTo(5);
        builder.set(builder.slot(-1, 6), 7);
        assertThat(builder.get(-1, 0)).isEqualTo(7);
    }

    @Test
    void goesRoundAtTheEndOfTheTable() {
        LongMap.Builder builder = new LongMap.Builder(0);
        for (long i = 1; i <= 40; i++) {
            builder.slot(-i, (int) i);
        }
        LongMap map = builder.build();
        for (long i = 1; i <= 40; i++) {
            assertThat(map.value(map.find(-i))).isEqualTo((int) i);
        }
        assertThat(map.find(-41)).isEqualTo(-1);
    }
}
