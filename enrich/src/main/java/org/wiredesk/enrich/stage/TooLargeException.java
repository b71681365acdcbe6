package org.wiredesk.enrich.stage;

import org.apache.kafka.common.errors.SerializationException;

/** A record that no topic takes. */
final class TooLargeException extends SerializationException {

    TooLargeException(String message) {
        super(message);
    }
}
