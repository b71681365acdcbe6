package org.wiredesk.sink;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.DeadLetter;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.Topics;

/**
 * The topic {@code dead-letters}. A record is there before the store moves past it, so a crash in between puts it there a
 * second time: the headers with its topic, partition and offset tell the two from two dead letters.
 */
final class DeadLettersTopic implements DeadLetters {

    private final KafkaSettings kafka;
    /** Made for the first dead letter; most processes never have one. */
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLettersTopic(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    @Override
    public void put(ConsumerRecord<byte[], byte[]> record, DeadLetter reason) {
        Headers headers = new RecordHeaders(record.headers());
        reason.toHeaders().forEach(headers::add);
        try {
            send(new ProducerRecord<>(topic(), null, record.key(), record.value(), headers));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw new KafkaUnavailableException(
                        "cannot write to " + topic() + " at " + kafka.bootstrapServers() + ": "
                                + e.getCause().getMessage(),
                        e.getCause());
            }
            putWithoutValue(record, headers);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    /** A value that fills a record to the limit leaves no room for our headers. The headers say where it still is. */
    private void putWithoutValue(ConsumerRecord<byte[], byte[]> record, Headers headers) {
        try {
            send(new ProducerRecord<>(topic(), null, record.key(), null, headers));
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "cannot write to " + topic() + " at " + kafka.bootstrapServers() + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    private void send(ProducerRecord<byte[], byte[]> letter) throws ExecutionException {
        try {
            producer().send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(kafka.clientWith(Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    Topics.MAX_RECORD_BYTES)));
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private String topic() {
        return kafka.topics().deadLetters().name();
    }
}
