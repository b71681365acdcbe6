package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Concept;

/** One entity of an article while its mentions are collected. */
final class Member {

    final Kind kind;
    final String name;
    final @Nullable Concept concept;
    final List<Choice> alternatives;
    /** That the concept is the one meant, 0 to 100. */
    final int certainty;

    final List<Place> places = new ArrayList<>();

    /** Where it is mentioned: which text, and the span there. */
    record Place(int text, Span span) {}

    /** A concept that a name may mean, and how likely that is, 0 to 100. */
    record Choice(int concept, int certainty) {}

    /** @param alternatives other concepts that the name may mean; all of them where nothing decides */
    Member(Kind kind, String name, @Nullable Concept concept, int certainty, List<Choice> alternatives) {
        this.kind = kind;
        this.name = name;
        this.concept = concept;
        this.certainty = certainty;
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
