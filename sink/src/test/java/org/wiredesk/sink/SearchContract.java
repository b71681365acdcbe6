package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.wiredesk.sink.store.Articles.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;
import org.wiredesk.sink.layout.LayoutChange;
import org.wiredesk.sink.store.Articles;
import org.wiredesk.sink.store.Store;

/** What searching must do, whatever database the store is in. */
public interface SearchContract {

    Store store();

    /** Settings that lead to {@link #store}. */
    SinkSettings settings();

    @Test
    default void findsArticlesThatHoldEveryWord() {
        fill(
                article("both", 1, "Storm", "It hit the harbour."),
                article("one", 1, "Storm", "Nobody was hurt."),
                article("none", 1, "Calm", "Nothing happened."));

        assertThat(uris("storm HARBOUR")).containsExactly("both");
        assertThat(uris("storm")).containsExactlyInAnyOrder("both", "one");
        assertThat(uris("tornado")).isEmpty();
    }

    @Test
    default void findsWordsWithAndWithoutDiacritics() {
        fill(article("a", 1, "Zürich", "Der Fußgänger fährt nach São Paulo, Ελλάδα, Łódź und Киев."));

        for (String words :
                List.of("zurich", "ZÜRICH", "Zu\u0308rich", "sao", "fahrt", "ελλαδα", "киев", "fußgänger")) {
            assertThat(uris(words)).as(words).containsExactly("a");
        }
    }

    @Test
    default void findsPhrasesAndBeginningsOfWords() {
        fill(article("a", 1, "", "the central bank raised rates"), article("b", 1, "", "a bank in the central square"));

        assertThat(uris("\"central bank\"")).containsExactly("a");
        assertThat(uris("central bank")).containsExactlyInAnyOrder("a", "b");
        assertThat(uris("rais*")).containsExactly("a");
        assertThat(uris("\"central ba\"*")).isEmpty();
        assertThat(uris("\"central ba*\"")).containsExactly("a");
        assertThat(uris("rais")).isEmpty();
    }

    @Test
    default void putsTheBetterFitFirst() {
        fill(
                article("passing", 1, "Sports", "A long report on many things, with one flood. " + "word ".repeat(200)),
                article("about", 1, "Flood", "The flood came. The flood went."));

        assertThat(uris("flood")).containsExactly("about", "passing");
    }

    @Test
    default void findsWhatWasTakenBackOnlyWhenAsked() {
        fill(article("a", 1, "Minister resigns", ""), article("b", 1, "Minister resigns", ""));
        fill(Articles.canceled("a", 2));
        SearchQuery resigns = SearchQuery.words("resigns");

        assertThat(find(resigns)).extracting(SearchHit::uri).containsExactly("b");
        assertThat(find(resigns.withCanceled(true)))
                .extracting(SearchHit::uri, SearchHit::pubStatus)
                .containsExactlyInAnyOrder(tuple("a", "canceled"), tuple("b", "usable"));
    }

    @Test
    default void findsTheNewVersionOnly() {
        fill(article("a", 1, "Minister resigns", ""), article("b", 1, "Other", ""));
        fill(article("a", 2, "Minister stays", ""));

        assertThat(uris("resigns")).isEmpty();
        assertThat(uris("stays")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE articles; --",
                "\"",
                "\"\"",
                "\"unclosed phrase",
                "NEAR(a b",
                "headline:storm",
                "a AND OR NOT",
                "^ ( ) { } : * - + ~",
                "*",
                "& | ! <-> \\ %",
                "((((((((((",
                "\u0000 \ud800 😀 \u202e"
            })
    default void takesAnyTextForWords(String hostile) {
        fill(article("a", 1, "Storm", "Text."));

        assertThat(uris(hostile)).isEmpty();
        assertThat(uris("storm")).containsExactly("a");
    }

    @Test
    default void refusesMoreWordsThanAnyoneMeans() {
        fill(article("a", 1, "Storm", ""));

        assertThat(uris("storm ".repeat(100))).containsExactly("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uris("storm ".repeat(101)))
                .withMessageContaining("100");
    }

    @Test
    default void findsATopicByTheNameThatItHasInAnyLanguage() {
        EnrichedArticle english = article("a", 1, "Storm", "");
        EnrichedArticle german = Json.mapper()
                .readValue(
                        Json.mapper()
                                .writeValueAsString(article("b", 1, "Storm", ""))
                                .replace("\"weather\"", "\"Wetter\""),
                        EnrichedArticle.class);
        fill(english, german);
        SearchQuery storm = SearchQuery.words("storm");

        for (String name : List.of("weather", "wetter", "17000000")) {
            assertThat(find(storm.withTopic(name)))
                    .extracting(SearchHit::uri, SearchHit::topics)
                    .containsExactlyInAnyOrder(tuple("a", List.of("weather")), tuple("b", List.of("Wetter")));
        }
        assertThat(find(storm.withTopic("sport"))).isEmpty();
    }

    @Test
    default void filtersByTopicEntitySourceAndLanguage() {
        fill(article("a", 1, "Storm", ""));
        SearchQuery storm = SearchQuery.words("storm");

        for (SearchQuery fitting : List.of(
                storm.withTopic("weather"),
                storm.withTopic("WEATHER"),
                storm.withTopic("17000000"),
                storm.withTopic("medtop:17000000"),
                storm.withTopic(Articles.WEATHER),
                storm.withEntity("berlin"),
                storm.withEntity("Q64"),
                storm.withEntity("jurgen straße"),
                storm.withSource("reuters"),
                storm.withSource("example.com"),
                storm.withLanguage("en-GB"),
                storm.withLanguage("en"))) {
            assertThat(find(fitting)).as(fitting.toString()).hasSize(1);
        }
        for (SearchQuery other : List.of(
                storm.withTopic("sport"),
                storm.withTopic("%"),
                storm.withEntity("Q6"),
                storm.withSource("Reuter"),
                storm.withLanguage("e"),
                storm.withLanguage("de"))) {
            assertThat(find(other)).as(other.toString()).isEmpty();
        }
    }

    @Test
    default void filtersByTimeOfPublication() {
        fill(article("a", 1, "Storm", ""));
        Instant published = Instant.parse("2026-03-01T11:00:00Z");
        SearchQuery storm = SearchQuery.words("storm");

        assertThat(find(storm.between(published, published.plusMillis(1)))).hasSize(1);
        assertThat(find(storm.between(published.plusMillis(1), null))).isEmpty();
        assertThat(find(storm.between(null, published))).isEmpty();
    }

    @Test
    default void listsTheNewestWithoutWords() {
        fill(article("a", 1, "Storm", ""), article("b", 1, "Calm", ""));

        assertThat(find(SearchQuery.words("").withLimit(1)))
                .extracting(SearchHit::uri)
                .containsExactly("a");
        assertThat(uris("")).containsExactly("a", "b");
    }

    @Test
    default void tellsWhatAReaderWantsToKnowOfAHit() {
        fill(article("a", 1, "Storm", "Line one.\n\nThe Häfen were closed."));

        SearchHit hit = find(SearchQuery.words("hafen")).get(0);

        assertThat(hit.headline()).isEqualTo("Storm");
        assertThat(hit.published()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(hit.publisher()).isEqualTo("Example Times");
        assertThat(hit.topics()).containsExactly("weather");
        assertThat(hit.snippet().marked("[", "]")).isEqualTo("Line one.  The [Häfen] were closed.");
    }

    @Test
    default void tellsWhichSitesLayoutHasChanged() {
        fill(IntStream.range(0, 100)
                .mapToObj(i -> Articles.page("news.example", i, i < 60))
                .toArray(EnrichedArticle[]::new));
        fill(IntStream.range(0, 100)
                .mapToObj(i -> Articles.page("other.example", i, true))
                .toArray(EnrichedArticle[]::new));
        fill(article("file", 1, "Storm", ""));

        assertThat(Layouts.changes(settings(), Duration.ofDays(30)))
                .extracting(LayoutChange::sentence)
                .containsExactly(
                        "layout of news.example changed on 2026-03-04: 40 of the 40 pages since have no date, before 0 of 60");
        assertThat(Layouts.changes(settings(), Duration.ofDays(1))).isEmpty();
    }

    default void fill(EnrichedArticle... articles) {
        store().write(Stream.of(articles).map(Articles::stored).toList(), List.of());
    }

    default List<String> uris(String words) {
        return find(SearchQuery.words(words)).stream().map(SearchHit::uri).toList();
    }

    default List<SearchHit> find(SearchQuery query) {
        try (ArticleSearch search = ArticleSearch.open(settings())) {
            return search.find(query);
        }
    }
}
