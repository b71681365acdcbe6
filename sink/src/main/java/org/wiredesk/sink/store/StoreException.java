package org.wiredesk.sink.store;

import org.jspecify.annotations.Nullable;

/** A store could not do what it was asked to. The message is for a person and names the store's address. */
public final class StoreException extends RuntimeException {

    private final Trouble trouble;

    /** What kind of trouble it is, which decides what to do. */
    public enum Trouble {
        /** The store is down, full, locked or read-only: wait and try again. */
        UNAVAILABLE,
        /** The store will never take these values: put the article aside. */
        REFUSED,
        /** Another process has taken the partition over: start again from the store's position. */
        STALE,
        /** The address, the credentials or the tables are wrong: stop and say so. */
        MISCONFIGURED
    }

    public StoreException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
