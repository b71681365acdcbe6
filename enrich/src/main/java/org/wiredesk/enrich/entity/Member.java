package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;

/** One entity of an article while its mentions are collected. */
final class Member {

    final Kind kind;
    final String name;
    final @Nullable Concept concept;
    final List<Integer> alternatives;
    final List<Place> places = new ArrayList<>();

    /** Where it is mentioned: which text, and the span there. */
    record Place(int text, Span span) {}

    /** @param alternatives concepts between which nothing decides, when there is no concept */
    Member(Kind kind, String name, @Nullable Concept concept, List<Integer> alternatives) {
        this.kind = kind;
        this.name = name;
        this.concept = concept;
        this.alternatives = alternatives;
    }

    Entity entity(String language) {
        if (concept == null) {
            return new Entity(name, null, name);
        }
        String usual = concept.name(language);
        return concept.uri() == null ? new Entity(usual, null, usual) : new Entity(usual, concept.uri(), null);
    }
}
