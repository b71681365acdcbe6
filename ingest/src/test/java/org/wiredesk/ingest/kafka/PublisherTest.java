package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Reason;

class PublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Topics TOPICS = new Topics("t.");

    private final List<String> outcomes = new ArrayList<>();
    private final Deque<MockProducer<String, byte[]>> producers = new ArrayDeque<>();
    private Ledger inKafka = Ledger.empty();
    private Publisher publisher;

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void writesTheArticleAndWhatIsToBeRememberedInOneTransaction() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        send(article("file:a", "x"), refused("file:b"));

        assertThat(producer.uncommittedRecords()).isEmpty();
        assertThat(values(producer, TOPICS.articles())).extracting(Article::uri).containsExactly("file:a");
        assertThat(values(producer, TOPICS.droppedArticles())).hasSize(1);
        assertThat(keys(producer, TOPICS.seenArticles())).containsExactly("file:a", "file:b");
        assertThat(outcomes).containsExactly("file PUBLISHED ", "file DROPPED empty");
    }

    @Test
    void theSameTwiceInOneRunIsUnchangedAndAnotherTextIsVersionTwo() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        send(article("file:a", "x"), article("file:a", "x"), article("file:a", "y"));

        assertThat(values(producer, TOPICS.articles()))
                .extracting(Article::version)
                .containsExactly(1, 2);
        assertThat(outcomes).containsExactly("file PUBLISHED ", "file UNCHANGED ", "file PUBLISHED ");
    }

    @Test
    void doesNotSendWhatALastRunHasSent() {
        MockProducer<String, byte[]> producer = newProducer();
        Discovery.Found found = article("file:a", "x");
        inKafka.seen().put("file:a", new SeenArticle(found.fingerprint(), 2, NOW, null, List.of()));
        start();
        send(found);

        assertThat(producer.history()).isEmpty();
        assertThat(publisher.knows("file:a", found.fingerprint())).isTrue();
        assertThat(outcomes).containsExactly("file UNCHANGED ");
    }

    @Test
    void remembersAFeedInTheTransactionThatHoldsItsArticlesOrALaterOne() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        publisher.from("url").accept(article("https://n.example/1", "x"));
        FeedState state = new FeedState("etag", null, null, NOW, 0, NOW);
        publisher.remember("https://n.example/feed", state);
        await().until(publisher::idle);

        assertThat(producer.history()).extracting(ProducerRecord::topic).last().isEqualTo("t.feed-states");
        assertThat(publisher.feed("https://n.example/feed")).contains(state);
    }

    @Test
    void sendsABatchAgainThatCouldNotBeCommitted() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        producer.commitTransactionException = new KafkaException("one of the sends failed");
        publisher.from("file").accept(article("file:a", "x"));
        await().until(() -> producer.transactionAborted());
        producer.commitTransactionException = null;
        await().until(publisher::idle);

        assertThat(values(producer, TOPICS.articles())).hasSize(1);
        assertThat(outcomes).containsExactly("file PUBLISHED ");
    }

    @Test
    void sendsAgainAfterACommitWithoutAnAnswerThatDidNotHappen() {
        MockProducer<String, byte[]> first = newProducer();
        MockProducer<String, byte[]> second = newProducer();
        first.commitTransactionException = new TimeoutException("no answer");
        start();
        send(article("file:a", "x"));

        assertThat(first.closed()).isTrue();
        assertThat(values(second, TOPICS.articles())).hasSize(1);
        assertThat(outcomes).containsExactly("file PUBLISHED ");
    }

    @Test
    void doesNotSendAgainAfterACommitWithoutAnAnswerThatDidHappen() {
        MockProducer<String, byte[]> first = newProducer();
        MockProducer<String, byte[]> second = newProducer();
        first.commitTransactionException = new TimeoutException("no answer");
        start();
        Discovery.Found found = article("file:a", "x");
        inKafka = Ledger.empty();
        inKafka.seen().put("file:a", new SeenArticle(found.fingerprint(), 1, NOW, null, List.of()));
        send(found);

        assertThat(second.history()).isEmpty();
        assertThat(outcomes).containsExactly("file PUBLISHED ");
    }

    @Test
    void stopsWithTheAddressWhenKafkaStaysAway() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        producer.commitTransactionException = new KafkaException("broker is gone");
        publisher.from("file").accept(article("file:a", "x"));
        await().until(() -> publisher.failure().isPresent());

        assertThat(publisher.failure().orElseThrow()).hasMessageContaining("broker.example:9092");
        assertThat(outcomes).isEmpty();
        assertThatThrownBy(() -> publisher.from("file").accept(article("file:b", "x")))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void stopsAtOnceWhenAnotherTakesOver() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        producer.commitTransactionException = new ProducerFencedException("fenced");
        publisher.from("file").accept(article("file:a", "x"));
        await().until(() -> publisher.failure().isPresent());

        assertThat(publisher.failure().orElseThrow()).hasMessageContaining("ingest.instance=7");
    }

    @Test
    void refusesARecordThatKafkaWouldNotTake() {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        send(article("file:a", "x".repeat(Topics.MAX_RECORD_BYTES)), article("file:b", "y"));

        assertThat(values(producer, TOPICS.articles())).extracting(Article::uri).containsExactly("file:b");
        assertThat(outcomes).containsExactly("file DROPPED too-large", "file PUBLISHED ");
    }

    @Test
    void keepsItsPromiseAboutWhatCameTogetherOnlyWhenAllOfItIsCommitted() throws Exception {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        producer.commitTransactionException = new KafkaException("not now");
        Discovery.Found a = article("file:a", "x");
        var promise = publisher
                .offer(List.of(a, refused("file:b"), a), "push", Duration.ofSeconds(1))
                .orElseThrow();
        await().until(producer::transactionAborted);
        assertThat(promise).isNotDone();
        producer.commitTransactionException = null;

        assertThat(promise.get(10, TimeUnit.SECONDS))
                .containsExactly(
                        new Settled("file:a", "push", Outcome.PUBLISHED, ""),
                        new Settled("file:b", "push", Outcome.DROPPED, "empty"),
                        new Settled("file:a", "push", Outcome.UNCHANGED, ""));
        assertThat(values(producer, TOPICS.articles())).hasSize(1);
    }

    @Test
    void breaksItsPromiseWhenItStops() throws Exception {
        MockProducer<String, byte[]> producer = newProducer();
        start();
        producer.commitTransactionException = new KafkaException("broker is gone");
        var promise = publisher
                .offer(List.of(article("file:a", "x")), "push", Duration.ofSeconds(1))
                .orElseThrow();

        await().until(promise::isCompletedExceptionally);
        assertThatThrownBy(() -> publisher.offer(List.of(article("file:b", "x")), "push", Duration.ZERO))
                .isInstanceOf(CancellationException.class);
    }

    private void send(Discovery... discoveries) {
        for (Discovery discovery : discoveries) {
            publisher.from("file").accept(discovery);
        }
        await().until(publisher::idle);
    }

    private void start() {
        PublisherSettings settings =
                new PublisherSettings("7", "none", 100, Duration.ofMillis(20), Duration.ofMillis(200));
        Transactions transactions = new Transactions(
                producers::remove, () -> inKafka, settings, "broker.example:9092", Duration.ofMillis(5));
        transactions.begin();
        publisher = new Publisher(
                TOPICS,
                settings,
                transactions,
                (kind, outcome, reason) -> outcomes.add(kind + " " + outcome + " " + reason));
    }

    private MockProducer<String, byte[]> newProducer() {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    private static List<String> keys(MockProducer<String, byte[]> producer, Topic<?> topic) {
        return producer.history().stream()
                .filter(row -> row.topic().equals(topic.name()))
                .map(ProducerRecord::key)
                .toList();
    }

    private static <V> List<V> values(MockProducer<String, byte[]> producer, Topic<V> topic) {
        return producer.history().stream()
                .filter(row -> row.topic().equals(topic.name()))
                .map(row -> topic.values().deserializer().deserialize(row.topic(), row.value()))
                .toList();
    }

    private static Discovery.Found article(String uri, String text) {
        return Delivery.ofFile(uri, uri, NOW).article(null, Content.ofText(Content.PLAIN_TEXT, text), Declared.NOTHING);
    }

    private static Discovery refused(String uri) {
        return Delivery.ofFile(uri, uri, NOW).refused(Reason.EMPTY, "nothing in it");
    }
}
