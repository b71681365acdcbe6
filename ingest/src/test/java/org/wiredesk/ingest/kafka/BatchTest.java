package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topics;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery.Found;

class BatchTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void whatIsUnchangedHasNothingToWrite() {
        Ledger ledger = Ledger.empty();
        Found known = found("known");
        ledger.seen().put(known.uri(), new SeenArticle(known.fingerprint(), 1, NOW, null, List.of()));
        Batch batch = new Batch(new Topics("t."), ledger, 4);
        batch.add(new Work.Item(known, "url"));
        assertThat(batch.writers()).isZero();
        batch.add(new Work.Item(found("new"), "url"));
        batch.add(new Work.Item(known, "url"));
        batch.add(new Work.Progress("https://n.example/feed", new FeedState(null, null, null, NOW, 0, NOW)));

        assertThat(batch.writers()).isEqualTo(2);
        assertThat(batch.settled())
                .extracting(Settled::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.PUBLISHED, Outcome.UNCHANGED);
    }

    private static Found found(String name) {
        Content content = new Content(Content.PLAIN_TEXT, name.getBytes(StandardCharsets.UTF_8));
        return Delivery.ofFile("file:" + name, name, NOW).article("file:" + name, content, Declared.NOTHING);
    }
}
