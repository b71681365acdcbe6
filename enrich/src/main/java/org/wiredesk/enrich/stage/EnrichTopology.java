package org.wiredesk.enrich.stage;

import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;

/**
 * How articles flow through the stage. The only class that knows the DSL of Kafka Streams; its picture, kept equal by a
 * test, is {@code docs/topology.txt}. What fails on the way goes to {@code dead-letters}: see {@link DeadLetterHandler}.
 */
final class EnrichTopology {

    private EnrichTopology() {}

    /**
     * @param tag what is done to each article
     * @param config the settings of Kafka Streams; they change what the builder does, so it must have them twice
     */
    static Topology build(Topics topics, Function<Article, Tagged> tag, Properties config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        builder.stream(topics.articles().name(), read(topics.articles()))
                .mapValues((uri, article) -> tag.apply(usable(uri, article)), Named.as("tag"))
                .split(Named.as("outcome-"))
                .branch(
                        (uri, tagged) -> tagged instanceof Tagged.Enriched,
                        Branched.withConsumer(
                                enriched -> write(
                                        enriched.mapValues(EnrichTopology::enriched, Named.as("unwrap-enriched")),
                                        topics.enrichedArticles(),
                                        "write-enriched-article"),
                                "enriched"))
                .branch(
                        (uri, tagged) -> tagged instanceof Tagged.Dropped,
                        Branched.withConsumer(
                                dropped -> write(
                                        dropped.mapValues(EnrichTopology::dropped, Named.as("unwrap-dropped")),
                                        topics.droppedArticles(),
                                        "write-dropped-article"),
                                "dropped"))
                .noDefaultBranch();
        return builder.build(config);
    }

    private static Consumed<String, Article> read(Topic<Article> articles) {
        return Consumed.with(articles.keys(), articles.values()).withName("read-article");
    }

    private static <V> void write(KStream<String, V> stream, Topic<V> topic, String name) {
        stream.to(
                topic.name(),
                Produced.with(topic.keys(), SizeLimit.on(topic.values())).withName(name));
    }

    private static Article usable(@Nullable String uri, @Nullable Article article) {
        if (article == null) {
            throw new UnusableRecordException("no-value", "the record has no value; articles are never deleted");
        }
        if (uri == null) {
            throw new UnusableRecordException("no-key", "the record has no key; it must be the article's uri");
        }
        return article;
    }

    private static EnrichedArticle enriched(Tagged tagged) {
        return ((Tagged.Enriched) tagged).article();
    }

    private static DroppedArticle dropped(Tagged tagged) {
        return ((Tagged.Dropped) tagged).article();
    }
}
