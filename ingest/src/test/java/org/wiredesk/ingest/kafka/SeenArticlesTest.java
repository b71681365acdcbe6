package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiredesk.article.Declared;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.SeenArticle.Revisit;
import org.wiredesk.article.Sha256;

class SeenArticlesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123Z");
    private static final SeenArticle PLAIN = new SeenArticle(hash("a"), 3, NOW, null, List.of());
    private static final Revisit PLAN = new Revisit("s", "u", NOW, NOW, 0, hash("t"), Declared.NOTHING);

    private final SeenArticles seen = new SeenArticles();

    static Stream<SeenArticle> states() {
        return Stream.of(
                PLAIN,
                PLAIN.asOf(NOW.minusMillis(1)),
                new SeenArticle(hash("a"), 0, NOW, "too-large", List.of()),
                new SeenArticle(hash("a"), 2, NOW, null, List.of(hash("b"), hash("c")), "https://n.example/feed"),
                new SeenArticle(hash("a"), 2, NOW, "empty", List.of(hash("b")), "https://n.example/feed").asOf(NOW),
                PLAIN.after(4, PLAN),
                // What does not fit into the compact form.
                new SeenArticle("md5:x", 1, NOW, null, List.of()),
                new SeenArticle(hash("a").toUpperCase(java.util.Locale.ROOT), 1, NOW, null, List.of()),
                new SeenArticle(hash("a"), 1, NOW.plusNanos(1), null, List.of("earlier")),
                PLAIN.asOf(NOW.plusNanos(1)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void givesBackWhatWasPut(SeenArticle state) {
        seen.put("https://n.example/1", state);
        seen.put("https://n.example/2", PLAIN);

        assertThat(seen.get("https://n.example/1")).isEqualTo(state);
        assertThat(seen.get("https://n.example/3")).isNull();
        assertThat(seen.size()).isEqualTo(2);
    }

    @Test
    void keepsOneStateOfAnArticleWhosePageIsLookedAtForATime() {
        seen.put("a", PLAIN);
        seen.put("a", PLAIN.after(4, PLAN));
        assertThat(seen.whole()).containsOnlyKeys("a");
        assertThat(seen.size()).isEqualTo(1);

        seen.put("a", PLAIN.after(5, null));
        assertThat(seen.whole()).isEmpty();
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get("a").version()).isEqualTo(5);

        seen.put("a", PLAIN.after(6, PLAN));
        seen.remove("a");
        assertThat(seen.get("a")).isNull();
        assertThat(seen.size()).isZero();
    }

    @Test
    void choosesOfTwoStatesWhereverTheKnownOneIs() {
        for (SeenArticle known : List.of(PLAIN, PLAIN.after(3, PLAN))) {
            seen.put("a", known);
            seen.merge("a", PLAIN.after(2, null), Publisher::later);
            assertThat(seen.get("a")).isEqualTo(known);

            seen.merge("a", PLAIN.after(4, null), Publisher::later);
            assertThat(seen.get("a").version()).isEqualTo(4);
        }
    }

    private static String hash(String text) {
        return Sha256.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
