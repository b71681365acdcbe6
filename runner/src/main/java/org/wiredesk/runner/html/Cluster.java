package org.wiredesk.runner.html;

import java.util.List;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;

/**
 * A run of text that a person can point at as one: plain text, or mentions that overlap each other.
 *
 * @param pieces in reading order, never empty
 * @param mentions that cover any of it, in the order of the article; empty for plain text
 * @param begins quotes that begin right before it
 */
record Cluster(List<Piece> pieces, List<Mention> mentions, List<Quote> begins) {}
