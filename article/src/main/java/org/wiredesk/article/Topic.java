package org.wiredesk.article;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic: its name, how its values are written, and how the broker keeps it. Keys are always text.
 *
 * @param name with the prefix
 * @param values how values are written
 * @param config settings of the topic on the broker
 */
public record Topic<V>(String name, Serde<V> values, Map<String, String> config) {

    public Topic {
        config = Map.copyOf(config);
    }

    /** How keys are written: UTF-8 text. */
    public Serde<String> keys() {
        return Serdes.String();
    }
}
