package org.wiredesk.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;

/**
 * What one enricher found. Each enricher fills its own lists and leaves the others empty.
 *
 * @param located the dateline's place, or null
 */
public record Annotations(
        List<InfoSource> infoSources,
        List<Subject> subjects,
        List<Entity> people,
        List<Entity> organisations,
        List<Entity> places,
        List<Mention> mentions,
        List<Citation> citations,
        List<Quote> quotes,
        List<Provenance> provenance,
        @Nullable String located) {

    /** Nothing found. */
    public static final Annotations NONE = new Builder().build();

    public Annotations {
        infoSources = List.copyOf(infoSources);
        subjects = List.copyOf(subjects);
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        mentions = List.copyOf(mentions);
        citations = List.copyOf(citations);
        quotes = List.copyOf(quotes);
        provenance = List.copyOf(provenance);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what an enricher finds, in the order in which it finds it. */
    public static final class Builder {

        private final List<InfoSource> infoSources = new ArrayList<>();
        private final List<Subject> subjects = new ArrayList<>();
        private final List<Entity> people = new ArrayList<>();
        private final List<Entity> organisations = new ArrayList<>();
        private final List<Entity> places = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Citation> citations = new ArrayList<>();
        private final List<Quote> quotes = new ArrayList<>();
        private final List<Provenance> provenance = new ArrayList<>();
        private @Nullable String located;

        private Builder() {}

        public Builder infoSource(InfoSource source) {
            infoSources.add(source);
            return this;
        }

        public Builder subject(Subject subject) {
            subjects.add(subject);
            return this;
        }

        public Builder person(Entity person) {
            people.add(person);
            return this;
        }

        public Builder organisation(Entity organisation) {
            organisations.add(organisation);
            return this;
        }

        public Builder place(Entity place) {
            places.add(place);
            return this;
        }

        public Builder mention(Mention mention) {
            mentions.add(mention);
            return this;
        }

        public Builder citation(Citation citation) {
            citations.add(citation);
            return this;
        }

        public Builder quote(Quote quote) {
            quotes.add(quote);
            return this;
        }

        public Builder provenance(Provenance entry) {
            provenance.add(entry);
            return this;
        }

        public Builder located(String place) {
            located = place;
            return this;
        }

        public Annotations build() {
            return new Annotations(
                    infoSources,
                    subjects,
                    people,
                    organisations,
                    places,
                    mentions,
                    citations,
                    quotes,
                    provenance,
                    located);
        }
    }
}
