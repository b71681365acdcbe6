package org.wiredesk.enrich;

/**
 * One kind of tag: a document in, annotations out.
 *
 * <p>A pure function: no Kafka, no clock, no network, no state that one article leaves for the next. The same document
 * and the same versions give the same annotations, so that a replay can be compared byte by byte. Instances are shared
 * between threads and must be safe for that. An enricher that throws costs its own tags, never the article.
 */
public interface Enricher {

    /** A short noun, such as {@code topic}; names the enricher in provenance and in {@code enrichment.failed}. */
    String name();

    /** Changes whenever the enricher may answer differently: rules, models and code all count. */
    String version();

    /** The tags of one document. */
    Annotations enrich(Document document);
}
