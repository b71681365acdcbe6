package org.wiredesk.enrich.stage;

/** A record that can be read but holds no article to work on. It goes to {@code dead-letters}. */
final class UnusableRecordException extends RuntimeException {

    private final String reason;

    UnusableRecordException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
