package org.wiredesk.ingest.source;

/** Input that cannot become an article. The source that was reading it reports it and goes on. */
public final class RefusedException extends Exception {

    private final Reason reason;

    /** @param detail one sentence for a person */
    public RefusedException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
