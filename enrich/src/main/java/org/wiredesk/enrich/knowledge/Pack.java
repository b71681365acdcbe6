package org.wiredesk.enrich.knowledge;

/**
 * Names and the concepts that bear them, from one origin: what we ship, or one file of the user's.
 *
 * @param origin told by {@code wiredesk knowledge show}: what it was built from
 */
record Pack(NameTable names, ConceptTable concepts, String origin) {}
