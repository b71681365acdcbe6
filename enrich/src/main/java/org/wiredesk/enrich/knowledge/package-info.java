/**
 * Who and what is known by name, and everyday words that tell what a name beside them is.
 *
 * <p>Rows of any format ({@code ...Rows}, {@code WikidataImport}) go to {@code PackBuilder}, which makes a {@code Pack}:
 * {@code NameTable} and {@code ConceptTable}, saved by {@code PackFile}. {@link org.wiredesk.enrich.knowledge.Knowledge}
 * is several packs that act as one. A list of the user's is built while it is read, so both are here.
 */
@NullMarked
package org.wiredesk.enrich.knowledge;

import org.jspecify.annotations.NullMarked;
