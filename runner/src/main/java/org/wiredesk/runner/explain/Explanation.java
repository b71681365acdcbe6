package org.wiredesk.runner.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Kind;

/**
 * Why each tag of an article is there: the same for every way of showing it.
 *
 * @param parts never empty of entries, in the order in which a person wants to read them
 */
public record Explanation(List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The tags of one sort. */
    public record Part(String title, Optional<Kind> kind, List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One tag.
     *
     * @param name what a list of tags shows
     * @param target what mentions of it point to; empty for what has no mentions
     * @param facts a few words each: confidence, identifier, role
     * @param reasons a sentence or less each: rule, list, phrase
     * @param places where it stands in the text, in reading order
     */
    public record Entry(String name, String target, List<String> facts, List<String> reasons, List<Place> places) {

        public Entry {
            facts = List.copyOf(facts);
            reasons = List.copyOf(reasons);
            places = List.copyOf(places);
        }
    }

    /** Reads the evidence of an article. */
    public static Explanation of(EnrichedArticle article) {
        Texts texts = new Texts(article);
        List<Part> parts = new ArrayList<>();
        add(parts, "Page", Optional.empty(), PageReasons.of(article));
        add(parts, "Topics", Optional.of(Kind.TOPIC), TopicReasons.of(article, texts));
        EntityReasons entities = new EntityReasons(article, texts);
        add(parts, "People", Optional.of(Kind.PERSON), entities.of(article.people(), "people"));
        add(
                parts,
                "Organisations",
                Optional.of(Kind.ORGANISATION),
                entities.of(article.organisations(), "organisations"));
        add(parts, "Places", Optional.of(Kind.PLACE), entities.of(article.places(), "places"));
        add(parts, "Sources", Optional.of(Kind.SOURCE), SourceReasons.of(article, texts));
        add(parts, "Quotes", Optional.empty(), QuoteReasons.of(article, texts));
        add(
                parts,
                "Failed",
                Optional.empty(),
                article.enrichment().failed().stream().map(Explanation::failure).toList());
        return new Explanation(parts);
    }

    private static Entry failure(Failure failure) {
        return new Entry(failure.creator(), "", List.of(), List.of(failure.reason()), List.of());
    }

    private static void add(List<Part> parts, String title, Optional<Kind> kind, List<Entry> entries) {
        if (!entries.isEmpty()) {
            parts.add(new Part(title, kind, entries));
        }
    }
}
