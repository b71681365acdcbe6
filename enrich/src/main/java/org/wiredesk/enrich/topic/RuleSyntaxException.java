package org.wiredesk.enrich.topic;

/** A rule that cannot be accepted, in one sentence that says what to do. */
final class RuleSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    RuleSyntaxException(String message) {
        super(message);
    }
}
