package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Json;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Enricher;

class TaggerTest {

    private static final Article ARTICLE =
            Samples.article("file:a.txt", "Storm over Hamburg\nHarbour closed. More rain.");

    private static final Enricher PLACES = Samples.enricher(
            "entity",
            document -> Annotations.builder()
                    .place(new Entity("Hamburg", "http://www.wikidata.org/entity/Q1055", null))
                    .mention(
                            document.headline().mention(Kind.PLACE, 11, 18, "http://www.wikidata.org/entity/Q1055", 90))
                    .build());

    private static final Enricher TOPICS = Samples.enricher(
            "topic",
            document -> Annotations.builder()
                    .subject(new Subject("weather", "http://cv.iptc.org/newscodes/mediatopic/17000000", "iptc", 80, 70))
                    .mention(document.body()
                            .mention(Kind.TOPIC, 21, 25, "http://cv.iptc.org/newscodes/mediatopic/17000000", 70))
                    .mention(document.headline()
                            .mention(Kind.TOPIC, 0, 5, "http://cv.iptc.org/newscodes/mediatopic/17000000", 70))
                    .provenance(new Provenance("subjects", "topic", "7", "rule weather-3"))
                    .build());

    private static final Enricher SOURCES = Samples.enricher(
            "source",
            document -> Annotations.builder()
                    .infoSource(new InfoSource("NDR", "cited", null, "ndr.de"))
                    .infoSource(new InfoSource("Example Post", "publisher", null, "example.org"))
                    .infoSource(new InfoSource("NDR again", "cited", null, "ndr.de"))
                    .build());

    @Test
    void putsTheTagsOfAllEnrichersIntoOneRecord() {
        EnrichedArticle enriched = enriched(Samples.tagger(PLACES, TOPICS, SOURCES), ARTICLE);

        assertThat(enriched.headline()).isEqualTo("Storm over Hamburg");
        assertThat(enriched.body()).isEqualTo("Harbour closed. More rain.");
        assertThat(enriched.language()).isEqualTo("en");
        assertThat(enriched.places()).extracting(Entity::name).containsExactly("Hamburg");
        assertThat(enriched.subjects()).extracting(Subject::name).containsExactly("weather");
        assertThat(enriched.acquisition()).isEqualTo(ARTICLE.acquisition());
    }

    @Test
    void anArticleThatWasTakenDownGoesOnAsSuchWithoutText() {
        Article canceled = Samples.article("file:a.txt", "").asCanceled();
        EnrichedArticle enriched = enriched(Samples.tagger(PLACES, TOPICS, SOURCES), canceled);

        assertThat(enriched.pubStatus()).isEqualTo("canceled");
        assertThat(enriched.uri()).isEqualTo("file:a.txt");
        assertThat(enriched.body()).isEmpty();
        assertThat(enriched.places()).isEmpty();
        assertThat(enriched.acquisition()).isEqualTo(canceled.acquisition());
    }

    @Test
    void keepsOneEntryPerSourceAndThePublisherFirst() {
        assertThat(enriched(Samples.tagger(SOURCES), ARTICLE).infoSources())
                .extracting(InfoSource::name)
                .containsExactly("Example Post", "NDR");
    }

    @Test
    void sortsMentionsByWhereTheyStand() {
        assertThat(enriched(Samples.tagger(TOPICS, PLACES), ARTICLE)
                        .enrichment()
                        .mentions())
                .extracting(mention -> mention.text())
                .containsExactly("Storm", "Hamburg", "rain");
    }

    @Test
    void keepsTheArticleWhenOneEnricherFails() {
        Enricher broken = Samples.enricher("broken", document -> {
            throw new IllegalStateException("no\n  idea");
        });

        EnrichedArticle enriched = enriched(Samples.tagger(broken, PLACES), ARTICLE);

        assertThat(enriched.places()).hasSize(1);
        assertThat(enriched.enrichment().failed())
                .containsExactly(new Failure("broken", "IllegalStateException: no idea"));
    }

    @Test
    void keepsTheArticleWhenAnEnricherRecursesTooDeep() {
        Enricher endless = Samples.enricher("endless", TaggerTest::recurse);

        EnrichedArticle enriched = enriched(Samples.tagger(endless, PLACES), ARTICLE);

        assertThat(enriched.places()).hasSize(1);
        assertThat(enriched.enrichment().failed()).containsExactly(new Failure("endless", "StackOverflowError"));
    }

    @Test
    void goesOnWithoutALanguageWhenTheDetectorFails() {
        Tagger tagger = new Tagger(
                Samples.LINES,
                page -> {
                    throw new IllegalArgumentException("what is this");
                },
                List.of(PLACES),
                new TimeLimit(java.time.Duration.ofSeconds(10)));

        EnrichedArticle enriched = enriched(tagger, ARTICLE);

        assertThat(enriched.language()).isNull();
        assertThat(enriched.places()).hasSize(1);
        assertThat(enriched.enrichment().failed())
                .containsExactly(new Failure("language", "IllegalArgumentException: what is this"));
    }

    @Test
    void dropsWhatCannotBeReadWithTheReadersReason() {
        Tagged tagged = Samples.tagger().tag(Samples.article("file:empty.txt", " \n"));

        assertThat(tagged).isInstanceOfSatisfying(Tagged.Dropped.class, dropped -> {
            assertThat(dropped.article().uri()).isEqualTo("file:empty.txt");
            assertThat(dropped.article().stage()).isEqualTo("enrich");
            assertThat(dropped.article().reason()).isEqualTo("empty");
            assertThat(dropped.article().detail()).isEqualTo("there is no text");
            assertThat(dropped.article().origin()).isEqualTo("inbox");
        });
    }

    @Test
    void dropsTheArticleWhenThePageReaderFails() {
        Tagger tagger = new Tagger(
                article -> {
                    throw new IndexOutOfBoundsException("7");
                },
                Samples.ENGLISH,
                List.of(),
                new TimeLimit(java.time.Duration.ofSeconds(10)));

        assertThat(tagger.tag(ARTICLE))
                .isInstanceOfSatisfying(
                        Tagged.Dropped.class,
                        dropped -> assertThat(dropped.article().reason()).isEqualTo("unreadable"));
    }

    @Test
    void writesTheSameBytesWhateverTheOrderOfTheEnrichers() {
        Enricher broken = Samples.enricher("broken", document -> {
            throw new IllegalStateException("always");
        });
        Enricher alsoPlaces = Samples.enricher(
                "region",
                document -> Annotations.builder()
                        .place(new Entity("Hamburg, Germany", "http://www.wikidata.org/entity/Q1055", null))
                        .located("Hamburg")
                        .build());
        Enricher moreTopics = Samples.enricher(
                "more-topics",
                document -> Annotations.builder()
                        .subject(new Subject(
                                "disaster", "http://cv.iptc.org/newscodes/mediatopic/03000000", "iptc", 80, 70))
                        .subject(new Subject(
                                "weather", "http://cv.iptc.org/newscodes/mediatopic/17000000", "iptc", 20, 99))
                        .located("Harbour")
                        .build());
        List<Enricher> enrichers = new ArrayList<>(List.of(PLACES, TOPICS, SOURCES, broken, alsoPlaces, moreTopics));
        Set<String> results = new HashSet<>();
        Random random = new Random(20);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(enrichers, random);
            Tagger tagger = Samples.tagger(enrichers.toArray(Enricher[]::new));
            results.add(Json.mapper().writeValueAsString(enriched(tagger, ARTICLE)));
        }

        assertThat(results).hasSize(1);
    }

    @Test
    void saysForEveryTagWhoSetIt() {
        assertThat(enriched(Samples.tagger(PLACES, TOPICS, SOURCES), ARTICLE)
                        .enrichment()
                        .provenance())
                .containsExactly(
                        new Provenance("headlines", "page", "1", "first line"),
                        new Provenance("language", "language", "1", "detected 99"),
                        new Provenance("places", "entity", "7", null),
                        new Provenance("infoSources", "source", "7", null),
                        new Provenance("subjects", "topic", "7", "rule weather-3"));
    }

    @Test
    void refusesTwoEnrichersOfOneName() {
        assertThatThrownBy(() -> Samples.tagger(PLACES, PLACES)).hasMessageContaining("share a name");
    }

    private static EnrichedArticle enriched(Tagger tagger, Article article) {
        Tagged tagged = tagger.tag(article);
        assertThat(tagged).isInstanceOf(Tagged.Enriched.class);
        return ((Tagged.Enriched) tagged).article();
    }

    private static Annotations recurse(org.wiredesk.enrich.Document document) {
        return Annotations.builder().located(recurse(document).located() + "!").build();
    }
}
