package org.wiredesk.enrich.topic;

/** A rule that cannot be accepted, in one sentence that says what to do. */
final class RuleSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    RuleSyntaxException(String message) {
        this(message, 0);
    }

    /** @param offset where the mistake was noticed, in characters from the beginning of what was read */
    RuleSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** The same mistake, seen from further left. */
    RuleSyntaxException behind(int characters) {
        return new RuleSyntaxException(getMessage(), offset + characters);
    }
}
