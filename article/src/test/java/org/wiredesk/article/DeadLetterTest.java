package org.wiredesk.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final DeadLetter LETTER = new DeadLetter(
            "enrich", "read-article", "unreadable", "not Article: caf\u00e9", "wiredesk.articles", 2, 1L << 40);

    @Test
    void readsTheHeadersThatItWrote() {
        assertThat(DeadLetter.fromHeaders(LETTER.toHeaders())).isEqualTo(LETTER);
    }

    @Test
    void documentsEveryHeader() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dead-letters.md"));

        assertThat(LETTER.toHeaders()).allSatisfy(header -> assertThat(page).contains("`" + header.key() + "`"));
    }

    @Test
    void leavesADetailOutThatIsNotThere() {
        DeadLetter silent = new DeadLetter("sink", "store", "refused", null, "t", 0, 0);

        assertThat(silent.toHeaders().lastHeader("wiredesk.detail")).isNull();
        assertThat(DeadLetter.fromHeaders(silent.toHeaders())).isEqualTo(silent);
    }

    @Test
    void readsHeadersThatSomebodyElseWrote() {
        RecordHeaders foreign = new RecordHeaders();
        foreign.add("wiredesk.partition", "two".getBytes(UTF_8));
        foreign.add("wiredesk.stage", null);

        assertThat(DeadLetter.fromHeaders(foreign))
                .isEqualTo(new DeadLetter("unknown", "unknown", "unknown", null, "unknown", -1, -1));
    }

    @Test
    void believesTheLastHeaderWhenALetterFailedTwice() {
        RecordHeaders twice = new RecordHeaders(LETTER.toHeaders());
        DeadLetter second = new DeadLetter("sink", "store", "refused", "again", "wiredesk.enriched-articles", 0, 9);
        second.toHeaders().forEach(twice::add);

        assertThat(DeadLetter.fromHeaders(twice)).isEqualTo(second);
    }
}
