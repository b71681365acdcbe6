package org.wiredesk.runner;

import org.jspecify.annotations.Nullable;

/** A command that cannot go on. The message is for a person: what happened, where, and what to do. Exit code 1. */
final class FailedException extends RuntimeException {

    FailedException(String message) {
        this(message, null);
    }

    FailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
