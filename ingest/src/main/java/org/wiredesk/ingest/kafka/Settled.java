package org.wiredesk.ingest.kafka;

/**
 * What became of a discovery, once that is committed.
 *
 * @param uri of the article, or of what should have been one
 * @param kind of the source that made the discovery
 * @param reason why it was dropped; empty for the other outcomes
 */
public record Settled(String uri, String kind, Outcome outcome, String reason) {}
