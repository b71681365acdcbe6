package org.wiredesk.ingest.kafka;

import java.util.Map;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.KafkaSettings;

/** Where ingest stands with each feed, for somebody who only looks. */
public final class FeedStates {

    private FeedStates() {}

    /** What is committed, by the address as the user named it. Empty if ingest has never run on this Kafka. */
    public static Map<String, FeedState> read(KafkaSettings kafka) {
        return LedgerReader.of(kafka).readFeeds();
    }
}
