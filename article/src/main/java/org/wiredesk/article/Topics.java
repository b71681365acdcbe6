package org.wiredesk.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.databind.ObjectMapper;

/**
 * Every topic of the pipeline, declared once. The three stages meet here and nowhere else.
 *
 * <p>All topics use {@code LogAppendTime}: a record stamped with an article's publication date would be deleted by
 * retention when the article is old, and refused when its date lies in the future. Publication dates live in the value.
 *
 * <p>{@code articles} is CBOR, because its values are mostly bytes of pages (see decision record 2); everything else is
 * JSON, readable with any consumer.
 */
public final class Topics {

    /** The largest record that any topic takes, in bytes. Ingest refuses articles long before. */
    public static final int MAX_RECORD_BYTES = 16 << 20;

    private final Topic<Article> articles;
    private final Topic<EnrichedArticle> enrichedArticles;
    private final Topic<DroppedArticle> droppedArticles;
    private final Topic<byte[]> deadLetters;
    private final Topic<SeenArticle> seenArticles;
    private final Topic<FeedState> feedStates;

    /** @param prefix of every name, such as {@code wiredesk.}; may be empty */
    public Topics(String prefix) {
        articles = log(prefix + "articles", serde(Json.binaryMapper(), Article.class));
        enrichedArticles = log(prefix + "enriched-articles", serde(Json.mapper(), EnrichedArticle.class));
        droppedArticles = log(prefix + "dropped-articles", serde(Json.mapper(), DroppedArticle.class));
        deadLetters = log(prefix + "dead-letters", Serdes.ByteArray());
        seenArticles = table(prefix + "seen-articles", serde(Json.mapper(), SeenArticle.class));
        feedStates = table(prefix + "feed-states", serde(Json.mapper(), FeedState.class));
    }

    /** Articles as fetched, by uri. Kept for ever: the log is the archive. */
    public Topic<Article> articles() {
        return articles;
    }

    /** Articles with their tags, by uri. */
    public Topic<EnrichedArticle> enrichedArticles() {
        return enrichedArticles;
    }

    /** What did not go on, and why, by uri. */
    public Topic<DroppedArticle> droppedArticles() {
        return droppedArticles;
    }

    /** Records that a stage could not read or a store refused: the original key and bytes, with {@link DeadLetter}. */
    public Topic<byte[]> deadLetters() {
        return deadLetters;
    }

    /** What ingest has published or dropped, by uri. */
    public Topic<SeenArticle> seenArticles() {
        return seenArticles;
    }

    /** Where ingest stands with each feed, by URL. */
    public Topic<FeedState> feedStates() {
        return feedStates;
    }

    /** All of them, in the order in which an article travels. */
    public List<Topic<?>> all() {
        return List.of(articles, enrichedArticles, droppedArticles, deadLetters, seenArticles, feedStates);
    }

    private static <T> Serde<T> serde(ObjectMapper mapper, Class<T> type) {
        return new RecordSerde<>(mapper, type);
    }

    private static <V> Topic<V> log(String name, Serde<V> values) {
        Map<String, String> config = common();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return new Topic<>(name, values, config);
    }

    private static <V> Topic<V> table(String name, Serde<V> values) {
        Map<String, String> config = common();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return new Topic<>(name, values, config);
    }

    private static Map<String, String> common() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
        return config;
    }
}
