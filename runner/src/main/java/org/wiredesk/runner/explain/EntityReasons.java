package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.runner.explain.Explanation.Entry;

/** Which list or model knew a name, and what else it could have been. */
final class EntityReasons {

    private final EnrichedArticle article;
    private final Texts texts;

    EntityReasons(EnrichedArticle article, Texts texts) {
        this.article = article;
        this.texts = texts;
    }

    List<Entry> of(List<Entity> entities, String property) {
        return entities.stream().map(entity -> entry(entity, property)).toList();
    }

    private Entry entry(Entity entity, String property) {
        List<Place> places = places(article, texts, entity.target());
        List<String> facts = new ArrayList<>();
        places.stream().mapToInt(Place::confidence).max().ifPresent(confidence -> facts.add(confidence + " %"));
        facts.add(entity.uri() == null ? "not linked" : entity.uri());
        List<String> reasons = Provenances.behind(article, property, entity.target() + ": ").stream()
                .flatMap(evidence -> Arrays.stream(evidence.split("; ")))
                .map(EntityReasons::inWords)
                .toList();
        return new Entry(entity.name(), entity.target(), facts, reasons, places);
    }

    private static String inWords(String evidence) {
        return switch (evidence) {
            case "knowledge" -> "in our list of names";
            case "tagger" -> "the statistical tagger takes it for a name";
            default -> evidence;
        };
    }

    /** Every mention that points to a target, sources apart (those come with their phrases), and pronouns. */
    static List<Place> places(EnrichedArticle article, Texts texts, String target) {
        return article.enrichment().mentions().stream()
                .filter(mention ->
                        mention.target().equals(target) && mention.kind() != Kind.SOURCE && !mention.isPronoun())
                .flatMap(mention ->
                        Place.of(texts, mention.section(), mention.begin(), mention.end(), "", mention.confidence())
                                .stream())
                .toList();
    }
}
