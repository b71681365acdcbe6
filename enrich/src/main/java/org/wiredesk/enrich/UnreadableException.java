package org.wiredesk.enrich;

/** A page that cannot be read as an article. The article is dropped with the reason. */
public final class UnreadableException extends Exception {

    private final String reason;

    /**
     * @param reason a stable word to count by, such as {@code empty} or {@code not-text}
     * @param detail one sentence for a person
     */
    public UnreadableException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
