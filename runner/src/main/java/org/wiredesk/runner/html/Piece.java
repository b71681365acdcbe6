package org.wiredesk.runner.html;

import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;

/**
 * A stretch of text in which nothing changes.
 *
 * @param text as in the article
 * @param kinds of the mentions that cover it
 * @param quoted whether somebody says it
 */
record Piece(String text, Set<Kind> kinds, boolean quoted) {}
