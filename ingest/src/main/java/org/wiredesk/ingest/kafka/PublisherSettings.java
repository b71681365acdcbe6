package org.wiredesk.ingest.kafka;

import java.time.Duration;

/**
 * How the publisher sends.
 *
 * @param instance tells several ingest processes on one Kafka apart
 * @param compression {@code zstd}, {@code lz4} and so on, as Kafka names them
 * @param transactionRecords at most so many discoveries in one transaction
 * @param transactionTime the longest that a discovery waits for others to share its transaction
 * @param patience how long Kafka may be gone
 */
public record PublisherSettings(
        String instance, String compression, int transactionRecords, Duration transactionTime, Duration patience) {}
