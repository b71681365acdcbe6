package org.wiredesk.enrich.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Enricher;

class EnrichTopologyTest {

    private static final KafkaSettings KAFKA = KafkaSettings.from(Map.of());
    private static final Topics TOPICS = KAFKA.topics();
    private static final Enricher PLACES = Samples.enricher(
            "entity",
            document -> Annotations.builder()
                    .place(new Entity("Bonn", null, "Bonn"))
                    .build());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestOutputTopic<String, EnrichedArticle> enriched;
    private TestOutputTopic<String, DroppedArticle> dropped;
    private TestOutputTopic<byte[], byte[]> dead;

    @AfterEach
    void close() {
        if (driver != null) {
            driver.close();
            driver = null;
        }
    }

    @Test
    void isThePictureInTheDocs() throws IOException {
        String picture = EnrichTopology.build(TOPICS, article -> null, config())
                .describe()
                .toString();

        assertThat(picture).isEqualTo(Files.readString(Path.of("..", "docs", "topology.txt")));
    }

    @Test
    void keepsTheOrderOfTheArticles() {
        start(Samples.tagger(PLACES)::tag);
        for (int i = 0; i < 100; i++) {
            pipe(Samples.article("file:" + i % 7 + ".txt", "Headline " + i + "\nBody"));
        }

        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::headline)
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 100)
                        .mapToObj(i -> "Headline " + i)
                        .toList());
        assertThat(dead.isEmpty()).isTrue();
        assertThat(dropped.isEmpty()).isTrue();
    }

    @Test
    void recordsADropWithItsReason() {
        start(Samples.tagger(PLACES)::tag);
        pipe(Samples.article("file:a.txt", ""));

        KeyValue<String, DroppedArticle> record = dropped.readKeyValue();
        assertThat(record.key).isEqualTo("file:a.txt");
        assertThat(record.value.reason()).isEqualTo("empty");
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void sendsBytesThatAreNoArticleToTheDeadLettersAsTheyCame() {
        start(Samples.tagger(PLACES)::tag);
        byte[] garbage = {(byte) 0xff, 0, 1, 2};
        pipe(Samples.article("file:a.txt", "A\nb"));
        RecordHeaders headers = new RecordHeaders();
        headers.add("trace", "7".getBytes(UTF_8));
        articles.pipeInput(new TestRecord<>("file:b.txt".getBytes(UTF_8), garbage, headers));
        pipe(Samples.article("file:c.txt", "C\nd"));

        TestRecord<byte[], byte[]> letter = dead.readRecord();
        assertThat(letter.key()).isEqualTo("file:b.txt".getBytes(UTF_8));
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(letter.headers().lastHeader("trace").value()).isEqualTo("7".getBytes(UTF_8));
        DeadLetter why = DeadLetter.fromHeaders(letter.headers());
        assertThat(why.stage()).isEqualTo("enrich");
        assertThat(why.step()).isEqualTo("read-article");
        assertThat(why.reason()).isEqualTo("unreadable");
        assertThat(why.detail()).contains("not Article");
        assertThat(why.topic()).isEqualTo("wiredesk.articles");
        assertThat(why.partition()).isZero();
        assertThat(why.offset()).isEqualTo(1);
        assertThat(dead.isEmpty()).isTrue();
        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::uri)
                .containsExactly("file:a.txt", "file:c.txt");
    }

    @Test
    void survivesEverythingThatIsNoArticle() {
        start(Samples.tagger(PLACES)::tag);
        byte[] whole = TOPICS.articles().values().serializer().serialize("", Samples.article("file:a.txt", "A\nb"));
        List<byte[]> bad = List.of(
                new byte[0],
                new byte[] {(byte) 0xf6},
                "{}".getBytes(UTF_8),
                "[1,2".getBytes(UTF_8),
                java.util.Arrays.copyOf(whole, whole.length / 2),
                new byte[100_000]);
        bad.forEach(value -> articles.pipeInput("k".getBytes(UTF_8), value));
        articles.pipeInput("k".getBytes(UTF_8), (byte[]) null);
        articles.pipeInput((byte[]) null, whole);
        pipe(Samples.article("file:b.txt", "B\nc"));

        assertThat(dead.readRecordsToList())
                .hasSize(bad.size() + 2)
                .extracting(record -> DeadLetter.fromHeaders(record.headers()).reason())
                .containsExactly(
                        "unreadable",
                        "no-value",
                        "unreadable",
                        "unreadable",
                        "unreadable",
                        "unreadable",
                        "no-value",
                        "no-key");
        assertThat(enriched.readValue().uri()).isEqualTo("file:b.txt");
    }

    @Test
    void namesTheStepThatFailed() {
        start(article -> {
            throw new IllegalStateException("out of order");
        });
        pipe(Samples.article("file:a.txt", "A\nb"));

        DeadLetter why = DeadLetter.fromHeaders(dead.readRecord().headers());
        assertThat(why.step()).isEqualTo("tag");
        assertThat(why.reason()).isEqualTo("failed");
        assertThat(why.detail()).isEqualTo("IllegalStateException: out of order");
    }

    @Test
    void sendsAnArticleWhoseResultIsTooLargeToTheDeadLetters() {
        Enricher verbose = Samples.enricher(
                "verbose",
                document -> Annotations.builder()
                        .located("x".repeat(SizeLimit.BYTES))
                        .build());
        start(Samples.tagger(verbose)::tag);
        Article article = Samples.article("file:a.txt", "A\nb");
        pipe(article);

        TestRecord<byte[], byte[]> letter = dead.readRecord();
        DeadLetter why = DeadLetter.fromHeaders(letter.headers());
        assertThat(why.reason()).isEqualTo("too-large");
        assertThat(why.step()).isEqualTo("write-enriched-article");
        assertThat(TOPICS.articles().values().deserializer().deserialize("", letter.value()))
                .isEqualTo(article);
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void leavesBytesThatAreTooLargeForADeadLetterWhereTheyAre() {
        start(Samples.tagger(PLACES)::tag);
        articles.pipeInput("file:a.txt".getBytes(UTF_8), new byte[Topics.MAX_RECORD_BYTES - 100]);

        TestRecord<byte[], byte[]> letter = dead.readRecord();
        assertThat(letter.value()).isNull();
        assertThat(DeadLetter.fromHeaders(letter.headers()).detail()).contains("16777116 bytes left where they are");
    }

    @Test
    void dropsAnArticleThatTakesTooLongAndGoesOn() {
        Enricher slow = Samples.enricher("slow", document -> {
            if (document.uri().equals("file:slow.txt")) {
                sleep(Duration.ofSeconds(30));
            }
            return Annotations.NONE;
        });
        start(Samples.tagger(Duration.ofMillis(200), slow)::tag);
        pipe(Samples.article("file:slow.txt", "A\nb"));
        pipe(Samples.article("file:quick.txt", "A\nb"));

        assertThat(dropped.readValue().reason()).isEqualTo("too-slow");
        assertThat(enriched.readValue().uri()).isEqualTo("file:quick.txt");
    }

    @Test
    void writesTheSameBytesWhenTheArticlesComeAgain() {
        List<byte[]> first = bytesOf20Articles();
        List<byte[]> again = bytesOf20Articles();

        assertThat(again)
                .hasSize(20)
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(first);
    }

    @Test
    void timesEveryStepWithoutTheStepsBelowIt() {
        Enricher slow = Samples.enricher("slow", document -> {
            sleep(Duration.ofMillis(600));
            return Annotations.NONE;
        });
        start(Samples.tagger(slow)::tag);
        pipe(Samples.article("file:a.txt", "A\nb"));

        assertThat(milliseconds("tag")).isGreaterThanOrEqualTo(600);
        assertThat(milliseconds("unwrap-enriched")).isBetween(0.0, 500.0);
    }

    private double milliseconds(String step) {
        var timer = meters.get("wiredesk.enrich.step").tag("step", step).timer();
        assertThat(timer.count()).isEqualTo(1);
        return timer.totalTime(java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private List<byte[]> bytesOf20Articles() {
        start(Samples.tagger(PLACES)::tag);
        for (int i = 0; i < 20; i++) {
            pipe(Samples.article("file:" + i, "Headline " + i + "\nBody"));
        }
        List<byte[]> bytes = driver.createOutputTopic(
                        TOPICS.enrichedArticles().name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
        close();
        return bytes;
    }

    private void start(Function<Article, Tagged> tag) {
        Properties config = config();
        // The driver forgets what a transaction holds before the first record of it is processed, and that is where
        // dead
        // letters for unreadable bytes are. What happens under exactly_once_v2 is for EnrichIT to show.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(EnrichTopology.build(TOPICS, tag, config), config);
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = output(TOPICS.enrichedArticles());
        dropped = output(TOPICS.droppedArticles());
        dead = driver.createOutputTopic(
                TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    private Properties config() {
        return StreamsSettings.of(KAFKA, EnrichSettings.defaults(), meters);
    }

    private void pipe(Article article) {
        articles.pipeInput(
                article.uri().getBytes(UTF_8),
                TOPICS.articles().values().serializer().serialize("", article));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
