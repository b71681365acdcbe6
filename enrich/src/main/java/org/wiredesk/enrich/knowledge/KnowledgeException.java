package org.wiredesk.enrich.knowledge;

/** A knowledge file that cannot be used; the message names it and says what to do. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KnowledgeException(String message) {
        super(message);
    }

    KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
