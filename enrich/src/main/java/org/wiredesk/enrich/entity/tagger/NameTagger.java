package org.wiredesk.enrich.entity.tagger;

import java.util.List;

/** Proposes names by how a text is written, whether anybody listed them or not. */
public interface NameTagger {

    /** Names in text order, none inside another. */
    List<Span> find(Scene scene);
}
