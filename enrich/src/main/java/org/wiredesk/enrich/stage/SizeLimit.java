package org.wiredesk.enrich.stage;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.wiredesk.article.Topics;

/**
 * Refuses a value that is too large before the producer sees it. The producer would refuse it too, but then the whole
 * transaction can only be aborted (KAFKA-15259), and the same articles would come again for ever.
 */
final class SizeLimit {

    /** Leaves room for the key, the headers and the frame of a batch. */
    static final int BYTES = Topics.MAX_RECORD_BYTES - (64 << 10);

    private SizeLimit() {}

    static <V> Serde<V> on(Serde<V> values) {
        Serializer<V> unlimited = values.serializer();
        Serializer<V> limited = (topic, value) -> {
            byte[] bytes = unlimited.serialize(topic, value);
            if (bytes != null && bytes.length > BYTES) {
                throw new TooLargeException(
                        "the record has " + bytes.length + " bytes; " + topic + " takes at most " + BYTES);
            }
            return bytes;
        };
        return Serdes.serdeFrom(limited, values.deserializer());
    }
}
