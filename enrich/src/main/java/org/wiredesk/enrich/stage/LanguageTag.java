package org.wiredesk.enrich.stage;

import org.wiredesk.article.Enrichment.Provenance;

/**
 * The language of a text, and who says so.
 *
 * @param value BCP 47; {@link #UNDETERMINED} if nobody knows
 */
record LanguageTag(String value, Provenance provenance) {

    static final String UNDETERMINED = "und";
}
