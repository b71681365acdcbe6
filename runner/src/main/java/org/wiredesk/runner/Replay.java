package org.wiredesk.runner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.Topic;
import org.wiredesk.article.Topics;

/** Sends dead letters back to where they came from: the original key and bytes, and a header that counts replays. */
final class Replay {

    private static final String OURS = "wiredesk.";
    private static final String REPLAYS = "wiredesk.replays";

    private Replay() {}

    /** How often a record was sent back already. */
    static int count(Headers headers) {
        Header header = headers.lastHeader(REPLAYS);
        try {
            return header == null ? 0 : Integer.parseInt(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Sends the letters whose origin is one of our topics; answers how many. All of them are acknowledged on return. */
    static int send(KafkaSettings kafka, List<ConsumerRecord<byte[], byte[]>> letters) {
        Set<String> ours = kafka.topics().all().stream().map(Topic::name).collect(Collectors.toSet());
        Map<String, Object> config = kafka.clientWith(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_RECORD_BYTES));
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> letter : letters) {
                String origin = DeadLetter.fromHeaders(letter.headers()).topic();
                if (ours.contains(origin)) {
                    sent.add(producer.send(
                            new ProducerRecord<>(origin, null, letter.key(), letter.value(), headers(letter))));
                }
            }
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
            return sent.size();
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "Kafka at " + kafka.bootstrapServers() + " did not take the records back: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while sending records back", e);
        }
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(OURS)) {
                headers.add(header);
            }
        }
        String replays = String.valueOf(count(letter.headers()) + 1);
        return headers.add(REPLAYS, replays.getBytes(StandardCharsets.UTF_8));
    }
}
