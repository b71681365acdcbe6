package org.wiredesk.article;

import org.jspecify.annotations.Nullable;

/** Kafka cannot be reached or is not set up as we need it. The message is for a person and names the address. */
public final class KafkaUnavailableException extends RuntimeException {

    public KafkaUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
