package org.wiredesk.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wiredesk.ingest.Collected.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

class JsonArticlesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void keepsAPlainTextCharacterForCharacter() throws RefusedException {
        Article article =
                read("{\"text\":\"  Two  blanks,\\ta tab\\u00a0and \\ud83d\\ude00\\r\\n\\r\\nnext \",\"title\":\"T\"}");

        assertThat(text(article)).isEqualTo("  Two  blanks,\ta tab\u00a0and \ud83d\ude00\n\nnext ");
        assertThat(article.content().type()).isEqualTo(Content.PLAIN_TEXT);
    }

    @Test
    void keepsAUriAsItIs() throws RefusedException {
        assertThat(read("{\"uri\":\"my-own/17?utm_source=x\",\"url\":\"https://n.example/a\",\"text\":\"x\"}")
                        .uri())
                .isEqualTo("my-own/17?utm_source=x");
    }

    @Test
    void goesByTheCanonicalAddressWhereThereIsNoUri() throws RefusedException {
        Article article = read("{\"url\":\"https://N.example/a?utm_source=x#top\",\"text\":\"x\"}");

        assertThat(article.uri()).isEqualTo("https://n.example/a");
        assertThat(article.acquisition().canonicalUrl()).isEqualTo("https://n.example/a");
        assertThat(article.declared().url()).isEqualTo("https://N.example/a?utm_source=x#top");
    }

    @Test
    void anIdThatIsNoUriNamesWithinItsFile() throws RefusedException {
        assertThat(read("{\"id\":17,\"text\":\"x\"}").uri()).isEqualTo("file:a.json#id=17");
        assertThat(read("{\"id\":\"urn:x:1\",\"text\":\"x\"}").uri()).isEqualTo("urn:x:1");
    }

    @Test
    void aFileWithOneNamelessArticleNamesIt() throws RefusedException {
        assertThat(read("{\"text\":\"x\",\"title\":\"T\"}").uri()).isEqualTo("file:a.json");
        assertThat(readAll("[{\"text\":\"x\",\"title\":\"T\"}]").articles())
                .extracting(Article::uri)
                .allMatch(uri -> uri.startsWith("urn:sha256:"));
    }

    @Test
    void readsTheWordsOfOtherExports() throws RefusedException {
        Article article =
                read("{\"headline\":\"H\",\"body\":\"B\",\"link\":\"https://n.example/1\",\"date\":\"23 Nov\","
                        + "\"author\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"lang\":\"en\",\"source\":{\"name\":\"N\",\"url\":\"https://n.example\"},"
                        + "\"tags\":[\"x\",\"y\"],\"summary\":\"S\"}");

        assertThat(text(article)).isEqualTo("B");
        assertThat(article.declared())
                .isEqualTo(new Declared(
                        "H",
                        "A, B",
                        "23 Nov",
                        null,
                        "en",
                        "S",
                        "https://n.example/1",
                        null,
                        List.of("x", "y"),
                        new Named("N", "https://n.example"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\"<p>One.</p><p>Two.</p>\"}| text/html; charset=utf-8",
                "{\"html\":\"One <b>and</b> two\"}| text/html; charset=utf-8",
                "{\"content\":\"a < b, and b > c\"}| text/plain; charset=utf-8",
                "{\"text\":\"<p>quoted</p>\"}| text/plain; charset=utf-8",
                "{\"body\":\"<3 you all\"}| text/plain; charset=utf-8",
            })
    void knowsMarkupFromText(String json, String type) throws RefusedException {
        assertThat(read(json).content().type()).isEqualTo(type);
    }

    @Test
    void readsNinjsOfTheFirstVersion() throws RefusedException {
        Article article = read("{\"uri\":\"urn:n:1\",\"type\":\"text\",\"versioncreated\":\"2026-11-23T10:00:00Z\","
                + "\"byline\":\"A\",\"headline\":\"H\",\"body_xhtml\":\"<p>x</p>\",\"body_text\":\"x\",\"language\":\"de\","
                + "\"subject\":[{\"name\":\"sport\"}],\"infosource\":[{\"name\":\"dpa\"}]}");

        assertThat(article.uri()).isEqualTo("urn:n:1");
        assertThat(text(article)).isEqualTo("x");
        assertThat(article.declared().headline()).isEqualTo("H");
        assertThat(article.declared().by()).isEqualTo("A");
        assertThat(article.declared().published()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(article.declared().keywords()).containsExactly("sport");
        assertThat(article.declared().source()).isEqualTo(new Named("dpa", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contenttype", "contentType"})
    void readsNinjsOfTheLaterVersions(String spelling) throws RefusedException {
        Article article = read(
                "{\"uri\":\"urn:n:2\",\"headlines\":[{\"role\":\"short\",\"value\":\"S\"},{\"role\":\"main\",\"value\":\"H\"}],"
                        + "\"bodies\":[{\"role\":\"main\",\"" + spelling + "\":\"text/html\",\"value\":\"<p>x</p>\"}],"
                        + "\"contentCreated\":\"2026-11-20\",\"by\":\"A\",\"descriptions\":[{\"value\":\"D\"}]}");

        assertThat(text(article)).isEqualTo("<p>x</p>");
        assertThat(article.content().type()).startsWith("text/html");
        assertThat(article.declared().headline()).isEqualTo("H");
        assertThat(article.declared().description()).isEqualTo("D");
        assertThat(article.declared().published()).isEqualTo("2026-11-20");
    }

    @Test
    void readsAnArticleOfOurOwn() throws RefusedException {
        Article article = read("{\"text\":\"x\",\"title\":\"T\"}").asVersion(7, Instant.EPOCH);

        assertThat(read(Json.mapper().writeValueAsString(article))).isEqualTo(article);
    }

    @Test
    void cleansNulCharactersAndLoneSurrogatesWhereverTheyAre() throws RefusedException {
        Article article = read("{\"title\":\"a\\u0000b\",\"text\":\"c\\ud800d\",\"url\":\"https://n.example/1\"}");

        assertThat(article.declared().headline()).isEqualTo("a\ufffdb");
        assertThat(text(article)).isEqualTo("c\ufffdd");
    }

    @Test
    void aHeadlineAloneIsAnArticle() throws RefusedException {
        assertThat(read("{\"title\":\"T\"}").content().bytes()).isEmpty();
    }

    @Test
    void anArticleWithoutATitleOrADateGoesOn() throws RefusedException {
        assertThat(read("{\"text\":\"x\"}").declared().headline()).isNull();
        assertThat(read("{\"text\":\"x\",\"published\":\"2099-01-01\"}")
                        .declared()
                        .published())
                .isEqualTo("2099-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": oops}| INVALID_JSON",
                "{\"title\":\"a\",\"text\":\"b\"} {}| INVALID_JSON",
                "{\"title\":\"a\",\"title\":\"b\"}| DUPLICATE_KEYS",
                "{\"title\":\"\",\"text\":\"\"}| EMPTY",
                "{\"foo\":1}| NOT_AN_ARTICLE",
                "17| NOT_AN_ARTICLE",
                "\"text\"| NOT_AN_ARTICLE",
                "{\"uri\":\"urn:p\",\"type\":\"picture\",\"versioncreated\":\"2026\",\"headline\":\"H\"}| NOT_AN_ARTICLE",
                "{\"content\":{\"type\":\"text/plain\",\"bytes\":\"eA==\"},\"acquisition\":{\"via\":\"x\"}}| NOT_AN_ARTICLE",
            })
    void refuses(String json, Reason reason) {
        assertThat(refusal(json).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"headlines\":[{\"value\":\"H\"}]}| no uri",
                "{\"uri\":\"urn:n\",\"type\":\"letter\",\"versioncreated\":\"2026\",\"headline\":\"H\"}| the type \"letter\"",
                "{\"uri\":\"urn:n\",\"pubStatus\":\"cancelled\",\"headline\":\"H\"}| known are canceled, usable, withheld",
                "{\"uri\":\"urn:n\",\"representationtype\":\"half\",\"headline\":\"H\"}| representationtype \"half\"",
                "{\"uri\":\"urn:n\",\"headline\":\"H\",\"contentcreated\":{\"start\":\"2026\"}}| an object as contentcreated, where a text",
                "{\"uri\":\"urn:n\",\"headline\":[\"H\"],\"body_text\":\"x\"}| a list as headline, where a text",
                "{\"uri\":\"urn:n\",\"headline\":\"H\",\"body_text\":\"x\",\"genre\":\"Feature\"}| a text as genre, where a list",
                "{\"uri\":\"urn:n\",\"headline\":\"H\",\"associations\":3}| a number as associations",
                "{\"uri\":\"urn:n\",\"headlines\":[\"H\"]}| in headlines that is not an object",
                "{\"uri\":\"urn:n\",\"headlines\":[{\"value\":[\"H\"]}]}| in headlines that is not an object",
                "{\"uri\":\"urn:n\",\"headline\":\"H\",\"standard\":\"ninjs\",\"ednote\":\"e\"}| a text as standard, where an object",
            })
    void saysWhatIsWrongWithNinjs(String json, String sentence) {
        RefusedException refusal = refusal(json);

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_NINJS);
        assertThat(refusal).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\":\"urn:n\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\"}}| neither a headline nor a text",
                "{\"uri\":\"urn:n\",\"pubstatus\":\"usable\"}| neither a headline nor a text",
                "{\"uri\":\"urn:n\",\"pubstatus\":\"withheld\",\"headline\":\"H\",\"body_text\":\"x\"}| is withheld",
                "{\"uri\":\"urn:n\",\"type\":\"picture\",\"headline\":\"H\",\"renditions\":{}}| type picture without a body",
            })
    void ninjsThatIsNoArticleIsRefusedAsThat(String json, String sentence) {
        RefusedException refusal = refusal(json);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
        assertThat(refusal).hasMessageContaining(sentence);
    }

    @Test
    void ninjsThatIsCanceledTakesItsArticleBack() throws RefusedException {
        Article article = read("{\"uri\":\"urn:n\",\"pubStatus\":\"canceled\",\"headlines\":[{\"value\":\"H\"}],"
                + "\"bodies\":[{\"value\":\"x\"}]}");

        assertThat(article.uri()).isEqualTo("urn:n");
        assertThat(article.wasCanceled()).isTrue();
        assertThat(text(article)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"urn:n\",\"headline\":\"H\",\"body_text\":\"x\",\"version\":3,\"subject\":null,\"invented\":[1]}",
                "{\"uri\":\"urn:n\",\"type\":\"Text\",\"headline\":\"H\",\"body_text\":\"x\",\"associations\":[]}",
                "{\"uri\":\"urn:n\",\"title\":\"H\",\"text\":\"x\",\"copyrightholder\":{\"name\":\"C\"}}",
                "{\"uri\":\"urn:n\",\"title\":\"H\",\"text\":\"x\",\"type\":\"letter\"}",
            })
    void whatHurtsNobodyIsNotRefused(String json) throws RefusedException {
        Article article = read(json);

        assertThat(text(article)).isEqualTo("x");
        assertThat(article.declared().headline()).isEqualTo("H");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        assertThat(refusal("{\"title\":\"a\",\n\"text\": oops}").getMessage()).contains("line 2");
    }

    @Test
    void refusesNestingWithoutEndAndNumbersWithoutEnd() {
        assertThat(refusal("[".repeat(100_000)).reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refusal("{\"a\":" + "9".repeat(2_000) + "}").reason()).isEqualTo(Reason.INVALID_JSON);
    }

    @Test
    void aUriThatIsTooLongForAKeyGivesWayToItsHash() throws RefusedException {
        String uri = "urn:x:" + "y".repeat(1 << 20);

        assertThat(read("{\"uri\":\"" + uri + "\",\"text\":\"x\"}").uri()).startsWith("urn:sha256:");
    }

    @Test
    void refusesATextBeyondTheLimit() {
        String large = "x".repeat(Limits.DEFAULT.articleBytes() + 1);

        assertThat(refusal("{\"text\":\"" + large + "\"}").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void oneBadElementOfAnArrayCostsOnlyItself() throws RefusedException {
        Collected found = readAll("[{\"title\":\"a\"},17,{\"title\":\"b\"}]");

        assertThat(found.articles()).hasSize(2);
        assertThat(found.refusals()).extracting(d -> d.origin()).containsExactly("in/a.json:2");
    }

    private static RefusedException refusal(String json) {
        return catchThrowableOfType(RefusedException.class, () -> readAll(json));
    }

    private static Article read(String json) throws RefusedException {
        return readAll(json).article();
    }

    private static Collected readAll(String json) throws RefusedException {
        Collected found = new Collected();
        Delivery delivery = Delivery.ofFile("file:a.json", "in/a.json", NOW);
        JsonArticles.read(json.getBytes(StandardCharsets.UTF_8), delivery, Limits.DEFAULT, found);
        return found;
    }
}
