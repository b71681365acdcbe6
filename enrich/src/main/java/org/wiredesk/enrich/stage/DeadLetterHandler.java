package org.wiredesk.enrich.stage;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.wiredesk.article.DeadLetter;

/**
 * Sends a record that a step failed on to {@code dead-letters}, with its original key and bytes, and lets the stream go
 * on. Kafka Streams makes one of these for each of the three kinds of failure, and sends the answer in the transaction
 * in which the record counts as read: each record ends in exactly one topic.
 *
 * <p>Kafka Streams can write dead letters by itself, but its headers do not name the step that failed, and a value that
 * cannot be written would stop the stage.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    private String topic = "";
    private MeterRegistry meters = Meters.NONE;

    @Override
    public void configure(Map<String, ?> config) {
        topic = (String) config.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        meters = Meters.from(config);
    }

    /** The bytes are no article. */
    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return DeserializationExceptionHandler.Response.resume(letter(context, "unreadable", exception));
    }

    /** A step threw. */
    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        String reason = exception instanceof UnusableRecordException unusable ? unusable.reason() : "failed";
        return ProcessingExceptionHandler.Response.resume(letter(context, reason, exception));
    }

    /** Kafka did not take what we sent. The transaction is lost, so going on would lose the record: start over or stop. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return exception instanceof RetriableException
                ? ProductionExceptionHandler.Response.retry()
                : ProductionExceptionHandler.Response.fail();
    }

    /** The result cannot be written as bytes, or as too many. The producer has not seen it: the transaction is whole. */
    @Override
    @SuppressWarnings("rawtypes")
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        String reason = exception instanceof TooLargeException ? "too-large" : "unwritable";
        return ProductionExceptionHandler.Response.resume(letter(context, reason, exception));
    }

    private List<ProducerRecord<byte[], byte[]>> letter(
            ErrorHandlerContext context, String reason, Exception exception) {
        meters.counter("wiredesk.enrich.articles", "outcome", "dead", "reason", reason)
                .increment();
        byte[] value = context.sourceRawValue();
        String detail = Drops.sentence(exception);
        if (value != null && value.length > SizeLimit.BYTES) {
            // With its headers it would be larger than the topic takes. It still lies where it came from.
            detail += " (" + value.length + " bytes left where they are)";
            value = null;
        }
        DeadLetter letter = new DeadLetter(
                Tagger.STAGE,
                context.processorNodeId(),
                reason,
                detail,
                context.topic(),
                context.partition(),
                context.offset());
        Headers headers = new RecordHeaders(context.headers());
        letter.toHeaders().forEach(headers::add);
        return List.of(new ProducerRecord<>(topic, null, null, context.sourceRawKey(), value, headers));
    }
}
