package org.wiredesk.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wiredesk.sink.store.Articles.article;
import static org.wiredesk.sink.store.Articles.canceled;
import static org.wiredesk.sink.store.Articles.read;
import static org.wiredesk.sink.store.Articles.stored;
import static org.wiredesk.sink.store.Articles.storm;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.sink.store.Store.Move;
import org.wiredesk.sink.store.Store.Outcome;
import org.wiredesk.sink.store.Store.Partition;
import org.wiredesk.sink.store.StoreException.Trouble;

/** What every store must do, whatever database it is in. */
public interface StoreContract {

    Partition FIRST = new Partition("topic-id", "enriched-articles", 0);
    Partition SECOND = new Partition("topic-id", "enriched-articles", 1);

    /** The store under test, empty at the beginning of each test. */
    Store store();

    /** Another connection to the same database. */
    Connection connection() throws SQLException;

    /** Makes the database refuse every article whose headline is "refuse me". */
    void refuseSome() throws SQLException;

    @Test
    default void storesAnArticleWithAllItsTags() throws SQLException {
        assertThat(write(storm("a", 1))).containsExactly(Outcome.STORED);

        assertThat(query("SELECT uri, version, language, headline, publisher, byline FROM articles"))
                .containsExactly("a|1|en-GB|Storm over Berlin|Example Times|Ann Author");
        assertThat(
                        query(
                                "SELECT h.name, h.relevance, h.confidence FROM article_topics h JOIN topics t ON t.uri = h.topic"))
                .containsExactly("weather|80|90");
        assertThat(query("SELECT e.kind, h.name, h.search_name, h.mentions FROM article_entities h"
                        + " JOIN entities e ON e.kind = h.kind AND e.entity = h.entity ORDER BY e.kind"))
                .containsExactly("person|Jürgen Straße|jurgen straße|0", "place|Berlin|berlin|2");
        assertThat(
                        query(
                                "SELECT s.name, h.role FROM article_sources h JOIN sources s ON s.source = h.source ORDER BY 1"))
                .containsExactly("Example Times|publisher", "Reuters|cited");
        assertThat(
                        query(
                                "SELECT number, kind, section, begin_offset, end_offset, text, target FROM mentions ORDER BY 1"))
                .containsExactly(
                        "1|place|body|0|6|Berlin|" + Articles.BERLIN,
                        "2|place|headline|11|17|Berlin|" + Articles.BERLIN);
        assertThat(query("SELECT s.name, c.method, c.verb FROM citations c JOIN sources s ON s.source = c.source"))
                .containsExactly("Reuters|phrase|according to");
        assertThat(query("SELECT text, speaker, verb FROM quotes")).containsExactly("stay at home|Jürgen Straße|said");
    }

    @Test
    default void replacesAnOlderVersionAndAllItsTags() throws SQLException {
        write(storm("a", 1));

        assertThat(write(article("a", 2, "Calm over Berlin", "All is well."))).containsExactly(Outcome.REPLACED);

        assertThat(query("SELECT version, headline, body FROM articles"))
                .containsExactly("2|Calm over Berlin|All is well.");
        assertThat(query("SELECT count(*) FROM mentions")).containsExactly("2");
        assertThat(query("SELECT count(*) FROM article_sources")).containsExactly("2");
    }

    @Test
    default void neverReplacesANewerVersion() throws SQLException {
        write(storm("a", 3));

        assertThat(write(storm("a", 2))).containsExactly(Outcome.OLDER);
        assertThat(write(article("a", 3, "Same version, other text", ""))).containsExactly(Outcome.UNCHANGED);

        assertThat(query("SELECT version, headline FROM articles")).containsExactly("3|Storm over Berlin");
    }

    @Test
    default void keepsTheRowsOfAnArticleThatIsTakenDownAndSaysSo() throws SQLException {
        write(storm("a", 1), storm("b", 1));

        assertThat(write(canceled("a", 2))).containsExactly(Outcome.REPLACED);

        assertThat(query("SELECT uri, version, pub_status, headline FROM articles ORDER BY uri"))
                .containsExactly("a|2|canceled|Storm over Berlin", "b|1|usable|Storm over Berlin");
        assertThat(query("SELECT count(*) FROM mentions")).containsExactly("4");
        assertThat(write(storm("a", 1), canceled("a", 2))).containsExactly(Outcome.OLDER, Outcome.UNCHANGED);
    }

    @Test
    default void takesAnArticleAndItsEndInOneBatchAndAnEndOfWhatWasNeverStored() throws SQLException {
        assertThat(write(storm("a", 1), storm("a", 2), canceled("a", 3), canceled("b", 4)))
                .containsExactly(Outcome.STORED, Outcome.REPLACED, Outcome.REPLACED, Outcome.STORED);

        assertThat(query("SELECT uri, version, pub_status, headline FROM articles ORDER BY uri"))
                .containsExactly("a|3|canceled|Storm over Berlin", "b|4|canceled|");
    }

    @Test
    default void anArticleThatWasTakenDownCanComeBack() throws SQLException {
        write(storm("a", 1), canceled("a", 2));

        assertThat(write(article("a", 3, "Back again", ""))).containsExactly(Outcome.REPLACED);

        assertThat(query("SELECT version, pub_status, headline FROM articles")).containsExactly("3|usable|Back again");
    }

    @Test
    default void takesSeveralVersionsOfOneArticleInABatchAsIfTheyCameOneByOne() throws SQLException {
        assertThat(write(storm("a", 1), storm("b", 2), storm("a", 3), storm("b", 1), storm("a", 3)))
                .containsExactly(Outcome.STORED, Outcome.STORED, Outcome.REPLACED, Outcome.OLDER, Outcome.UNCHANGED);

        assertThat(query("SELECT uri, version FROM articles ORDER BY uri")).containsExactly("a|3", "b|2");
    }

    @Test
    default void movesThePositionTogetherWithTheRows() {
        assertThat(store().position(FIRST)).isZero();

        store().write(List.of(stored(storm("a", 1))), List.of(new Move(FIRST, 0, 5)));

        assertThat(store().position(FIRST)).isEqualTo(5);
        assertThat(store().position(SECOND)).isZero();
    }

    @Test
    default void takesATopicThatWasMadeAgainForAnotherOne() {
        assertThat(store().position(FIRST)).isZero();
        store().write(List.of(), List.of(new Move(FIRST, 0, 5)));

        assertThat(store().position(new Partition("another-id", FIRST.topic(), FIRST.number())))
                .isZero();
    }

    @Test
    default void storesNothingForAProcessThatHasLostThePartition() throws SQLException {
        store().position(FIRST);
        store().position(SECOND);
        store().write(List.of(), List.of(new Move(FIRST, 0, 5)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store().write(
                                List.of(stored(storm("a", 1))), List.of(new Move(SECOND, 0, 7), new Move(FIRST, 0, 9))))
                .matches(e -> e.trouble() == Trouble.STALE);

        assertThat(query("SELECT uri FROM articles")).isEmpty();
        assertThat(store().position(FIRST)).isEqualTo(5);
        assertThat(store().position(SECOND)).isZero();
    }

    @Test
    default void storesNothingOfABatchThatHoldsARefusedRow() throws SQLException {
        refuseSome();
        store().position(FIRST);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store().write(
                                List.of(stored(storm("a", 1)), stored(article("b", 1, "refuse me", ""))),
                                List.of(new Move(FIRST, 0, 2))))
                .matches(e -> e.trouble() == Trouble.REFUSED)
                .withMessageContaining(store().address());

        assertThat(query("SELECT uri FROM articles")).isEmpty();
        assertThat(store().position(FIRST)).isZero();
        assertThat(write(storm("a", 1))).as("goes on").containsExactly(Outcome.STORED);
    }

    @Test
    default void takesTextThatDatabasesChokeOn() throws SQLException {
        String json = new String(Articles.bytes(storm("a", 1)), StandardCharsets.UTF_8)
                .replace("Storm over Berlin", "nul \\u0000, high \\ud800, low \\uDC00, smile \\ud83d\\ude00, \\\\u0000")
                .replace("{\"uri\"", "{\"fromTheFuture\":{\"\\u0000\":\"\\u0000\"},\"uri\"");

        store().write(List.of(read(json)), List.of());

        assertThat(query("SELECT headline FROM articles"))
                .containsExactly("nul \uFFFD, high \uFFFD, low \uFFFD, smile 😀, \\u0000");
        assertThat(query("SELECT record FROM articles").get(0)).contains("fromTheFuture", "\uFFFD", "😀");
    }

    @Test
    default void takesAMegabyteOfText() throws SQLException {
        StringBuilder body = new StringBuilder();
        IntStream.range(0, 150_000)
                .forEach(i -> body.append(Integer.toString(i, 36)).append("ü "));

        assertThat(write(article("a", 1, "long", body.toString()))).containsExactly(Outcome.STORED);

        assertThat(query("SELECT length(body) FROM articles")).containsExactly(String.valueOf(body.length()));
    }

    @Test
    default void takesTheSameTagTwice() throws SQLException {
        String json = new String(Articles.bytes(storm("a", 1)), StandardCharsets.UTF_8);
        String subject = json.substring(json.indexOf("\"subjects\":[") + 12, json.indexOf("],\"people\""));

        store().write(List.of(read(json.replace(subject, subject + "," + subject))), List.of());

        assertThat(query("SELECT topic FROM article_topics")).containsExactly(Articles.WEATHER);
    }

    @Test
    default void forgetsTheTagsOfAnArticleThatIsDeleted() throws SQLException {
        write(storm("a", 1), storm("b", 1));

        execute("DELETE FROM articles WHERE uri = 'a'");

        for (String table : List.of("article_topics", "article_entities", "article_sources", "mentions", "quotes")) {
            assertThat(query("SELECT DISTINCT article FROM " + table)).as(table).containsExactly("b");
        }
    }

    /** Stores articles without moving a position. */
    default List<Outcome> write(EnrichedArticle... articles) {
        return store().write(List.of(articles).stream().map(Articles::stored).toList(), List.of());
    }

    /** Rows with their values joined by a bar. */
    default List<String> query(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                found.add(String.join("|", values));
            }
            return found;
        }
    }

    default void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
