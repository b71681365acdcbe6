package org.wiredesk.article;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** A record as bytes in Kafka, in JSON or CBOR. Null stays null: a tombstone is not an error of format. */
final class RecordSerde<T> implements Serde<T> {

    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    RecordSerde(ObjectMapper mapper, Class<T> type) {
        this.type = type;
        this.reader = mapper.readerFor(type);
        this.writer = mapper.writerFor(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> {
            try {
                return value == null ? null : writer.writeValueAsBytes(value);
            } catch (JacksonException e) {
                throw new SerializationException(
                        "cannot write " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            try {
                return bytes == null ? null : reader.readValue(bytes);
            } catch (JacksonException e) {
                throw new SerializationException("not " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
            } catch (RuntimeException e) {
                // Hostile CBOR has made parsers fail in ways that they do not declare.
                throw new SerializationException("not " + type.getSimpleName() + ": " + e, e);
            }
        };
    }
}
