package org.wiredesk.ingest.push;

/** A request of which nothing was taken. */
final class Refusal extends Exception {

    private final int status;
    private final String reason;

    /**
     * @param status of the response
     * @param reason one word, to count by
     * @param detail one sentence for whoever wrote the client
     */
    Refusal(int status, String reason, String detail) {
        super(detail);
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
